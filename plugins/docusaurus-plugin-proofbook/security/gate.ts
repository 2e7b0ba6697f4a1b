import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {activeSvg} from '../../../src/files/passive-svg.ts'
import {visible} from '../../../src/parse/visible.ts'
import {DIAGRAM_FRAME} from '../diagrams/address.ts'
import {filesBelow} from '../files-below.ts'
import type {PageReader} from '../read-through.ts'
import {findActiveContent, inlineScripts} from './active-content.ts'
import {addContentSecurityPolicy} from './content-security-policy.ts'

/** What the gate lets through. */
export interface GateOptions {
  baseUrl: string
  imageHosts: readonly string[]
  /** What a page is about, for the message: a path of a file; undefined if it is a page of our own. */
  sourceOf(page: string): string | undefined
  /** Who else reads a page, as it is published but for its policy. */
  readersOf?(file: string): readonly PageReader[]
  /** What is added to a page before it goes through. */
  complete?(html: string): string
}

/** Built by the platform without anything of any document: its inline scripts are the only ones that may run. */
export const HARMLESS_PAGE = '404.html'

/** Files that a browser opens as a page. */
const PAGE = /\.(?:html?|xhtml|xht|shtml|xml)$/i

/**
 * The last step of a build: gives every page its policy, and fails where anything in the built files would run that is
 * not the platform's. That it finds something means a hole elsewhere; nothing of such a build is to be published.
 */
export function guardBuild(outDir: string, options: GateOptions): void {
  const scripts = inlineScripts(readFileSync(join(outDir, HARMLESS_PAGE), 'utf8'))
  const completed = options.complete ?? ((html: string) => html)
  const found: string[] = []
  for (const file of filesBelow(outDir)) {
    const path = join(outDir, file)
    const html = PAGE.test(file) ? completed(readFileSync(path, 'utf8')) : undefined
    const faults =
      html !== undefined
        ? findActiveContent(html, {scripts, baseUrl: options.baseUrl}, options.readersOf?.(file))
        : /\.svgz?$/i.test(file)
          ? (activeSvg(readFileSync(path)) ?? [])
          : []
    const source = options.sourceOf(file)
    const where = source === undefined ? file : `${file} (made of ${source})`
    found.push(...faults.map((fault) => visible(`${where}: ${fault}`)))
    // The frame that draws diagrams comes with a policy of its own, and holds nothing of any document.
    if (html === undefined || !file.endsWith('.html') || file === DIAGRAM_FRAME) continue
    const {imageHosts} = options
    writeFileSync(path, addContentSecurityPolicy(html, {imageHosts, scripts}))
  }
  refuseActive(found)
}

/** Ends a build in which something would run; nothing of it is to be published. */
export function refuseActive(found: readonly string[]): void {
  if (found.length > 0)
    throw new Error(`Cannot publish a site in which something of a document could run:\n${found.join('\n')}`)
}
