import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

let built: Built
let served: Served
let browser: Browser
/** The page with everything on it, as a reader sees it. */
let page: Page
/** What its console complains of, violations of the policy among that. */
const faults: string[] = []

beforeAll(async () => {
  built = buildSite({docs: 'test/fixtures/sites/gfm'})
  if (built.status !== 0) throw new Error(built.output)
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  page = await open('/playbooks/shown/', faults)
  await page.locator('.pb-diagram img').waitFor()
  await page.locator('.pb-diagram-fault').waitFor()
})
afterAll(async () => {
  await browser?.close()
  served?.stop()
  if (built) rmSync(built.folder, {recursive: true, force: true})
})

async function open(path: string, complaints: string[] = [], requests: string[] = []): Promise<Page> {
  const opened = await browser.newPage({viewport: {width: 1280, height: 900}})
  opened.on('pageerror', ({message}) => complaints.push(message))
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  opened.on('request', (request) => requests.push(request.url().replace(served.origin, '')))
  await opened.goto(served.origin + path, {waitUntil: 'networkidle'})
  await hydrated(opened)
  return opened
}

const texts = async (locator: Locator) =>
  (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())

/** The picture that an image holds. */
const drawingIn = async (image: Locator) => decodeURIComponent((await image.getAttribute('src')) ?? '')

test('alerts are notes with a name and a sign; other quotes, and admonitions here, stay as written', async () => {
  const notes = page.getByRole('note')
  expect(await texts(notes)).toEqual([
    'Note Keys are rotated each year.',
    'Warning Never share a key. Not even once.',
    'Tip A tip.',
    'Important Something important.',
    'Caution Take care.',
  ])
  const signs = await notes
    .locator('.pb-callout-title')
    .evaluateAll((titles) => titles.map((title) => getComputedStyle(title, '::before').content))
  expect(signs).toEqual(['"i" / ""', '"!" / ""', '"✓" / ""', '"★" / ""', '"✗" / ""'])
  expect(await texts(page.locator('blockquote'))).toEqual(['[!DANGER] Only a quote.'])
  expect(await texts(page.getByText(':::note'))).toEqual([':::note Not of this platform. :::'])
})

describe('footnotes', () => {
  test('have an element for each of their addresses, and no id twice', () => {
    const html = readFileSync(join(built.folder, 'playbooks/shown/index.html'), 'utf8')
    const article = /<article.*<\/article>/s.exec(html)?.[0] ?? ''
    const ids = [...article.matchAll(/ id="?([^\s">]+)/g)].map(([, id]) => id)
    const hrefs = [...article.matchAll(/ href="?#(user-content-fn[^\s">]*)/g)].map(([, id]) => id)
    expect(hrefs.sort()).toEqual([
      ...['fn-1', 'fn-1', 'fn-2', 'fn-3', 'fn-4'].map((id) => `user-content-${id}`),
      ...['fnref-1', 'fnref-1-2', 'fnref-2', 'fnref-3', 'fnref-4'].map((id) => `user-content-${id}`),
    ])
    expect(hrefs.filter((id) => !ids.includes(id))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('lead to the note, and back to each call', async () => {
    const notes = page.getByRole('region', {name: 'Footnotes'}).getByRole('listitem')
    expect(await texts(notes)).toEqual([
      'Called twice. ↩ ↩2',
      'An odd label. ↩',
      'Named like the second call of another one. ↩',
      'Called in a table. ↩',
    ])
    expect(await texts(page.getByText('Never called'))).toEqual(['[^never]: Never called.'])
    await page.locator('table').getByRole('link', {name: 'Footnote 4'}).click()
    await page.waitForURL('**/playbooks/shown/#user-content-fn-4')
    expect(await texts(page.locator(':target'))).toEqual(['Called in a table. ↩'])
    await notes.first().getByRole('link', {name: 'Back to reference 1-2'}).click()
    await page.waitForURL('**/playbooks/shown/#user-content-fnref-1-2')
    expect(
      await page.locator(':target').evaluate((call) => call.getBoundingClientRect().top),
    ).toBeGreaterThan(52)
  })
})

test('tasks are checkboxes that nobody can tick', async () => {
  const boxes = page.getByRole('checkbox', {disabled: true})
  expect(await boxes.count()).toBe(2)
  expect(await page.getByRole('checkbox', {name: 'Incomplete task', checked: false}).count()).toBe(1)
  expect(await page.getByRole('checkbox', {name: 'Completed task', checked: true}).count()).toBe(1)
})

test('shortcodes are emoji, in text alone', async () => {
  expect(await texts(page.getByText('Take care ⚠'))).toEqual([
    'Take care ⚠️ and 👍🎉 but :warning:, :nope:, arn:aws:kms:key:x and https://example.com/:key:/x stay.',
  ])
  expect(await texts(page.locator('h1'))).toEqual(['What GitHub shows 🔍'])
  expect(await texts(page.getByText('Press'))).toEqual(['Press :key: 🔑.'])
})

describe('diagrams', () => {
  test('are drawn above their source, within the policy', async () => {
    const image = page.getByRole('img', {name: 'From alarm to report'})
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth > 200)).toBe(true)
    const drawn = await drawingIn(image)
    expect(drawn.match(/<text.*?<\/text>/g)?.map((label) => label.replace(/<[^>]*>/g, ''))).toEqual([
      '',
      'yes',
      'no',
      'Alarm',
      'Is it real?',
      'Contain',
      'Close',
    ])
    const source = page.locator('.pb-diagram').first()
    expect(await source.locator('pre').isVisible()).toBe(false)
    await source.locator('summary').click()
    expect(await source.locator('pre').innerText()).toContain('B -->|yes| C[Contain]')
    expect(faults).toEqual([])
  })

  test('that cannot be read stay code, and say so', async () => {
    const wrong = page.locator('.pb-diagram').nth(1)
    expect(await wrong.locator('pre').innerText()).toContain('A --> --> B')
    expect(await texts(wrong.locator('.pb-diagram-fault'))).toEqual([
      'This diagram cannot be drawn: Parse error on line 2',
    ])
  })

  test('follow the colours of the page', async () => {
    const ink = async () =>
      /#diagram-\d+\{[^}]*fill:(#\w+)/.exec(await drawingIn(page.locator('.pb-diagram img')))?.[1]
    for (const [colorScheme, expected] of [
      ['dark', '#ccc'],
      ['light', '#333'],
    ] as const) {
      await page.emulateMedia({colorScheme})
      await expect.poll(ink, {timeout: 120_000}).toBe(expected)
    }
  })

  test('are drawn where a reader comes from a page without one', async () => {
    const complaints: string[] = []
    const other = await open('/playbooks/plain/', complaints)
    await other.getByRole('link', {name: 'What GitHub shows 🔍'}).first().click()
    await other.getByRole('img', {name: 'From alarm to report'}).waitFor()
    expect(complaints).toEqual([])
    await other.close()
  })

  test('are code without JavaScript', async () => {
    const plain = await browser.newContext({javaScriptEnabled: false})
    const still = await plain.newPage()
    await still.goto(`${served.origin}/playbooks/shown/`)
    expect(await still.locator('.pb-diagram pre').first().isVisible()).toBe(true)
    expect(await still.locator('.pb-diagram pre').first().innerText()).toContain(
      'A[Alarm] --> B{Is it real?}',
    )
    await plain.close()
  })

  test('load nothing on pages without one', async () => {
    const requests: string[] = []
    const other = await open('/playbooks/plain/', [], requests)
    expect(requests.filter((url) => /diagram|mermaid/i.test(url))).toEqual([])
    expect(await other.locator('iframe').count()).toBe(0)
    await other.close()
  })

  test('run nothing and load nothing, whatever they say', async () => {
    const requests: string[] = []
    const attacked = await browser.newPage()
    // What the policy of the frame refuses never comes here.
    await attacked.route(/attacker/, (route) => {
      requests.push(route.request().url())
      return route.abort()
    })
    await attacked.goto(`${served.origin}/playbooks/attack/`)
    await expect
      .poll(() => attacked.locator('.pb-diagram img, .pb-diagram-fault').count(), {timeout: 120_000})
      .toBe(6)
    expect(await attacked.locator('.pb-diagram img').count()).toBe(5)
    for (const image of await attacked.locator('.pb-diagram img').all()) await image.click()
    expect(await attacked.evaluate(() => (globalThis as {pwned?: string}).pwned ?? null)).toBeNull()
    const [, frame] = attacked.frames()
    expect(await frame?.evaluate(() => (globalThis as {pwned?: string}).pwned ?? null)).toBeNull()
    expect(await frame?.evaluate(() => globalThis.origin)).toBe('null')
    expect(requests).toEqual([])
    expect(attacked.url()).toBe(`${served.origin}/playbooks/attack/`)
    await attacked.close()
  })
})

describe('what authors fold', () => {
  const topOf = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top)

  test.each(['#inner-steps', '#Inner-Steps'])('opens to a link to %s', async (anchor) => {
    const folded = await open(`/playbooks/folded/${anchor}`)
    const heading = folded.getByRole('heading', {name: 'Inner steps'})
    await heading.waitFor()
    await expect.poll(() => topOf(heading)).toBeLessThan(900)
    expect(await folded.locator('.pb-author-fold[open]').count()).toBe(2)
    await folded.close()
  })

  test('opens to a link on its page, is closed again, and opens once more', async () => {
    const folded = await open('/playbooks/folded/')
    const word = folded.getByText('The inner word.')
    const link = folded.getByRole('link', {name: 'to the steps'})
    await link.click()
    await word.waitFor()
    await folded.getByText('All steps').click()
    await word.waitFor({state: 'hidden'})
    await link.click()
    await word.waitFor()
    await folded.close()
  })

  test('is not where the reader is while it is folded', async () => {
    const folded = await open('/playbooks/folded/')
    await folded.setViewportSize({width: 1280, height: 300})
    const current = folded.locator('.pb-outline [aria-current]')
    const scrollTo = (name: string) =>
      folded.getByRole('heading', {name}).evaluate((heading) => heading.scrollIntoView())
    await scrollTo('Before')
    await expect.poll(() => texts(current)).toEqual(['Before'])
    await folded.getByText('All steps').click()
    await scrollTo('Outer steps')
    await expect.poll(() => texts(current)).toEqual(['Outer steps'])
    await folded.close()
  })

  test.each([true, false])('is on paper, with JavaScript: %s', async (javaScriptEnabled) => {
    const context = await browser.newContext({javaScriptEnabled})
    const paper = await context.newPage()
    await paper.goto(`${served.origin}/playbooks/folded/`)
    if (javaScriptEnabled) await hydrated(paper)
    await paper.emulateMedia({media: 'print'})
    for (const word of ['The outer word.', 'The inner word.'])
      expect((await paper.getByText(word).boundingBox())?.height).toBeGreaterThan(0)
    await context.close()
  })
})

test('the text of a long section that is folded begins with a link to it', async () => {
  const long = await open('/playbooks/long/')
  const head = long.locator('.pb-fold-head')
  expect(await texts(head)).toEqual(['By hand 63 lines'])
  expect(await head.locator('a').evaluateAll((links) => links.map((link) => link.checkVisibility()))).toEqual(
    [false],
  )
  await head.click()
  await long.getByRole('link', {name: 'Link to this section'}).click()
  await long.waitForURL('**/playbooks/long/#by-hand')
  await long.close()
})

test('what is written from the right begins there, in line with its heading', async () => {
  const right = await open('/playbooks/right/')
  const edges = await right
    .locator('article [dir=rtl]')
    .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().right)))
  expect(edges).toEqual([edges[0], edges[0], edges[0]])
  const mark = right.getByRole('heading', {level: 1})
  expect(await mark.evaluate((title) => getComputedStyle(title).unicodeBidi)).toBe('plaintext')
  const code = right.locator('p code')
  expect(await code.evaluate((name) => getComputedStyle(name).direction)).toBe('ltr')
  await right.close()
})

test('the path of a policy breaks where the screen is narrow', async () => {
  const narrow = await open('/playbooks/a-folder-of-keys/who%20may%20use%20the%20keys%20of%20this%20team/')
  await narrow.setViewportSize({width: 320, height: 700})
  expect(await texts(narrow.locator('.pb-policy-foot .pb-place'))).toEqual([
    'a-folder-of-keys/who may use the keys of this team.md:9–14',
  ])
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await narrow.close()
})

test('a table of many columns, and one with long code, are no wider than their paper', async () => {
  const paper = await open('/playbooks/folded/')
  // A4 between its margins.
  await paper.setViewportSize({width: 688, height: 1000})
  await paper.emulateMedia({media: 'print'})
  const cells = [paper.getByText('the last cell'), paper.getByText('the last reason')]
  for (const cell of cells) {
    const {x = 0, width = 0} = (await cell.boundingBox()) ?? {}
    expect(width).toBeGreaterThan(20)
    expect(x + width).toBeLessThanOrEqual(688)
  }
  const name = paper.locator('td code', {hasText: 'kms:Decrypt'})
  expect(await name.evaluate((code) => code.getClientRects().length)).toBe(1)
  await paper.close()
})

test.each([
  ['light', 'shown'],
  ['dark', 'shown'],
  ['light', 'folded'],
  ['dark', 'folded'],
  ['light', 'long'],
  ['dark', 'long'],
] as const)('axe finds nothing in %s on the page %s', async (colorScheme, name) => {
  const checked = await browser.newPage({colorScheme, viewport: {width: 1280, height: 900}})
  await checked.goto(`${served.origin}/playbooks/${name}/`, {waitUntil: 'networkidle'})
  if (name === 'shown') await checked.locator('.pb-diagram img').waitFor()
  const results = await audit(checked)
  const found = results.violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])
  await checked.close()
  expect(found).toEqual([])
  expect(results.passes.length).toBeGreaterThan(15)
})
