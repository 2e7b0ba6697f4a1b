import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

const FIXTURES = 'test/fixtures/sites/family'
const QUEUE = '/playbooks/queue/RUNBOOK/'
let built: Built
let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  built = buildSite({docs: FIXTURES})
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(built.folder, {recursive: true, force: true})
})

test('every markdown file is a page, whatever its extension’s case', async () => {
  await page.goto(`${served.origin}/`)
  const rows = page.locator('.pb-rows a')
  expect(await rows.locator('.pb-row-name').allInnerTexts()).toEqual(['EQ Example Queue', 'Example Topic'])
  expect(
    await page
      .locator('section', {has: page.locator('#others')})
      .locator('li a')
      .allInnerTexts(),
  ).toEqual(['field_notes', 'Notes in HTML'])
  expect(await rows.first().locator('.pb-row-count').innerText()).toContain('1 of 2 controls written')
  expect(await rows.first().locator('time').innerText()).toBe('2022-03-04')
})

describe('the library', () => {
  const names = () => page.locator('.pb-row-name').allInnerTexts()

  test('is narrowed down in place, and its address gives the same view to somebody else', async () => {
    await page.goto(`${served.origin}/`)
    await hydrated(page)
    await page.keyboard.press('f')
    await page.keyboard.type('topic')
    await page.waitForURL('**/?filter=topic')
    await expect.poll(names).toEqual(['Example Topic'])
    expect(await page.locator('.pb-row-name mark').innerText()).toBe('Topic')
    expect(await page.locator('.pb-home-outcome').innerText()).toContain('1 of 2 playbooks')
    await page.goto(`${served.origin}/?show=gaps`)
    await page.locator('.pb-home-outcome', {hasText: 'of 2 playbooks'}).waitFor()
    expect(await names()).toEqual(['EQ Example Queue'])
    await page.getByRole('button', {name: 'With gaps'}).click()
    await page.waitForURL(`${served.origin}/`)
    await expect.poll(names).toEqual(['EQ Example Queue', 'Example Topic'])
  })

  test('hands what is looked for to the search', async () => {
    await page.goto(`${served.origin}/?filter=encrypted`)
    await page.getByRole('button', {name: 'Search the text for “encrypted”'}).click()
    await page.locator('dialog [role=option]').first().waitFor()
    expect(await page.locator('dialog input').inputValue()).toBe('encrypted')
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', {name: 'Search'}).click()
    expect(await page.locator('dialog input').inputValue()).toBe('')
  })

  test('is whole without JavaScript, and has no button that does nothing', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const plain = await context.newPage()
    await plain.goto(`${served.origin}/?filter=topic`)
    expect(await plain.locator('.pb-row-name').allInnerTexts()).toEqual(['EQ Example Queue', 'Example Topic'])
    expect(await plain.locator('main :is(button, input)').count()).toBe(0)
    await context.close()
  })
})

describe('a page', () => {
  beforeAll(async () => {
    await page.goto(served.origin + QUEUE)
  })

  test('leads to the anchors that its links meant, in this and in other documents', async () => {
    const links = page.locator('article .markdown')
    const href = (name: string) => links.getByRole('link', {name, exact: true}).getAttribute('href')
    expect(await href('topic playbook')).toBe('/playbooks/topic/PLAYBOOK/#2-topics-are-encrypted')
    expect(await href('whole page')).toBe('/playbooks/topic/PLAYBOOK/')
    expect(await href('from here')).toBe('#user-content-pasted')
    expect(await page.locator('#user-content-pasted').count()).toBe(1)
  })

  test('shows a link that leads nowhere as text that says so', async () => {
    const dead = page.locator('.proofbook-dead-link')
    expect(await dead.allInnerTexts()).toEqual(['lost page'])
    expect(await dead.getAttribute('title')).toBe('This link leads nowhere: ../topic/LOST.md')
  })

  test('shows images that lie beside it, written in markdown or HTML', async () => {
    const images = page.locator('article img')
    for (const image of await images.all())
      await image.evaluate((element) => (element as HTMLImageElement).decode())
    const facts = await images.evaluateAll((all) =>
      (all as HTMLImageElement[]).map(({alt, naturalWidth}) => [alt, naturalWidth]),
    )
    expect(facts).toEqual([
      ['Flow of a message', 100],
      ['flow two', 100],
    ])
  })

  test('links no id that its framework does not have, and shows what the linter says of a policy', async () => {
    expect(await page.locator('.pb-control-table a').allInnerTexts()).toEqual(['PR.DS-1'])
    expect(await page.locator('.pb-policy .pb-stamp-word').innerText()).toBe('1 error')
    const note = page.locator('#policy-example-1-note-3')
    expect((await note.locator('.pb-note-title').innerText()).replace(/\s+/g, ' ')).toBe(
      'Error: Cannot find action sqs:SendMesage; did you mean sqs:SendMessage?',
    )
    expect(await note.getByRole('link').innerText()).toBe('INVALID_ACTION')
  })

  test('has one title, and no heading that its authors left out of the contents there', async () => {
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Example Queue (EQ) - Security Runbook'])
    expect(await page.locator('.pb-outline li > a > span:first-of-type').allInnerTexts()).toEqual([
      'Overview',
      'Pasted from elsewhere',
      'Preventative Controls',
      'Queues are encrypted',
      'Queues are private',
    ])
  })
})

test('headings of raw HTML have anchors, and the title stands once', async () => {
  await page.goto(`${served.origin}/playbooks/shared-notes/html_headings/`)
  expect(await page.locator('h1').allInnerTexts()).toEqual(['Notes in HTML'])
  expect(await page.locator('h2#second-part').count()).toBe(1)
})

test('a document whose markers are malformed is told with its place, and stops no build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
  writeFileSync(join(folder, 'broken.md'), '# Broken\n\n<<<<<<< HEAD\nOne side and no end.\n')
  const failed = buildSite({docs: folder})
  rmSync(folder, {recursive: true})
  expect(failed.status).toBe(0)
  expect(failed.output).toMatch(
    /broken\.md:3:1 Cannot find the end of the conflict that `<<<<<<< HEAD` starts/,
  )
})

test('a warm build shows what changed in other documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
  cpSync(FIXTURES, folder, {recursive: true})
  const target = () => {
    const run = buildSite({docs: folder, cache: true})
    const html = readFileSync(join(run.folder, 'playbooks/queue/RUNBOOK/index.html'), 'utf8')
    rmSync(run.folder, {recursive: true})
    return /href="?(\/playbooks\/topic\/PLAYBOOK\/#[^\s">]*)/.exec(html)?.[1]
  }
  expect(target()).toBe('/playbooks/topic/PLAYBOOK/#2-topics-are-encrypted')
  const other = join(folder, 'topic/PLAYBOOK.md')
  writeFileSync(other, readFileSync(other, 'utf8').replace('### 2. Topics', '### 3. Topics'))
  expect(target()).toBe('/playbooks/topic/PLAYBOOK/#3-topics-are-encrypted')
  rmSync(folder, {recursive: true})
})
