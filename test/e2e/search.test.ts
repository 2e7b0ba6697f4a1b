import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {openSearch, searchFor} from './open-search.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const LEAST_PRIVILEGE = '/playbooks/kms/playbook/#1-kms-roles-defined-following-least-privilege-model'
let browser: Browser
let page: Page
let requests: string[]
let errors: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
  requests = []
  errors = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(origin, {waitUntil: 'networkidle'})
  await hydrated(page)
})
afterEach(async () => {
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  expect(errors).toEqual([])
  await page.close()
})

const search = (query: string) => searchFor(page, query)

test('opens again for a reader who asks in the moment in which it closes', async () => {
  await openSearch(page)
  // Both keys in one task: the dialog is closed, and has not told of it yet.
  await page.evaluate(() => {
    document.querySelector('dialog')!.close()
    document.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true}))
  })
  await page.locator('dialog input:focus').waitFor()
  await page.keyboard.type('PR.AC-4')
  await page.locator('dialog [role=option]').first().waitFor()
  expect(await page.locator('dialog').count()).toBe(1)
})

describe('by keyboard alone', () => {
  test.each([
    ['kms:ReEncrypt*', LEAST_PRIVILEGE],
    ['ScheduleKeyDeletion', LEAST_PRIVILEGE],
    ['least privilege', LEAST_PRIVILEGE],
  ])('%s leads to its section', async (query, path) => {
    await search(query)
    await page.keyboard.press('Enter')
    await page.waitForURL(origin + path)
    const top = await page
      .locator('[id="1-kms-roles-defined-following-least-privilege-model"]')
      .evaluate((heading) => heading.getBoundingClientRect().top)
    expect(Math.abs(top)).toBeLessThan(200)
  })

  test('the entry of an id comes before the playbooks that cite it', async () => {
    await search('PR.AC-4')
    const titles = await page.locator('dialog [role=option]').allInnerTexts()
    expect(titles).toEqual([
      expect.stringMatching(/^PR\.AC-4 Access permissions\s/),
      expect.stringMatching(/KMS roles defined following least privilege model/),
    ])
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/controls/?id=PR.AC-4`)
  })

  test('slash opens the dialog and Escape closes it', async () => {
    await page.keyboard.press('/')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })
})

test.each(['PR.AC-99', 'ZZ.QQ-9', 'kms:ReEncryptNothing'])(
  '%s does not exist and finds nothing',
  async (query) => {
    await search(query)
    expect(await page.locator('dialog [role=option]').count()).toBe(0)
    expect(await page.locator('dialog').innerText()).toContain(`Nothing found for ${query}`)
  },
)

test('what only an unpublished variant says is not found', async () => {
  await search('"02/02/2021"')
  expect(await page.locator('dialog [role=option]').count()).toBe(0)
})

test('nothing of the index is loaded before the dialog opens, and little for the first query', async () => {
  expect(requests.filter((url) => url.includes('/search-index/'))).toEqual([])
  await search('PR.AC-4')
  const loaded = requests.filter((url) => url.includes('/search-index/'))
  expect(loaded.length).toBeGreaterThan(0)
  const sizes = await Promise.all(
    loaded.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000)
})
