import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

const WHOLE = '2 services, 108 ids: 216 = 6 covered + 1 only placeholder + 8 not applicable + 201 silent.'
let built: Built
let served: Served
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  built = buildSite({docs: 'test/fixtures/sites/coverage'})
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
  page.on('pageerror', ({message}) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
})
afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(built.folder, {recursive: true, force: true})
})

async function open(query = ''): Promise<void> {
  await page.goto(`${served.origin}/coverage/${query}`, {waitUntil: 'networkidle'})
  await hydrated(page)
}
const status = () => page.getByRole('status').innerText()
const row = (name: string) =>
  page.locator('tbody tr', {has: page.getByRole('rowheader', {name, exact: true})})
const dialog = () => page.getByRole('dialog')
const query = () => new URL(page.url()).search

describe('the table', () => {
  beforeEach(async () => {
    await open()
  })

  test('has a row a service and a column a category, in signs and in words', async () => {
    await expect.poll(status).toBe(WHOLE)
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Example Keys', 'queue'])
    // Nobody cites an id of three functions: they have one column each, which is no category's.
    expect(await page.getByRole('columnheader').count()).toBe(5 + 2 + 6 + 3)
    const access = row('Example Keys').getByRole('link').first()
    expect(await access.innerText()).toBe('2/7~!')
    expect(await access.getAttribute('aria-label')).toBe(
      '2/7~!: 2 of 7 covered, 1 only placeholder, 4 silent, some cited and declared not applicable',
    )
    await page.getByRole('button', {name: 'All 23'}).click()
    await expect.poll(query).toBe('?columns=all')
    expect(await page.getByRole('columnheader').count()).toBe(5 + 2 + 23)
    const excluded = row('Example Keys').getByRole('link', {name: '2 not applicable'})
    expect(await excluded.allInnerTexts()).toEqual(['n/a', 'n/a'])
  })

  test('is one tab stop, in which arrows lead, Enter opens and Escape comes back', async () => {
    const region = page.getByRole('region', {name: 'NIST Cybersecurity Framework 1.1 by service'})
    await region.focus()
    await page.keyboard.press('Tab')
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await expect.poll(query).toBe('?category=PR.AC&only=keys')
    expect(await dialog().getByRole('heading').innerText()).toBe(
      'PR.AC Identity Management, Authentication and Access Control in Example Keys',
    )
    await page.keyboard.press('Escape')
    await page.waitForURL('**/coverage/')
    await expect.poll(() => dialog().count()).toBe(0)
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell))
      .toBe('0 1')
    await page.keyboard.press('End')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)).toBe('0 8')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('DE.CM')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('table'))).toBe(null)
  })

  test('stays inside a phone’s width', async () => {
    await page.setViewportSize({width: 390, height: 844})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.setViewportSize({width: 1280, height: 900})
  })
})

describe('the controls of a category', () => {
  test('are those of one service, each with a link to where it stands', async () => {
    await open('?category=PR.AC&only=keys')
    const states = await dialog().locator('.pb-coverage-id').allInnerTexts()
    expect(states.map((text) => text.split(/\s*\n\s*/))).toEqual([
      ['PR.AC-1 Identities and credentials', 'covered', '1. Keys are rotated'],
      ['PR.AC-2 Access to premises and equipment', 'silent'],
      ['PR.AC-3 Control of remote access', 'only placeholder', '2. Keys are narrow'],
      [
        'PR.AC-4 Least privilege in permissions',
        'covered',
        '1. Keys are rotated · also declared not applicable',
      ],
      ['PR.AC-5 Separation of networks', 'silent'],
      ['PR.AC-6 Proof of identity', 'silent'],
      ['PR.AC-7 Authentication that fits the risk', 'silent'],
    ])
    await dialog().getByRole('link', {name: '2. Keys are narrow'}).click()
    await page.waitForURL('**/playbooks/keys/playbook/#2-keys-are-narrow')
  })

  test('are those of all services, with the document where a service has several', async () => {
    await open()
    await page.getByRole('columnheader').getByRole('button', {name: 'PR.DS Data Security'}).click()
    await expect.poll(query).toBe('?category=PR.DS')
    const first = await dialog().locator('.pb-coverage-id').first().innerText()
    expect(first.split(/\s*\n\s*/)).toEqual([
      'PR.DS-1 Protection of stored data',
      'covered (2)',
      'Example Keys: 1. Keys are rotated',
      'queue: 1. Queues are kept in Operations of the Example Queue',
      'queue: 1. Queues are encrypted in Example Queue',
    ])
    await dialog().getByRole('button', {name: 'Close'}).click()
    await page.waitForURL('**/coverage/')
  })
})

describe('the filters', () => {
  test('count what is chosen, and keep it in the address', async () => {
    await open()
    await page.getByText('Filters', {exact: true}).click()
    await page.getByLabel('Protect').check()
    await expect
      .poll(status)
      .toBe('2 services, 39 ids: 78 = 5 covered + 1 only placeholder + 2 not applicable + 70 silent.')
    await page.getByLabel('covered', {exact: true}).check()
    await expect
      .poll(status)
      .toBe('2 services, 15 ids: 5 = 5 covered + 0 only placeholder + 0 not applicable + 0 silent.')
    await page.getByLabel('Services').fill('queue, no-such')
    await expect.poll(query).toBe('?function=PR&service=queue,+no-such&status=content')
    await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['queue'])
    await page.reload({waitUntil: 'networkidle'})
    await hydrated(page)
    await expect
      .poll(status)
      .toBe('1 service, 8 ids: 2 = 2 covered + 0 only placeholder + 0 not applicable + 0 silent.')
    await page.getByRole('button', {name: 'Show all'}).click()
    expect([query(), await status()]).toEqual(['', WHOLE])
  })

  test('count controls of a group', async () => {
    await open('?group=detective')
    await expect.poll(status).toMatch(/= 1 covered \+ 0 only placeholder \+ 8 not applicable/)
  })

  test('change the framework', async () => {
    await open()
    await page.getByRole('button', {name: 'Organisation', exact: true}).click()
    await expect.poll(query).toBe('?framework=organisation')
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'Service',
      'Ids',
      expect.stringMatching(/^7/),
    ])
    await expect.poll(status).toMatch(/^2 services, 1 id: 2 = 1 covered/)
  })
})

test('nothing lengthens the page below the table', async () => {
  await open()
  const [whole, content] = await page.evaluate(() => [
    document.documentElement.scrollHeight,
    Math.max(
      innerHeight,
      Math.ceil(document.querySelector('footer, .pb-coverage')!.getBoundingClientRect().bottom),
    ),
  ])
  expect(whole).toBe(content)
})

test('on a phone it is a list of categories, in an open one of services', async () => {
  await page.setViewportSize({width: 390, height: 844})
  await open()
  await page.locator('summary', {hasText: 'PR.AC'}).click()
  const services = page.locator('.pb-coverage-services')
  expect(await services.getByRole('button').innerText()).toMatch(/^Example Keys\s+2$/)
  expect(await services.locator('p').last().innerText()).toBe('Silent: queue')
  await services.getByRole('button').click()
  await expect.poll(query).toBe('?category=PR.AC&only=keys')
  await page.setViewportSize({width: 1280, height: 900})
})

test('without JavaScript all tables are there', async () => {
  const plain = await browser.newPage({javaScriptEnabled: false})
  await plain.goto(`${served.origin}/coverage/`)
  expect(await plain.locator('table').count()).toBe(2)
  expect(await plain.locator('tbody tr').first().locator('td').nth(2).innerText()).toMatch(/^2\/7~!/)
  expect(await plain.getByText(WHOLE).isVisible()).toBe(true)
  await plain.close()
})

test('no style stands in an attribute', () => {
  const html = readFileSync(join(built.folder, 'coverage/index.html'), 'utf8')
  expect(/<main[\s\S]*<\/main>/.exec(html)![0]).not.toContain('style=')
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['', '?category=PR.DS', '?framework=organisation'])(
    'axe finds nothing on coverage/%s',
    async (part) => {
      const own = await browser.newPage({colorScheme, viewport: {width: 1280, height: 900}})
      await own.goto(`${served.origin}/coverage/${part}`, {waitUntil: 'networkidle'})
      await hydrated(own)
      const results = await audit(own)
      await own.close()
      expect(results.violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])).toEqual([])
      expect(results.passes.length).toBeGreaterThan(15)
    },
  )
})

test('nothing was forbidden, and nothing failed', () => {
  expect(faults).toEqual([])
})
