import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {ownSite} from './own-site.ts'

const site = ownSite('test/fixtures/sites/hostile')

/** Opens a page with the content security policy taken away: the documents must be harmless without it. */
async function openUnguarded(path: string, requests: string[]): Promise<Page> {
  const page = await site.browser.newPage()
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (!url.startsWith(site.origin)) {
      requests.push(url)
      return route.abort()
    }
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch()
    const body = (await response.text()).replace(/<meta http-equiv="?Content-Security-Policy[^>]*>/, '')
    return route.fulfill({response, body})
  })
  await page.goto(site.origin + path, {waitUntil: 'networkidle'})
  return page
}

test('documents that attack the build are built like any other', () => {
  expect(site.built.status).toBe(0)
})

describe.each(['/playbooks/scripts/', '/'])('%s', (path) => {
  test('runs nothing and asks nothing of anyone', async () => {
    const requests: string[] = []
    const page = await openUnguarded(path, requests)
    await page.locator('h1').first().click()
    expect(await page.evaluate(() => (globalThis as {pwned?: string}).pwned ?? null)).toBeNull()
    expect(requests).toEqual([])
    await page.close()
  })
})

test('the page holds no element, attribute or address that could run', async () => {
  const page = await openUnguarded('/playbooks/scripts/', [])
  const forbidden = await page.locator('article').evaluate((article) => {
    const tags = 'script, iframe, object, embed, form, base, meta, link, style, math'
    const elements = [...article.querySelectorAll('*')]
    return {
      tags: [...article.querySelectorAll(tags)].map((element) => element.tagName),
      handlers: elements.flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      // The theme folds details by a style that it sets when it runs.
      styles: elements.filter((element) => element.hasAttribute('style') && !element.closest('details'))
        .length,
      addresses: elements
        .flatMap((element) => [element.getAttribute('href'), element.getAttribute('src')])
        .filter((address) => address !== null && /^\s*(java\s*script|vbscript|data|file):/i.test(address)),
    }
  })
  expect(forbidden).toEqual({tags: [], handlers: [], styles: 0, addresses: []})
  await page.close()
})

test('what looks like code of the page is its text', async () => {
  const page = await openUnguarded('/playbooks/scripts/', [])
  const text = await page.locator('article').innerText()
  for (const literal of [
    "{process.exit(7)} {globalThis.pwned = 'expression'}",
    "<Component prop={window.pwned = 'jsx'} />",
    "import fs from 'fs'",
    ':::note[Not an admonition]',
    'kms:Encrypt, a:b{c}, x:y[z], ::leaf',
    '{1 + 1}',
  ]) {
    expect(text).toContain(literal)
  }
  expect(await page.locator('article h1').innerText()).toBe('Heading')
  await page.close()
})

test('front matter sets nothing of the site, and a broken one loses no page', async () => {
  const page = await openUnguarded('/playbooks/front-matter/', [])
  expect(await page.locator('article h1').innerText()).toBe('Broken front matter')
  await page.close()
})
