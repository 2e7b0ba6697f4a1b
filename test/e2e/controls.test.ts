import {readFileSync, rmSync} from 'node:fs'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

let built: Built
let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
const faults: string[] = []

beforeAll(async () => {
  built = buildSite({docs: 'test/fixtures/sites/controls'})
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  context = await browser.newContext({viewport: {width: 1280, height: 900}, acceptDownloads: true})
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: served.origin})
  page = await context.newPage()
  page.on('pageerror', ({message}) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
})
afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(built.folder, {recursive: true, force: true})
})

async function open(path: string): Promise<void> {
  await page.goto(served.origin + path)
  await hydrated(page)
  await field().waitFor()
}
const field = () => page.getByRole('textbox', {name: 'Filter the controls'})
const facet = (name: string) => page.getByRole('complementary', {name: 'Filter'}).getByLabel(name)
const query = () => new URL(page.url()).search
/** The controls that are shown, each by its number and title. */
const shown = async () =>
  (await page.locator('.pb-controls-table tbody tr').all()).length === 0
    ? []
    : page.locator('.pb-controls-table tbody tr').evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children]
            .slice(1, 3)
            .map((cell) => cell.textContent?.split(' ')[0])
            .join(' '),
        ),
      )
const ALL = ['P1 Keys', 'P2 Keys', 'D1 Use', 'P1 Queues', 'P2 =Queues,']

describe('the table', () => {
  test('has every control, and leads to where it stands', async () => {
    await open('/controls/')
    expect(await shown()).toEqual(ALL)
    expect(await page.getByRole('status').innerText()).toMatch(/^5 of 5 controls in 2 services/)
    await page.getByRole('link', {name: 'Keys are rotated'}).click()
    await page.waitForURL('**/playbooks/keys/playbook/#1-keys-are-rotated')
  })

  test('is narrowed by facets that count, and the address says how', async () => {
    await open('/controls/')
    await facet('Detective').check()
    await facet('Not written').check()
    await expect.poll(shown).toEqual(['D1 Use'])
    expect(query()).toBe('?status=not-written&group=detective')
    expect(await page.locator('.pb-facet--policies .pb-facet-value').allInnerTexts()).toEqual([
      expect.stringMatching(/^With an error\s*0$/),
      expect.stringMatching(/^None\s*1$/),
    ])
    const other = await context.newPage()
    await other.goto(page.url())
    await hydrated(other)
    await expect.poll(() => other.locator('.pb-controls-table tbody tr').count()).toBe(1)
    await other.close()
    await page.getByRole('button', {name: 'Remove group detective'}).click()
    await expect.poll(shown).toEqual(['P2 Keys', 'D1 Use'])
    await page.getByRole('button', {name: 'Clear', exact: true}).click()
    await expect.poll(shown).toEqual(ALL)
    expect(query()).toBe('')
  })

  test('is narrowed by words, by an action, and sorted by its heads', async () => {
    await open('/controls/')
    await field().fill('GetObj')
    await expect.poll(shown).toEqual(['P1 Keys'])
    await field().fill('')
    await expect.poll(shown).toEqual(ALL)
    await page.getByRole('button', {name: 'Status'}).click()
    await expect.poll(shown).toEqual(['P1 Keys', 'P1 Queues', 'P2 =Queues,', 'P2 Keys', 'D1 Use'])
    expect(await page.getByRole('columnheader', {name: 'Status'}).getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', {name: 'Status'}).click()
    await expect.poll(query).toBe('?sort=-status')
  })

  test('goes along as a link and as a file', async () => {
    await open('/controls/?group=detective')
    await page.getByRole('button', {name: 'Copy link'}).click()
    await page.getByRole('button', {name: 'Copied'}).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${served.origin}/controls/?group=detective`,
    )
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'CSV'}).click(),
    ])
    expect(download.suggestedFilename()).toBe('controls.csv')
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect([lines.length, lines[1]?.split(',')[4]]).toEqual([3, 'Use of keys is logged'])
  })
})

describe('an id', () => {
  test('is looked up by its name and Enter; one that only begins like it is another', async () => {
    await open('/controls/')
    await field().fill('pr.ds-1')
    await field().press('Enter')
    await expect.poll(query).toBe('?id=PR.DS-1')
    const entry = page.getByRole('region', {name: 'PR.DS-1'})
    expect(await entry.getByRole('heading', {level: 3}).innerText()).toBe(
      'Cited by 2 of 3 services: 2 controls in 2 documents',
    )
    expect(await entry.innerText()).toContain('Not cited by Example Disk')
    expect(await shown()).toEqual(['P1 Keys', 'P2 =Queues,'])
    await entry.getByRole('link', {name: /^PR.DS-2:/}).click()
    await expect.poll(shown).toEqual(['P1 Queues'])
    await page.goBack()
    await expect.poll(shown).toEqual(['P1 Keys', 'P2 =Queues,'])
  })

  test('that no framework has is said to be none', async () => {
    await open('/controls/?id=PR.DS-99')
    await expect
      .poll(() => page.getByRole('status').innerText())
      .toContain('No framework that the playbooks cite')
    expect(await shown()).toEqual([])
  })

  test.each([
    ['/frameworks/nist-csf-1.1/PR.DS-1/', '/controls/?id=PR.DS-1'],
    ['/frameworks/nist-csf-1.1/', '/coverage/?framework=nist-csf-1.1'],
    [
      '/controls/queue/preventative/queues-are-encrypted/',
      '/playbooks/queue/playbook/#1-queues-are-encrypted',
    ],
  ])('and its older address %s lead on, with and without a script', async (from, to) => {
    for (const javaScriptEnabled of [true, false]) {
      const own = await browser.newPage({javaScriptEnabled})
      await own.goto(served.origin + from)
      await own.waitForURL(served.origin + to)
      await own.close()
    }
  })
})

describe('the gaps', () => {
  test('tell what is open from what is only announced', async () => {
    await open('/controls/gaps/')
    const rows = await page.locator('.pb-gaps-table tbody tr').allInnerTexts()
    expect(
      rows.map((row) =>
        row
          .split(/\s*\n\s*/)
          .join(' ')
          .replaceAll('\t', ' ')
          .trim(),
      ),
    ).toEqual([
      expect.stringMatching(
        /^EK.*Respond announced, no control.*2 of 3.*P2.*Keys are narrow.*D1.*Use of keys is logged/,
      ),
      expect.stringMatching(/^Example Queue.*1 of 2.*P2.*\(partly\).*announced, no control/),
      expect.stringMatching(/^Example Disk.*no control.*announced, no control.*none/),
    ])
    await facet('Detective').check()
    await expect.poll(() => page.locator('.pb-gaps-table tbody tr').count()).toBe(2)
    expect(query()).toBe('?group=detective')
    await page
      .getByRole('link', {name: /^Controls/})
      .last()
      .click()
    await expect.poll(shown).toEqual(['D1 Use'])
  })
})

test('without a script both tables are whole, and nothing is shown that needs one', async () => {
  const plain = await browser.newPage({javaScriptEnabled: false})
  await plain.goto(`${served.origin}/controls/`)
  expect(await plain.locator('.pb-controls-table tbody tr').count()).toBe(5)
  expect(await plain.locator('main button, main input, aside input').count()).toBe(0)
  await plain.getByRole('link', {name: /^Gaps/}).click()
  expect(await plain.locator('.pb-gaps-table tbody tr').count()).toBe(3)
  await plain.close()
})

test('on a phone the facets are a sheet that gives the focus back', async () => {
  await page.setViewportSize({width: 390, height: 844})
  await open('/controls/')
  await page.getByRole('button', {name: 'Filter', exact: true}).click()
  const sheet = page.getByRole('dialog', {name: 'Filter'})
  await sheet.getByLabel('Detective').check()
  await sheet.getByRole('button', {name: 'Show 1 control', exact: true}).click()
  await sheet.waitFor({state: 'detached'})
  expect(await shown()).toEqual(['D1 Use'])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Filter')
  await page.setViewportSize({width: 1280, height: 900})
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([
    ['/controls/', 1280],
    ['/controls/', 320],
    ['/controls/?id=PR.DS-1', 1280],
    ['/controls/?id=PR.DS-1', 320],
    ['/controls/gaps/', 1280],
    ['/controls/gaps/', 320],
    ['/coverage/', 320],
  ])('axe finds nothing on %s at %i, which is no wider than the window', async (path, width) => {
    const own = await browser.newPage({colorScheme, viewport: {width, height: 900}})
    await own.goto(served.origin + path)
    await hydrated(own)
    const results = await audit(own)
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await own.close()
    expect(results.violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])).toEqual([])
    expect(results.passes.length).toBeGreaterThan(15)
  })
})

test('nothing was forbidden, and nothing failed', () => {
  expect(faults).toEqual([])
})
