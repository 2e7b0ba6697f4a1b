import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {openSearch} from './open-search.ts'
import {type Built, buildSite, copySite, type Served, serveSite} from './site.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const KMS = '/playbooks/kms/playbook/'
const COMPARE = `${KMS}variants/master/compare/`
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Opens a page of a site; what goes wrong in the browser fails the test. */
async function open(url: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options})
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  if (options.javaScriptEnabled !== false) await hydrated(page)
}
let errors: string[] = []
beforeEach(() => {
  errors = []
  return async () => {
    await context?.close()
    expect(errors).toEqual([])
  }
})

/** Boxes of the two sides of the first difference that has both. */
async function sides() {
  const change = page.locator('.pb-change', {has: page.locator('del')}).filter({has: page.locator('ins')})
  const box = async (side: string) => (await change.first().locator(side).boundingBox())!
  return {first: await box('del'), second: await box('ins')}
}
const isBeside = async () => {
  const {first, second} = await sides()
  return second.x > first.x + first.width - 2 && Math.abs(second.y - first.y) < 2
}

/** Which of its two views a section that differs shows. */
async function shownViews() {
  const section = page.locator('section', {has: page.locator('#in-endnotes')})
  const isShown = (view: string) => section.locator(view).isVisible()
  return {rendered: await isShown('.pb-rendered'), source: await isShown('.pb-source')}
}

describe('without JavaScript', () => {
  test('the switch leads to each variant, marks the one that is read, and to the comparison', async () => {
    await open(origin + KMS, {javaScriptEnabled: false})
    const current = () => page.locator('.pb-variant-switch [aria-current]').allTextContents()
    const unfold = () => page.getByText('Variants, and what differs').click()
    expect(await current()).toEqual(['HEAD (published)'])
    await unfold()
    await page.getByRole('link', {name: 'master', exact: true}).click()
    expect(page.url()).toBe(`${origin}${KMS}variants/master/`)
    expect(await current()).toEqual(['master'])
    await unfold()
    expect(await page.locator('.pb-variant-origin').innerText()).toBe(
      'Chosen by: the newest last update. Conflicts in the file: lines 11 to 15, 21 to 26, 36 to 47, 52 to 161, 185 to 190.',
    )
    await page.getByRole('link', {name: 'Compare HEAD and master', exact: true}).click()
    expect(page.url()).toBe(origin + COMPARE)
  })

  test('the comparison is whole, and its two layouts are chosen', async () => {
    await open(origin + COMPARE, {javaScriptEnabled: false})
    expect(await page.locator('.pb-compared-why').innerText()).toContain(
      'HEAD is published because its last update 2021-02-16 is newer than 2021-02-02 of master.',
    )
    expect(await page.locator('#what-differs').innerText()).toBe(
      'In words 8 of 17 sections, 5 controls, 2 policies',
    )
    expect(await isBeside()).toBe(true)
    await page.getByText('Inline', {exact: true}).click()
    const {first, second} = await sides()
    expect([second.x === first.x, second.y >= first.y + first.height - 1]).toEqual([true, true])
    expect(await shownViews()).toEqual({rendered: true, source: false})
    await page.getByText('Source', {exact: true}).click()
    expect(await shownViews()).toEqual({rendered: false, source: true})
  })
})

describe('the comparison', () => {
  test('tells what differs in a table: in which, what, and where, and leads to its sections', async () => {
    await open(origin + COMPARE)
    const rows = await page
      .locator('.pb-in-words tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map(({textContent}) => textContent)))
    expect(rows).toContainEqual([
      'differs',
      'Control 1. KMS roles defined following least privilege model: written in HEAD, a placeholder in master; cites ' +
        'PR.AC-1, PR.AC-4, PR.AC-7 and PR.PT-3 of NIST Cybersecurity Framework 1.1 and 5, 8 and 10 of Organisation ' +
        'control statements only in HEAD',
      ':53',
    ])
    expect(rows).toContainEqual(['only in HEAD', 'Policy statement Allow use of the key', ':88'])
    expect(rows).toContainEqual([
      'only in master',
      'Control 2. Third party keys will not be introduced into the CG KMS solution',
      ':158',
    ])
    await page.locator('.pb-in-words').getByRole('link', {name: 'Endnotes', exact: true}).click()
    await page.waitForFunction(() => scrollY > 300)
    expect(page.url()).toBe(`${origin}${COMPARE}#in-endnotes`)
  })

  test('names each side in words and signs, by elements that mean it', async () => {
    await open(`${origin}${COMPARE}?view=source`)
    const section = page.locator('section', {
      has: page.locator('#in-nist-cybersecurity-framework-alignment'),
    })
    const date = section.locator('.pb-source')
    const text = async (side: string) => (await date.locator(side).textContent())!.replace(/\s+/g, ' ')
    expect(await text('del')).toBe('Only in master: 14−**Last Update:** *02/02/2021*')
    expect(await text('ins')).toBe('Only in HEAD: 12+**Last Update:** *02/16/2021*')
    expect(await date.locator('mark').allInnerTexts()).toEqual(['02', '16'])
    expect(await page.locator('.pb-same-sections').first().innerText()).toMatch(/2 sections say the same/)
  })

  test('shows what differs as it is read, each side once, with the words marked', async () => {
    await open(origin + COMPARE)
    expect(await shownViews()).toEqual({rendered: true, source: false})
    const date = page
      .locator('section', {has: page.locator('#in-nist-cybersecurity-framework-alignment')})
      .locator('.pb-rendered')
    expect(await date.locator('del').innerText()).toMatch(/master\s*:14\s+Last Update: 02\/02\/2021/)
    expect(await date.locator('ins').innerText()).toMatch(/HEAD\s*:12\s+Last Update: 02\/16\/2021/)
    expect(await date.locator('mark').allInnerTexts()).toEqual(['02', '16'])
    // Only one variant has written the control: its two tables, and its two policies as code.
    const control = page.locator('section', {
      has: page.locator('#in-1-kms-roles-defined-following-least-privilege-model'),
    })
    expect(await control.locator('.pb-rendered ins table').count()).toBe(2)
    expect(await control.locator('.pb-rendered ins pre').count()).toBe(2)
    expect(await control.locator('.pb-rendered del').innerText()).toContain(
      'This Section will be updated soon.',
    )
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({id}) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(await page.locator('.pb-rendered [id], .pb-rendered :is(h1, h2, h3, h4)').count()).toBe(0)
  })

  test('leads from a side to the page of its variant', async () => {
    await open(origin + COMPARE)
    const contents = page.locator('section', {has: page.locator('#in-table-of-contents')})
    const links = (side: string) =>
      contents.locator(`.pb-rendered ${side} a`).evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(await links('ins')).toContain(`${KMS}#preventative-controls`)
    expect(await links('del')).toContain(`${KMS}variants/master/#preventative-controls`)
  })

  test('keeps in the address that its source is shown', async () => {
    await open(origin + COMPARE)
    await page.getByText('Source', {exact: true}).click()
    await page.waitForURL(`${origin}${COMPARE}?view=source`)
    await expect.poll(shownViews).toEqual({rendered: false, source: true})
    await page.reload()
    await hydrated(page)
    await expect.poll(shownViews).toEqual({rendered: false, source: true})
    await page.getByLabel('Source').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(origin + COMPARE)
    await expect.poll(shownViews).toEqual({rendered: true, source: false})
  })

  test('is laid out by the keyboard', async () => {
    await open(origin + COMPARE)
    await page.getByLabel('Side by side').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByLabel('Inline').isChecked()).toBe(true)
    expect(await isBeside()).toBe(false)
    await page.keyboard.press('ArrowLeft')
    expect(await isBeside()).toBe(true)
  })

  test('stands one below the other on a phone and in print, and is no wider than the screen', async () => {
    await open(origin + COMPARE, {viewport: {width: 360, height: 740}})
    expect(await isBeside()).toBe(false)
    expect(await page.getByText('Side by side').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.setViewportSize({width: 1280, height: 900})
    await page.emulateMedia({media: 'print'})
    expect([await isBeside(), await page.getByText('Side by side').isVisible()]).toEqual([false, false])
  })

  test('keeps its sides apart where the system sets all colours', async () => {
    await open(`${origin}${COMPARE}?view=source`, {forcedColors: 'active'})
    await page.locator('del .pb-sign:visible').first().waitFor()
    const line = page.locator('mark:visible').first()
    expect(await line.evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe('underline')
  })

  test('is for readers alone: no search engine, sitemap or search of the site has it', async () => {
    const {folder} = siteOfPlaybooks()
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).not.toContain('/variants/')
    await open(origin + COMPARE)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    await page.goto(`${origin}${KMS}variants/master/`)
    expect(await page.locator('link[rel=canonical]').evaluateAll((links) => links.length)).toBe(1)
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
      /^https?:\/\/[^/]+\/playbooks\/kms\/playbook\/$/,
    )
    await openSearch(page)
    await page.keyboard.type('athena')
    await page.locator('dialog [role=status]:has-text("Nothing found")').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Third party keys')
    const found = page.locator('dialog a[role=option]')
    await found.first().waitFor()
    const paths = await found.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    expect(paths.filter((path) => path.includes('/variants/'))).toEqual([])
  })
})

describe('a site with four variants of a document, and one that cannot be published', () => {
  const ARCHIVE = '/playbooks/archive/playbook/'
  let siteDir: string
  let built: Built
  let served: Served

  beforeAll(async () => {
    siteDir = copySite()
    writeFileSync(join(siteDir, 'proofbook.config.yml'), 'site:\n  unpublishable: page\n')
    built = buildSite({docs: 'test/fixtures/sites/variants', siteDir})
    if (built.status !== 0) throw new Error(built.output)
    served = await serveSite(built.folder)
  })
  afterAll(() => {
    served?.stop()
    for (const path of [siteDir, built.folder]) rmSync(path, {recursive: true, force: true})
  })

  test('has a page and a comparison for each, whatever its label', async () => {
    await open(served.origin + ARCHIVE)
    expect(await page.locator('.pb-variant-switch li > a:first-child').allTextContents()).toEqual([
      'HEAD (published)',
      'feature/seals',
      'feature-seals',
      '1234567 (reword the `seals`)',
    ])
    const links = await page
      .locator('.pb-variant-compare')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    expect(links.map((link) => link.replace(/[0-9a-f]{8}/, '…'))).toEqual([
      `${ARCHIVE}variants/feature-seals-…/compare/`,
      `${ARCHIVE}variants/feature-seals-…/compare/`,
      `${ARCHIVE}variants/1234567-reword-the-seals/compare/`,
    ])
    const told: string[][] = []
    for (const link of links) {
      await page.goto(served.origin + link)
      told.push(await page.locator('.pb-compared > ul > li').allInnerTexts())
      expect(await page.locator('.pb-variant-compare[aria-current]').count()).toBe(1)
    }
    expect(told).toEqual([
      [],
      [
        'Control 1. Records are sealed: cites PR.DS-6 of NIST Cybersecurity Framework 1.1 only in HEAD; cites PR.AC-4 ' +
          'of NIST Cybersecurity Framework 1.1 only in feature-seals',
      ],
      [
        'Policy statement ReadSealed (line 26): s3:PutObject only in 1234567 (reword the ’seals’); Resource differs',
      ],
    ])
    await page.goto(`${served.origin}${links[0]!.replace('compare/', '')}`)
    expect(await page.locator('article').innerText()).toContain('sealed records for nine years')
  })

  test('says that the other document is not published, why, and nothing of its text', async () => {
    await open(`${served.origin}/playbooks/broken/`)
    expect(await page.locator('h1').innerText()).toBe('broken.md (not published)')
    const why = page.getByRole('region', {name: 'Why this document is not published'})
    expect(await why.locator('li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 6 Unexpected second ======= in a conflict/),
    ])
    const html = await page.content()
    expect(html).not.toMatch(/plover|Vault/)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('.theme-doc-sidebar-container').innerText()).toContain(
      'broken.md (not published)',
    )
    await page.goto(`${served.origin}/`)
    const list = page.locator('section', {has: page.locator('#not-published')})
    expect(await list.locator('li').allInnerTexts()).toEqual(['broken.md'])
    expect(await page.content()).not.toMatch(/plover|Vault/)
    expect(built.output).toMatch(/Not published are documents .*\n.*broken\.md:6:1 /)
  })

  test.each(['light', 'dark'] as const)(
    'has nothing for axe on the page of either, in %s',
    async (colorScheme) => {
      for (const path of ['/playbooks/broken/', `${ARCHIVE}variants/1234567-reword-the-seals/compare/`]) {
        await context?.close()
        await open(served.origin + path, {colorScheme})
        const results = await audit(page)
        expect(results.violations.map(({id, nodes}) => [id, nodes[0]?.html])).toEqual([])
      }
    },
  )
})
