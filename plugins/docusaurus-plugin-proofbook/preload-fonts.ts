import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {escapeHtml} from './escape-html.ts'

/** Where the platform puts the fonts that style sheets name. */
const FONTS = 'assets/fonts'

/** Latin of both families, of which every page has some: its text, and at least the keys that open the search. */
const EVERYWHERE = /^atkinson-hyperlegible-(?:next|mono)-latin-wght-normal-\w+\.woff2$/

/**
 * How to ask in a page for its typefaces at once. A browser that learns of them only when a style sheet first uses them lays
 * the whole page out in others, and then again.
 * @returns what adds that to a page; one of a site with another typeface stays as it is
 */
export function preloadFonts(outDir: string, baseUrl: string): (html: string) => string {
  const folder = join(outDir, FONTS)
  const names = existsSync(folder) ? readdirSync(folder) : []
  const links = names
    .sort()
    .filter((name) => EVERYWHERE.test(name))
    .map((name) => escapeHtml(`${baseUrl}${FONTS}/${name}`))
    .map((address) => `<link rel="preload" as="font" type="font/woff2" href="${address}" crossorigin>`)
    .join('')
  return (html) => html.replace(/<head>/i, (head) => head + links)
}
