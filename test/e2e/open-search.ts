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

/** Asks for a query; the results are there when it returns. At once, since half of a query may find something else. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await openSearch(page)
  await page.locator('dialog input').fill(query)
  const nothing = page.locator('dialog [role=status]', {hasText: `Nothing found for ${query}`})
  await page.locator('dialog [role=option]').first().or(nothing).waitFor()
}
