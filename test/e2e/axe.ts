import {readFileSync} from 'node:fs'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'

const program = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What the program brings into a page. */
declare const axe: {run(within?: string[]): Promise<AxeResults>}

/**
 * What axe finds in a page as it is shown now.
 * @param within selectors of what is looked at; left out for all of the page
 */
export async function audit(page: Page, within?: string[]): Promise<AxeResults> {
  await page.evaluate(program)
  return page.evaluate((selectors) => (selectors ? axe.run(selectors) : axe.run()), within)
}
