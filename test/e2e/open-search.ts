import type {Page} from 'playwright-core'
import {hydrated} from './hydrated.ts'

/**
 * Opens the search by its shortcut, as a reader does who sees the page and then the dialog: a query typed before its field
 * is there is lost.
 */
export async function openSearch(page: Page): Promise<void> {
  await hydrated(page)
  await page.keyboard.press('Control+k')
  await page.locator('dialog input:focus').waitFor()
}
