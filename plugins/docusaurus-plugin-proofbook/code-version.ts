import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from './files-below.ts'

/** What makes pages, relative to the site's folder: a change of it is a change of every page. */
const SOURCES = ['package.json', 'src', 'plugins/docusaurus-plugin-proofbook']

/** A hash of the code that makes the pages. */
export function codeVersion(siteDir: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const path = join(siteDir, source)
    const files = source.includes('.') ? [path] : filesBelow(path).map((name) => join(path, name))
    for (const file of files) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
