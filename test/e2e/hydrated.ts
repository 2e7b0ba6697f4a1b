import type {Page} from 'playwright-core'

/**
 * Resolves when the page listens to its reader. It is shown before that, and on a busy machine even its last request is
 * over: a key that is pressed then is lost. Only for pages that run JavaScript.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated=true]').waitFor({state: 'attached'})
}
