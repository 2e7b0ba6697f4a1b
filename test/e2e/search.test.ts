import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {openSearch, searchFor} from './open-search.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const KMS = '/playbooks/kms/playbook/'
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
    ['kms:ReEncrypt*', `${KMS}#policy-example-1`],
    ['ScheduleKeyDeletion', `${KMS}#policy-example-2`],
    ['KMS roles least privilege', `${KMS}#1-kms-roles-defined-following-least-privilege-model`],
  ])('%s leads to its section', async (query, path) => {
    await search(query)
    await page.keyboard.press('Enter')
    await page.waitForURL(origin + path)
    const top = await page
      .locator(`[id="${path.slice(path.indexOf('#') + 1)}"]`)
      .evaluate((heading) => heading.getBoundingClientRect().top)
    expect(Math.abs(top)).toBeLessThan(200)
  })

  test('the entry of an id comes before the playbooks that cite it', async () => {
    await search('PR.AC-4')
    const titles = await page.locator('dialog [role=option]').allInnerTexts()
    expect(titles[0]).toMatch(/^PR\.AC-4 Least privilege in permissions\s/)
    expect(titles.slice(1).join('\n')).toContain('KMS roles defined following least privilege model')
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

describe('the dialog', () => {
  test('says of what kind a section is, and how far it is written or what was found of it', async () => {
    await search('KMS roles least privilege')
    const [control] = await page.locator('dialog [role=option]').allInnerTexts()
    expect(control).toMatch(/Written\s+Control$/)
    await page.locator('dialog input').fill('kms:CancelKeyDeletion')
    await expect
      .poll(() => page.locator('dialog [role=option]').allInnerTexts())
      .toEqual([expect.stringMatching(/Proven\s+Policy$/)])
  })

  test('tells what an action does, and leads to the example that has it', async () => {
    await search('kms:Encrypt')
    expect(await page.locator('dialog').innerText()).toContain(
      'kms:Encrypt Write · on key · Allowed by 1 example: Key Management Service (KMS)',
    )
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}${KMS}#policy-example-1`)
  })

  test('says which words nothing has, and what a slip was taken for', async () => {
    await search('encryptoin zebra')
    const status = await page.locator('dialog [role=status]').innerText()
    expect(status).toContain('Nothing has “zebra”; without it')
    expect(status).toContain('“encryptoin” was taken for “encryption”')
  })

  test('says what was searched where nothing was found, and what is near', async () => {
    await search('PR.AC-98')
    const near = page.locator('dialog .pb-nothing')
    await near.getByText('of version Latest').waitFor()
    expect(await near.innerText()).toContain('1 page, 7 controls and 2 policies of version Latest')
    await near.getByText('The handbook does not have it either').waitFor()
    await near.getByRole('button', {name: 'PR.AC-4', exact: true}).click()
    await page.locator('dialog [role=option]', {hasText: 'PR.AC-4 Least privilege in permissions'}).waitFor()
  })

  test('says where else it is', async () => {
    await search('troubleshooting')
    await page
      .locator('dialog .pb-nothing')
      .getByRole('link', {name: /of the handbook$/})
      .click()
    await page.waitForURL(`${origin}/search/?q=troubleshooting&in=handbook`)
    await page.locator('.pb-search-list a', {hasText: 'Troubleshooting'}).first().waitFor()
  })

  test('knows what was searched for last, and typing takes its place', async () => {
    await search('PR.AC-4')
    await page.keyboard.press('Escape')
    await openSearch(page)
    expect(await page.locator('dialog input').inputValue()).toBe('PR.AC-4')
    await page.keyboard.type('kms')
    expect(await page.locator('dialog input').inputValue()).toBe('kms')
  })

  test('leads to all results', async () => {
    await search('PR.AC-4')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(`${origin}/search/?q=PR.AC-4`)
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
  })
})

describe('the page', () => {
  const results = () => page.locator('.pb-search-list h3')
  const open = async (query: string) => {
    await page.goto(`${origin}/search/${query}`, {waitUntil: 'networkidle'})
    await hydrated(page)
  }

  test('shows the entry of an id, then what cites it', async () => {
    await open('?q=PR.AC-4')
    const entry = page.getByRole('region', {name: 'PR.AC-4 Least privilege in permissions'})
    expect(await entry.innerText()).toContain('Cited by 1 control: KMS')
    expect(await entry.getByRole('link').getAttribute('href')).toBe('/controls/?id=PR.AC-4')
    expect(await results().allInnerTexts()).toContain('1. KMS roles defined following least privilege model')
  })

  test('is narrowed in its address, and Back widens it again', async () => {
    await open('?q=key')
    const all = await results().count()
    await page
      .getByRole('group', {name: 'Kind'})
      .getByLabel(/^Policy/)
      .check()
    await page.waitForURL(`${origin}/search/?q=key&kind=policy`)
    await page.waitForFunction(() => document.querySelectorAll('.pb-search-list h3').length === 2)
    expect(all).toBeGreaterThan(2)
    await page.goBack()
    await page.waitForURL(`${origin}/search/?q=key`)
    await page.waitForFunction(
      (count) => document.querySelectorAll('.pb-search-list h3').length === count,
      all,
    )
  })

  test('makes an entry of the history for each question, not for each letter', async () => {
    await open('?q=key')
    const field = page.locator('main input[aria-label=Search]')
    await field.press('Control+a')
    await field.pressSequentially('policy')
    await page.waitForURL(`${origin}/search/?q=policy`)
    await page.goBack()
    await page.waitForURL(`${origin}/search/?q=key`)
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('main input')?.value === 'key')
  })

  test('is as it was for a reader who comes back from a result', async () => {
    await open('?q=key')
    await results().first().waitFor()
    const before = await results().allInnerTexts()
    await results().nth(2).locator('a').click()
    await page.waitForURL((url) => url.pathname === KMS)
    await page.goBack()
    await page.waitForURL(`${origin}/search/?q=key`)
    await results().first().waitFor()
    expect(await results().allInnerTexts()).toEqual(before)
  })

  test('offers what the library can be asked for where nothing is', async () => {
    await open('')
    await page.locator('.pb-search-examples').getByRole('button', {name: 'kms:Encrypt'}).click()
    await page.waitForURL(`${origin}/search/?q=kms%3AEncrypt`)
    await page.getByRole('region', {name: 'kms:Encrypt'}).waitFor()
  })

  test('has no button that does nothing without JavaScript, and says what there is', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const plain = await context.newPage()
    await plain.goto(`${origin}/search/?q=key`)
    expect(await plain.locator('main').innerText()).toContain('The search needs JavaScript')
    expect(await plain.locator('main :is(button, input)').count()).toBe(0)
    expect(
      await plain.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/', '/controls/'])
    await context.close()
  })
})

describe('on arrival', () => {
  const marked = () => page.evaluate(() => CSS.highlights.get('pb-found')?.size ?? 0)
  const bar = () => page.getByRole('search', {name: 'Matches on this page'})

  test('matches are marked and stepped through, and Escape clears them', async () => {
    await search('"key policies"')
    await page.keyboard.press('Enter')
    await bar().waitFor()
    const count = await marked()
    expect(count).toBeGreaterThan(1)
    const at = Number((await bar().getByRole('status').innerText()).split(' ')[0])
    expect(await bar().getByRole('status').innerText()).toBe(`${at} of ${count}`)
    const texts = await page.evaluate(() => [...CSS.highlights.get('pb-found')!].map(String))
    expect([...new Set(texts.map((text) => text.toLowerCase()))].sort()).toEqual([
      'key policies',
      'key policy',
    ])
    await bar().getByRole('button', {name: 'Next match'}).click()
    await bar().getByRole('button', {name: 'Next match'}).click()
    expect(await bar().getByRole('status').innerText()).not.toBe(`${at} of ${count}`)
    await page.keyboard.press('Escape')
    await bar().waitFor({state: 'detached'})
    expect(await marked()).toBe(0)
  })

  test('nothing is marked in a browser that cannot', async () => {
    await search('"key policies"')
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Highlight'))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === KMS)
    await page.locator('article h1').waitFor()
    expect(await bar().count()).toBe(0)
  })
})
