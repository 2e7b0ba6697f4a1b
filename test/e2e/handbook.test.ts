import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {searchFor} from './open-search.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin, folder} = siteOfPlaybooks()
const RULE = '/handbook/reference/rules/no-dead-anchor/'
let browser: Browser
let page: Page
let errors: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
  errors = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) errors.push(request.url())
  })
})
afterEach(async () => {
  expect(errors).toEqual([])
  await page.close()
})

const open = (path: string) => page.goto(origin + path, {waitUntil: 'networkidle'})
const hits = () => page.locator('dialog [role=option]').allInnerTexts()

test('every page of guide and reference is published, with a policy of its own', () => {
  const files = ['guide', 'reference'].flatMap((name) =>
    readdirSync(join('docs', name), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.md'))
      .map((file) => join(name, file)),
  )
  expect(files.length).toBeGreaterThan(200)
  for (const file of ['README.md', ...files]) {
    const built = join(folder, 'handbook', file.replace(/(?:README)?\.md$/, ''), 'index.html')
    expect(existsSync(built), built).toBe(true)
    const html = readFileSync(built, 'utf8')
    expect(html).toContain("content=\"default-src 'none';")
    // The platform writes what is missing of a page as the title of the folder; each file begins with its own.
    const title = /^# (.*)$/m.exec(readFileSync(join('docs', file), 'utf8'))![1]!
    expect(html.replaceAll('&#x27;', "'"), file).toContain(`<h1>${title.replaceAll('`', '')}</h1>`)
  }
})

test('a rule says why, what is wrong, what is right and how to fix it, and its examples are as in its file', async () => {
  await open(RULE)
  expect(await page.locator('article h2').allInnerTexts()).toEqual(
    ['Why', 'Wrong', 'Right', 'Fix', 'Messages', 'Change or switch off'].map((each) =>
      expect.stringContaining(each),
    ),
  )
  expect(await page.locator('article pre').first().innerText()).toContain(
    '[a](#Key-Rotation) [b](#Respond/Recover)',
  )
  expect(await page.locator('article table').innerText()).toContain('Cannot find anchor {anchor} in {where}')
})

test('links between its pages lead to pages, and those out of it are text', async () => {
  await open('/handbook/guide/extend/')
  await page.locator('article a', {hasText: 'link style'}).click()
  await page.waitForURL(`${origin}/handbook/guide/links/#which-rules-apply`)
  await open('/handbook/guide/extend/')
  expect(await page.locator('article a', {hasText: 'a rule'}).count()).toBe(0)
  expect(await page.locator('article li', {hasText: 'a rule for documents'}).count()).toBe(1)
})

test('the sidebar has the guide in the order of its index', async () => {
  await open('/handbook/guide/install/')
  const labels = await page.locator('.theme-doc-sidebar-menu a.menu__link').allInnerTexts()
  expect(labels.slice(0, 5)).toEqual([
    'Handbook',
    'The guide',
    'Install',
    'The first check',
    'Start with old findings',
  ])
})

describe('search', () => {
  test.each([
    ['no-dead-anchor', 'no-dead-anchor'],
    ['INVALID_ACTION', 'INVALID_ACTION'],
    ['ports slow machines', 'Troubleshooting'],
  ])('in the handbook finds %s', async (query, title) => {
    await open('/handbook/')
    await searchFor(page, query)
    expect((await hits()).some((hit) => hit.includes(title))).toBe(true)
  })

  test('elsewhere finds nothing of the handbook, and in it nothing of the playbooks', async () => {
    await open('/')
    await searchFor(page, 'troubleshooting')
    expect(await hits()).toEqual([])
    await open('/handbook/')
    await searchFor(page, 'kms_example')
    expect((await hits()).filter((hit) => hit.includes('Key Management Service'))).toEqual([])
  })
})
