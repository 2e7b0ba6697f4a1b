import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {visible} from '../../../src/parse/visible.ts'
import {DIAGRAM_FRAME} from '../diagrams/address.ts'
import {filesBelow} from '../files-below.ts'
import {findActiveContent, inlineScripts} from './active-content.ts'
import {type GateOptions, HARMLESS_PAGE, refuseActive} from './gate.ts'

/**
 * Fails where anything in our pages of somebody else's site would run that is not on a page without any document too: what
 * a site has on every page, such as a search form or a script that counts visits, is its owners' matter.
 * @param folder of our pages below the built site's, with a slash at its end
 */
export function guardPages(outDir: string, folder: string, options: Omit<GateOptions, 'imageHosts'>): void {
  const {baseUrl, sourceOf, readersOf} = options
  const harmless = readFileSync(join(outDir, HARMLESS_PAGE), 'utf8')
  const rules = {scripts: inlineScripts(harmless), baseUrl}
  const everywhere = new Set(findActiveContent(harmless, rules))
  const found: string[] = []
  for (const file of pagesBelow(outDir, folder)) {
    const html = readFileSync(join(outDir, file), 'utf8')
    const source = sourceOf(file)
    const where = source === undefined ? file : `${file} (made of ${source})`
    const faults = findActiveContent(html, rules, readersOf?.(file)).filter((fault) => !everywhere.has(fault))
    found.push(...faults.map((fault) => visible(`${where}: ${fault}`)))
  }
  refuseActive(found)
}

/** Our pages, where addresses end in a slash and where they do not. */
function pagesBelow(outDir: string, folder: string): string[] {
  const first = `${folder.replace(/\/$/, '')}.html`
  // The frame that draws diagrams comes with a policy of its own, and holds nothing of any document.
  const isOurs = (file: string) =>
    file === first || (file.startsWith(folder) && file.endsWith('.html') && file !== folder + DIAGRAM_FRAME)
  return filesBelow(outDir).filter(isOurs)
}
