import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const PAGES = [
  '/',
  '/playbooks/kms/playbook/',
  '/playbooks/kms/playbook/variants/master/',
  '/playbooks/kms/playbook/variants/master/compare/',
  '/controls/',
  '/controls/?id=PR.AC-4',
  '/controls/gaps/',
  '/coverage/',
  '/search/?q=PR.AC-4',
  '/search/?q=PR.AC-99',
  '/handbook/',
  '/handbook/reference/rules/no-dead-anchor/',
  '/handbook/guide/configuration/',
  '/no-such-page/',
  '/playbooks/kms/none/',
]
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('in %s, %i px wide', (colorScheme, width) => {
  test.each(PAGES)('axe finds nothing serious on %s', async (path) => {
    const page = await browser.newPage({colorScheme, viewport: {width, height: 900}})
    await page.goto(origin + path, {waitUntil: 'networkidle'})
    const results = await audit(page)
    const grave = results.violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])
    await page.close()
    expect(grave).toEqual([])
    // A page on which nothing was checked would pass as well.
    expect(results.passes.length).toBeGreaterThan(15)
  })
})

test('a table that is wider than its page is reached by the keyboard and has a name, others are no stop', async () => {
  const page = await browser.newPage({viewport: {width: 320, height: 900}})
  await page.goto(`${origin}/handbook/guide/configuration/`, {waitUntil: 'networkidle'})
  const tables = page.locator('.markdown table')
  const told = () =>
    tables.evaluateAll((all) =>
      all.map((table) => [
        table.scrollWidth > table.clientWidth,
        table.getAttribute('tabindex') === '0',
        /^Table in ./.test(table.getAttribute('aria-label') ?? ''),
      ]),
    )
  const narrow = await told()
  expect(narrow.filter(([isWide]) => isWide).length).toBeGreaterThan(0)
  for (const [isWide, isStop, isNamed] of narrow) expect([isStop, isNamed]).toEqual([isWide, isWide])
  await page.setViewportSize({width: 1600, height: 900})
  await page.waitForFunction(() => document.querySelector('.markdown table[tabindex]') === null)
  await page.close()
})

test('where no page is, the address is said, with what is near it; without a script the ways on', async () => {
  const page = await browser.newPage()
  await page.goto(`${origin}/playbooks/kms/encryption/`)
  await page.getByRole('heading', {name: 'Nearest pages'}).waitFor()
  expect(await page.locator('.pb-lost-address').innerText()).toBe('/playbooks/kms/encryption/')
  expect(await page.locator('.pb-lost-address span').innerText()).toBe('encryption/')
  expect(await page.locator('.pb-lost-near a').first().innerText()).toBe(
    'KMS is Encrypted at rest following CG Standards',
  )
  await page.close()
  const plain = await browser.newPage({javaScriptEnabled: false})
  await plain.goto(`${origin}/playbooks/kms/encryption/`)
  const ways = plain.getByRole('navigation', {name: 'Where to go'}).getByRole('link')
  expect(await ways.allInnerTexts()).toEqual(['Library', 'Controls', 'Coverage'])
  expect(await plain.getByRole('button', {name: /^Search for/}).count()).toBe(0)
  await plain.close()
})
