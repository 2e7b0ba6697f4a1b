import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {beforeAll, expect, test} from 'vitest'
import {hydrated} from './hydrated.ts'
import {ownSite} from './own-site.ts'

/** As many short playbooks as a large library has, by the names of their categories. */
const LIBRARY = {
  'Security & identity': ['KMS', 'IAM'],
  'Storage & backup': ['S3', 'EBS'],
  'Messaging & events': ['SQS', 'SNS'],
}

/** How many teams have a playbook of each service; of the messaging ones so many that their list is in ranges. */
const TEAMS = 12
const MANY_TEAMS = 101

/** How many controls a playbook of SNS has, so that the library has more than a page lists; the others have one each. */
const SNS_CONTROLS = 9

/** 101 times 9, 101 of SQS, and 4 times 12. */
const CONTROLS = 1058

const KMS = '/playbooks/team-7/kms/'
const SQS = '/playbooks/team-50/sqs/'
const SIDE = '.theme-doc-sidebar-container'
const errors: string[] = []

const site = ownSite((folder) => {
  for (const name of Object.values(LIBRARY).flat()) {
    const teams = LIBRARY['Messaging & events'].includes(name) ? MANY_TEAMS : TEAMS
    for (let team = 1; team <= teams; team++) {
      mkdirSync(join(folder, `team-${team}`), {recursive: true})
      const controls = Array.from({length: name === 'SNS' ? SNS_CONTROLS : 1}, (_, at) =>
        at === 0 ? '### 1. It is tagged\n\nTag it.\n' : `### ${at + 1}. It keeps rule ${at}\n\nKeep it.\n`,
      )
      writeFileSync(
        join(folder, `team-${team}`, `${name.toLowerCase()}.md`),
        `# AWS ${name} - Security Playbook\n\n## Preventative Controls\n\n${controls.join('\n')}`,
      )
    }
  }
})
let page: Page

beforeAll(async () => {
  page = await site.browser.newPage({viewport: {width: 1440, height: 900}})
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', ({message}) => errors.push(message))
})

/** The browser draws when it has time, which may be late on a busy machine. */
const patience = {timeout: 60_000}

const openGroups = (frame = SIDE) => page.locator(`${frame} .pb-side-group details[open] > summary`)

test('a built page holds its own category, and the first playbook of every other one', () => {
  const html = readFileSync(join(site.built.folder, KMS, 'index.html'), 'utf8')
  expect(html.match(/class="[^"]*pb-side-link/g)).toHaveLength(2 * TEAMS + 2)
  expect(html.match(/<details[^>]*><summary><svg/g)).toHaveLength(3)
})

test('the category of the page is open, with the page in view; others open by a key, and are whole', async () => {
  await page.goto(site.origin + KMS)
  await hydrated(page)
  expect(await openGroups().allInnerTexts()).toEqual([expect.stringMatching(/^Security & identity\s+24$/)])
  const active = page.locator(`${SIDE} a[aria-current=page]`)
  expect(await active.innerText()).toMatch(/^KMS team-7\s+1\/1$/)
  expect(await active.evaluate((link) => link.getBoundingClientRect().bottom < innerHeight)).toBe(true)
  const storage = page.locator(`${SIDE} summary`, {hasText: 'Storage & backup'})
  await storage.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toMatch(/^EBS team-1\s+1\/1$/)
  expect(await storage.locator('xpath=..').locator('a').count()).toBe(2 * TEAMS)
})

test('a page of another category opens that one too', async () => {
  await page.locator(`${SIDE} a[href="/playbooks/team-3/ebs/"]`).click()
  await page.waitForURL('**/playbooks/team-3/ebs/')
  await expect
    .poll(() => page.locator(`${SIDE} a[aria-current=page]`).innerText(), patience)
    .toMatch(/^EBS team-3/)
  expect(await openGroups().count()).toBe(2)
})

test('a long category is in ranges, of which that of the page is open and the others are one name each', async () => {
  const html = readFileSync(join(site.built.folder, SQS, 'index.html'), 'utf8')
  expect(html.match(/class="[^"]*pb-side-link/g)).toHaveLength(68 + 2 + 2)
  await page.goto(site.origin + SQS)
  await hydrated(page)
  expect(await openGroups().allInnerTexts()).toEqual([
    expect.stringMatching(/^Messaging & events\s+202$/),
    expect.stringMatching(/^SQS \(team-34\) – SQS \(team-101\)\s+68$/),
  ])
  const active = page.locator(`${SIDE} a[aria-current=page]`)
  expect(await active.innerText()).toMatch(/^SQS team-50\s+1\/1$/)
  expect(await active.evaluate((link) => link.getBoundingClientRect().bottom < innerHeight)).toBe(true)
  const middle = page.locator(`${SIDE} summary`, {hasText: 'SNS (team-68) – SQS (team-33)'})
  await middle.click()
  expect(await middle.locator('xpath=..').locator('a').count()).toBe(67)
})

test('no page loads what the platform would show on cards', () => {
  const scripts = join(site.built.folder, 'assets/js')
  const texts = readdirSync(scripts).map((name) => readFileSync(join(scripts, name), 'utf8'))
  const [sidebars] = texts.filter((text) => text.includes('"docsSidebars"'))
  expect(/"docs":.{2}/.exec(sidebars!)?.[0]).toBe('"docs":{}')
})

test('the filter finds names in folded categories, and shows nothing else', async () => {
  await page.goto(site.origin + KMS)
  await hydrated(page)
  await page.getByLabel('Filter the sidebar by name').fill('s3 team-12')
  await expect
    .poll(() => page.locator(`${SIDE} .pb-side-link`).allTextContents(), patience)
    .toEqual(['S3 team-121/1'])
  await page.getByLabel('Filter the sidebar by name').fill('sqs team-77')
  await expect
    .poll(() => page.locator(`${SIDE} .pb-side-link`).allTextContents(), patience)
    .toEqual(['SQS team-771/1'])
  await page.keyboard.press('Escape')
  await expect.poll(() => openGroups().count(), patience).toBe(1)
})

test('all names but those of long lists are there to be searched for once the browser has time', async () => {
  await page.goto(site.origin + KMS)
  await hydrated(page)
  await expect.poll(() => page.locator(`${SIDE} .pb-side-link`).count(), patience).toBe(4 * TEAMS + 1)
  expect(await openGroups().count()).toBe(1)
})

test('where no script runs, a folded category leads to its playbooks by way of its first one', async () => {
  const plain = await site.browser.newPage({javaScriptEnabled: false})
  await plain.goto(site.origin + KMS)
  await plain.locator('.pb-side-group summary', {hasText: 'Storage'}).click()
  await plain.locator('.pb-side-group a', {hasText: 'EBS'}).click()
  expect(await plain.locator('.pb-side-group details[open] a').count()).toBe(2 * TEAMS)
  await plain.close()
})

test('the drawer of a phone opens at the page, in its category', async () => {
  await page.setViewportSize({width: 390, height: 844})
  await page.goto(site.origin + KMS)
  await hydrated(page)
  await page.getByRole('button', {name: 'Toggle navigation bar'}).click()
  await page.locator('.navbar-sidebar--show').waitFor()
  expect(await openGroups('.navbar-sidebar').count()).toBe(1)
  const active = page.locator('.navbar-sidebar a.pb-side-link[aria-current=page]')
  expect(await active.evaluate((link) => link.getBoundingClientRect().bottom < innerHeight)).toBe(true)
})

const controlRows = () => page.locator('.pb-controls-table tbody tr')

test('a page of more than a thousand controls is built with the first ones, and says so without a script', async () => {
  const plain = await site.browser.newPage({javaScriptEnabled: false})
  await plain.goto(`${site.origin}/controls/`)
  expect(await plain.locator('.pb-controls-table tbody tr').count()).toBe(300)
  expect(await plain.locator('.pb-more').innerText()).toMatch(
    /^300 of 1,058 controls shown\s+The others need JavaScript/,
  )
  await plain.close()
})

test('all of its controls are found, and come by the keyboard', async () => {
  await page.setViewportSize({width: 1440, height: 900})
  await page.goto(`${site.origin}/controls/`)
  await hydrated(page)
  await page.getByRole('textbox', {name: 'Filter the controls'}).fill('sns team-101 rule')
  await expect.poll(() => controlRows().count(), patience).toBe(SNS_CONTROLS - 1)
  await page.goto(`${site.origin}/controls/`)
  await hydrated(page)
  await page.getByRole('button', {name: 'Show 300 more'}).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => controlRows().count(), patience).toBe(600)
  await page.keyboard.press('Enter')
  await expect.poll(() => controlRows().count(), patience).toBe(CONTROLS)
  expect(await page.locator(':focus').innerText()).toBe('1,058 of 1,058 controls shown')
})

test('controls that could not be loaded are asked for again', async () => {
  const apart = await site.browser.newPage()
  await apart.route('**/lists/controls-*.json', (route) => route.abort())
  await apart.goto(`${site.origin}/controls/`)
  await hydrated(apart)
  await apart.getByRole('button', {name: 'Show 300 more'}).click()
  const again = apart.getByRole('button', {name: 'Try again'})
  await again.waitFor()
  expect(await apart.locator('.pb-more p').first().innerText()).toBe(
    'The other controls could not be loaded. 300 of 1,058 controls shown',
  )
  await apart.unroute('**/lists/controls-*.json')
  await again.click()
  await expect.poll(() => apart.locator('.pb-controls-table tbody tr').count(), patience).toBe(600)
  await apart.close()
})

test('no page complains', () => expect(errors).toEqual([]))
