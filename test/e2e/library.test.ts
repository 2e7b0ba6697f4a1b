import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {NAMES, SERVICES, writeLibrary} from './generated-library.ts'
import {hydrated} from './hydrated.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

const SQS = '/playbooks/sqs/playbook/'
let docs: string
let built: Built
let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  docs = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
  writeLibrary(docs)
  built = buildSite({docs})
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1440, height: 900}})
})
afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(built.folder, {recursive: true, force: true})
  rmSync(docs, {recursive: true, force: true})
})

const read = (path: string) => readFileSync(join(built.folder, path), 'utf8')

/** Where an item is in what scrolls around it, from 0 for its top to 1 for its end. */
async function placeOf(selector: string, frame: string): Promise<number> {
  const [item, around] = await Promise.all([
    page.locator(selector).boundingBox(),
    page.locator(frame).boundingBox(),
  ])
  return (item!.y - around!.y) / around!.height
}

test('the first page folds the categories of a large library, and opens those with hits', async () => {
  await page.goto(`${served.origin}/`)
  await hydrated(page)
  const groups = page.locator('.pb-groups details')
  expect(await groups.locator('h3').allInnerTexts()).toEqual(Object.keys(SERVICES))
  expect(await groups.locator('.pb-groups-count').allTextContents()).toEqual(
    Object.values(SERVICES).map((names) => `${names.split(' ').length} playbooks`),
  )
  expect(await page.locator('.pb-groups details[open] h3').allInnerTexts()).toEqual(['Security & identity'])
  await page.keyboard.press('f')
  await page.keyboard.type('sqs')
  await page.waitForURL('**/?filter=sqs')
  await expect
    .poll(() => page.locator('.pb-groups details[open] h3').allInnerTexts())
    .toEqual(['Messaging & events'])
  await expect.poll(() => page.locator('.pb-row-name').allInnerTexts()).toEqual(['SQS Queues'])
})

/** A facet's values, each with its count. */
const facet = (name: string) =>
  page.locator(`.pb-facets .pb-facet--${name} .pb-facet-value`).allTextContents()
/** How much wider the page is than its window, and how many windows high. */
const size = () =>
  page.evaluate(() => {
    const {scrollWidth, scrollHeight} = document.documentElement
    return {excess: scrollWidth - innerWidth, screens: scrollHeight / innerHeight}
  })

describe('of 105 playbooks', () => {
  test('the first page takes two screens at most', async () => {
    await page.goto(`${served.origin}/`)
    await hydrated(page)
    expect(await page.locator('.pb-home-totals dd').first().innerText()).toBe('129 of 463')
    const {excess, screens} = await size()
    expect(excess).toBe(0)
    expect(screens).toBeLessThanOrEqual(2)
  })

  test('every control is in the list, and counted in its facets', async () => {
    await page.goto(`${served.origin}/controls/`)
    await hydrated(page)
    const rows = page.locator('.pb-controls-table tbody tr')
    expect(await rows.count()).toBe(463)
    expect(await page.getByRole('status').innerText()).toMatch(/^463 of 463 controls in 105 services/)
    expect(await facet('status')).toEqual(['Written129', 'Not written334'])
    expect(await facet('group')).toEqual(['Preventative284', 'Detective179'])
    expect(await facet('policies')).toEqual(['With a warning105', 'None358'])
    expect((await size()).excess).toBe(0)
    // Besides its cells and their links a row has next to nothing in it.
    expect(await rows.locator(':not(th, td, a)').count()).toBeLessThan(463)
    await page.getByRole('complementary', {name: 'Filter'}).getByLabel('Detective').check()
    await expect.poll(() => rows.count()).toBe(179)
  })

  test('the gaps are those of the 84 playbooks that lack a control, and the 21 that only announce detective ones', async () => {
    await page.goto(`${served.origin}/controls/gaps/`)
    await hydrated(page)
    expect(await page.locator('.pb-controls-head > p').innerText()).toBe(
      '334 controls announced and not written, 0 partly, in 84 of 105 playbooks.',
    )
    expect(await page.locator('.pb-gaps-table tbody tr').count()).toBe(105)
    expect((await size()).excess).toBe(0)
  })

  test('coverage shows a row for each service, and narrows them', async () => {
    await page.goto(`${served.origin}/coverage/`)
    await hydrated(page)
    const rows = page.locator('.pb-coverage-table tbody tr')
    expect(await rows.count()).toBe(105)
    expect(await page.locator('.pb-coverage-table tbody a').count()).toBe(210)
    expect((await size()).excess).toBe(0)
    await page.getByText('Filters', {exact: true}).click()
    await page.getByLabel('Services').fill('dynamo')
    await expect.poll(() => rows.count()).toBe(1)
  })
})

describe('the sidebar', () => {
  test('has the page that is read in view, and finds others by their names', async () => {
    await page.goto(served.origin + SQS)
    await hydrated(page)
    const active = '.theme-doc-sidebar-container a[aria-current=page]'
    expect(await page.locator(active).innerText()).toMatch(/^SQS\s/)
    const place = await placeOf(active, '.theme-doc-sidebar-container nav')
    expect(place).toBeGreaterThan(0.1)
    expect(place).toBeLessThan(0.95)
    await page.keyboard.press('f')
    await page.keyboard.type('dyna')
    const links = page.locator('.theme-doc-sidebar-container .pb-side-link')
    expect(await links.allTextContents()).toEqual(['DynamoDB2/3'])
    await page.keyboard.press('Escape')
    expect(await links.count()).toBe(NAMES.length)
  })

  test('opens at that page as the drawer of a phone too', async () => {
    await page.setViewportSize({width: 390, height: 844})
    await page.goto(served.origin + SQS)
    await hydrated(page)
    await page.getByRole('button', {name: 'Toggle navigation bar'}).click()
    await page.locator('.navbar-sidebar--show').waitFor()
    const place = await placeOf('.navbar-sidebar a.pb-side-link[aria-current=page]', '.navbar-sidebar__items')
    expect(place).toBeGreaterThan(0.1)
    expect(place).toBeLessThan(0.95)
    await page.setViewportSize({width: 1440, height: 900})
  })
})

describe('programs find', () => {
  test('every playbook in the list for language models, and its text as markdown', async () => {
    const lines = read('llms.txt').split('\n')
    expect(lines.filter((line) => /^- \[.*index\.md\)/.test(line))).toHaveLength(NAMES.length)
    const response = await fetch(`${served.origin}${SQS}index.md`)
    expect(response.headers.get('content-type')).toContain('text/markdown')
    expect(await response.text()).toContain('SQS roles defined following least privilege model')
    expect(JSON.parse(read('api/playbooks.json')).playbooks).toHaveLength(NAMES.length)
    expect(JSON.parse(read('api/controls.json')).controls).toHaveLength(463)
  })

  test('the day of the last update in the sitemap, and are told where that is', () => {
    expect(read('sitemap.xml')).toMatch(/\/playbooks\/sqs\/playbook\/<\/loc><lastmod>2021-08-10/)
    expect(read('robots.txt')).toContain('/sitemap.xml')
    expect(built.output).toContain('set `site.url`')
  })
})
