import type {Page} from 'playwright-core'

/**
 * Opens the search by its shortcut, as a reader does who sees the page and then the dialog: a key pressed before the page
 * listens is lost, and so is a query typed before its field is there.
 */
export async function openSearch(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated=true]').waitFor({state: 'attached'})
  await page.keyboard.press('Control+k')
  await page.locator('dialog input:focus').waitFor()
}
