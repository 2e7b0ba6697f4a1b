import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Repository} from '../history/repository.ts'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {changedLibrary} from './changed-library.ts'
import {buildSite, type Served, serveSite} from './site.ts'

const HISTORY = '/playbooks/kms/playbook/history/'
let repository: Repository
let folder: string
let served: Served
let browser: Browser

beforeAll(async () => {
  repository = changedLibrary()
  const built = buildSite({docs: join(repository.path, 'docs')})
  if (built.status !== 0) throw new Error(built.output)
  folder = built.folder
  served = await serveSite(folder)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(folder, {recursive: true, force: true})
  repository.remove()
})

test('a reader goes from what changed since version 1.0 to the loosened policy and the text before', async () => {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}})
  await page.goto(served.origin, {waitUntil: 'networkidle'})
  await page.locator('.navbar').getByRole('link', {name: 'Changes'}).click()
  await page.getByLabel('Since a version or a year').selectOption('v1.0')
  await page.getByRole('heading', {name: 'What changed since v1.0', level: 1}).waitFor()
  expect(new URL(page.url()).search).toBe('?since=v1.0')
  const first = page.locator('.pb-change-rows > li').first()
  expect(await first.locator('.pb-verb').innerText()).toBe('Loosened')
  expect(await first.innerText()).toContain('kms:CancelKeyDeletion')
  expect(await first.innerText()).toContain('Let users of a key do everything with it')
  expect(await page.locator('.pb-change-rows > li > .pb-verb').allInnerTexts()).toEqual([
    'Loosened',
    'Conflict',
    'Written',
  ])
  await first.locator('a.pb-place').click()
  await page.getByRole('heading', {name: /^History of/, level: 1}).waitFor()
  const revision = page.locator(`.pb-revision[id="${new URL(page.url()).hash.slice(1)}"]`)
  await revision.locator('details[open]').waitFor()
  const text = revision.locator('.pb-revision-text')
  expect(await text.locator('del').innerText()).toContain('"kms:DescribeKey"')
  expect(await text.locator('ins').innerText()).toContain('"kms:*"')
  await page.close()
})

test('any two revisions are compared, and the address tells which', async () => {
  const page = await browser.newPage()
  await page.goto(served.origin + HISTORY, {waitUntil: 'networkidle'})
  const fields = page.locator('.pb-changes-tools select')
  await expect.poll(() => fields.first().locator('option').count()).toBe(4)
  await fields.first().selectOption({index: 3})
  await fields.last().selectOption({index: 1})
  const compared = page.locator('.pb-compared-revisions')
  await compared.locator('ins').first().waitFor()
  expect(await compared.locator('.pb-verb').allInnerTexts()).toEqual(['Written', 'Loosened'])
  expect((await compared.locator('ins').allInnerTexts()).join('\n')).toContain(
    'An alarm tells of one that stops.',
  )
  await page.reload({waitUntil: 'networkidle'})
  await compared.locator('ins').first().waitFor()
  await page.close()
})

test('without a script the log and the histories are whole, and what commits say is text', async () => {
  const page = await browser.newPage({javaScriptEnabled: false})
  await page.goto(`${served.origin}/changes/`)
  const texts = await page.locator('.pb-change-rows').allInnerTexts()
  expect(texts.join('\n')).toContain('Say how trails are sent <script>alert(1)</script>')
  expect(await page.locator('main button').count()).toBe(0)
  await page.goto(`${served.origin}/playbooks/kms/playbook/`)
  await page.getByRole('link', {name: '3 revisions'}).click()
  expect(await page.locator('.pb-revision h2').allInnerTexts()).toEqual([
    'Say how trails are sent <script>alert(1)</script>',
    'Let users of a key do everything with it',
    'Start the playbooks',
  ])
  await page.goto(`${served.origin}/playbooks/sqs/playbook/history/`)
  expect(await page.locator('.pb-revision-day').first().innerText()).toContain('with a conflict')
  await page.close()
})

test('an old address of a document that moved leads to its page', async () => {
  const page = await browser.newPage()
  await page.goto(`${served.origin}/playbooks/queue/`)
  await page.waitForURL('**/playbooks/sqs/playbook/')
  await page.close()
})

test('each page tells of the feed, which has the changes with whole addresses', () => {
  const feed = readFileSync(join(folder, 'changes.atom'), 'utf8')
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="http://localhost:3000/changes.atom"/>',
  )
  const ids = [...feed.matchAll(/#([0-9a-f]{16})"/g)].map(([, id]) => id)
  const log = readFileSync(join(folder, 'changes/index.html'), 'utf8')
  expect(ids.length).toBeGreaterThan(3)
  expect(ids.filter((id) => !log.includes(`id="${id}"`) && !log.includes(`id=${id}`))).toEqual([])
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toMatch(/<link[^>]*type="?application\/atom\+xml/)
  expect(existsSync(join(folder, 'playbooks/sqs/playbook/history/texts.json'))).toBe(true)
})

test('on paper there is what is shown, with its address, and nothing to press', async () => {
  const page = await browser.newPage()
  await page.goto(`${served.origin}/changes/?since=v1.0`, {waitUntil: 'networkidle'})
  await page.getByRole('heading', {name: 'What changed since v1.0', level: 1}).waitFor()
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('.pb-print-head').innerText()).toContain(
    'http://localhost:3000/changes/?since=v1.0',
  )
  for (const dead of await page.locator('main :is(button, input, select)').all())
    expect(await dead.isVisible()).toBe(false)
  await page.close()
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['/changes/', '/changes/?since=v1.0&order=date', HISTORY])(
    'axe finds nothing serious on %s, and it is no wider than the screen',
    async (path) => {
      for (const width of [1280, 320]) {
        const page = await browser.newPage({colorScheme, viewport: {width, height: 900}})
        await page.goto(served.origin + path, {waitUntil: 'networkidle'})
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        const results = await audit(page)
        const grave = results.violations
          .filter(({impact}) => impact === 'serious' || impact === 'critical')
          .map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])
        await page.close()
        expect(grave).toEqual([])
      }
    },
  )
})
