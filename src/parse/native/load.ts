import {createRequire} from 'node:module'
import type {NativeNode} from './convert.ts'
import type {NativeParser} from './engine.ts'

/** What we use of the package. */
interface Satteri {
  markdownToMdast(text: string, options: {features: {gfm: boolean; frontmatter: boolean}}): NativeNode
}

/** Loads a package that may not be there. */
type Load = (name: string) => unknown

const FEATURES = {gfm: true, frontmatter: true}

/**
 * The native parser; undefined where its package is not installed, or has no binary for this platform.
 * @param load `require`, which no bundler follows here: the package is found beside the program or not at all
 */
export function loadNative(load: Load = createRequire(import.meta.url)): NativeParser | undefined {
  try {
    const {markdownToMdast} = load('satteri') as Satteri
    const parser: NativeParser = (text) => markdownToMdast(text, {features: FEATURES})
    // Without a binary some versions load, and fail when they are called.
    return parser('a').type === 'root' ? parser : undefined
  } catch {
    return undefined
  }
}
