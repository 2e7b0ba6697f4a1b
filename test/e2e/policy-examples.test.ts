import {readFileSync} from 'node:fs'
import type {AxeResults} from 'axe-core'
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const KMS = `${origin}/playbooks/kms/playbook/`
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
  page.on('pageerror', ({message}) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(KMS, {waitUntil: 'networkidle'})
  await hydrated(page)
})
afterAll(() => browser.close())

/** The user's example is the first, the administrator's the second. */
const example = (index: number) => page.locator('.pb-policy').nth(index)
const text = async (locator: Locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim()
const texts = async (locator: Locator) =>
  (await locator.allInnerTexts()).map((each) => each.replace(/\s+/g, ' ').trim())

describe('what is wrong with the seed’s examples', () => {
  test('stands below the code, and marks its lines', async () => {
    const fragment =
      'Line 1 PB_DOC_FRAGMENT Unexpected bare statement, expected a policy with Version and Statement around it: it is judged as a fragment'
    expect(await texts(example(0).locator('.pb-findings li'))).toEqual([
      fragment,
      'Line 14 PB_KMS_RESOURCE_NOT_STAR Unexpected resource arn:aws:kms:us-west-2:111122223333:key/…, expected * in a key policy',
    ])
    expect(await texts(example(1).locator('.pb-findings li'))).toEqual([fragment])
    expect(await texts(example(0).locator('.pb-mark'))).toEqual(['i', '!'])
  })

  test('is reached from its line, and the line from it', async () => {
    const mark = example(0).getByRole('link', {name: 'Warning PB_KMS_RESOURCE_NOT_STAR'})
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${KMS}#policy-example-1-finding-2`)
    await example(0).getByRole('link', {name: 'Warning on line 14'}).click()
    await page.waitForURL(`${KMS}#policy-example-1-line-14`)
    const line = page.locator(':target')
    expect(await line.evaluate((element) => element.textContent)).toBe(
      '!   "Resource": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"\n',
    )
    expect(await line.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(60)
  })
})

describe('what the seed’s examples come to', () => {
  test('is which actions its wildcards cover', async () => {
    const covers = example(1).locator('.pb-wildcards')
    expect(await covers.locator('dl').isVisible()).toBe(false)
    await covers.locator('summary').click()
    expect(await text(covers.locator('summary'))).toMatch(/^What the wildcards cover as of \d{4}-\d\d-\d\d$/)
    const describing = covers.locator('dl > div', {hasText: 'kms:Describe*'})
    expect(await text(describing.locator('dt'))).toBe('kms:Describe* 2 actions')
    expect(await texts(describing.locator('dd'))).toEqual([
      'Read kms:DescribeCustomKeyStores, kms:DescribeKey',
    ])
  })

  test('is who may do what by the statement alone', async () => {
    const table = example(0).getByRole('table')
    expect(await text(table.locator('caption'))).toBe('Who may do what: what this statement alone gives')
    expect(await texts(table.getByRole('columnheader'))).toEqual(['Who', 'May', 'Only if'])
    expect(await texts(table.getByRole('rowheader'))).toEqual(['arn:aws:iam::111122223333:user/CMKUser'])
    const rows = table.locator('tbody tr')
    expect(await texts(rows.nth(1).getByRole('cell'))).toEqual([
      'View the key: kms:DescribeKey',
      'the key is arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    ])
    await rows.first().getByText('and 2 more').click()
    expect(await texts(rows.first().locator('details code'))).toEqual([
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ])
  })
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the examples in %s, unfolded',
  async (colorScheme) => {
    await page.emulateMedia({colorScheme})
    await page.goto(KMS, {waitUntil: 'networkidle'})
    await hydrated(page)
    for (const summary of await page.locator('.pb-policy summary').all()) await summary.click()
    await page.evaluate(axe)
    const results = await page.evaluate(() =>
      (globalThis as unknown as {axe: {run(context: string): Promise<AxeResults>}}).axe.run('.pb-policy'),
    )
    expect(results.violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])).toEqual([])
    expect(results.passes.length).toBeGreaterThan(10)
  },
)

test('a phone scrolls the table, not the page; print unfolds what is folded; nothing fails', async () => {
  await page.goto(KMS, {waitUntil: 'networkidle'})
  await hydrated(page)
  await page.setViewportSize({width: 390, height: 844})
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const region = example(0).getByRole('group', {name: 'Who may do what: what this statement alone gives'})
  expect(await region.evaluate(({scrollWidth, clientWidth}) => scrollWidth > clientWidth)).toBe(true)
  await page.emulateMedia({media: 'print'})
  expect(await example(1).locator('.pb-wildcards dl').isVisible()).toBe(true)
  expect(faults).toEqual([])
})

test('without JavaScript the code is whole and the wildcards unfold', async () => {
  const plain = await browser.newContext({javaScriptEnabled: false})
  const still = await plain.newPage()
  await still.goto(KMS)
  const second = still.locator('.pb-policy').nth(1)
  expect((await second.locator('.token-line').allInnerTexts()).length).toBe(25)
  await second.locator('.pb-wildcards summary').click()
  expect(await second.locator('dl').isVisible()).toBe(true)
  await plain.close()
})
