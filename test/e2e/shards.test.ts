import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {filesBelow} from '../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {searchFor} from './open-search.ts'
import {buildSite, type Served, serveSite} from './site.ts'

/** How many controls each of two playbooks has: both together have more than a page of a list holds. */
const CONTROLS = 529

/** By their names, the first, the third and the fifth are of the first of two parts. */
const DOCUMENTS = {
  'alpha.md':
    '# Alpha\n\nSee [rotation](beta.md#rotation) and [delta](delta.md).\n\n' +
    '## Preventative Controls\n\n### 1. Alarms\n\nThey ring.\n',
  'beta.md': '# Beta\n\nBack to [alpha](alpha.md).\n\n## Rotation\n\nOf zebrafish keys.\n',
  'delta.md':
    '# Delta\n\nStart\n\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> feature\n\n## Preventative Controls\n',
  'gamma.md': '# Gamma\n\nAlone.\n',
  'kms.md': longPlaybook('KMS'),
  'sqs.md': longPlaybook('SQS'),
}

function longPlaybook(service: string): string {
  const controls = Array.from(
    {length: CONTROLS},
    (_, at) => `### ${at + 1}. It keeps rule ${at + 1}\n\nKeep it.\n`,
  )
  return `# AWS ${service} - Security Playbook\n\n## Preventative Controls\n\n${controls.join('\n')}`
}

let docs: string
let folders: string[]
let whole: string
let joined: string
let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  docs = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
  for (const [path, text] of Object.entries(DOCUMENTS)) writeFileSync(join(docs, path), text)
  const builds = [undefined, '1/2', '2/2'].map((shard) => buildSite({docs, shard}))
  for (const {status, output} of builds) if (status !== 0) throw new Error(output)
  folders = builds.map(({folder}) => folder)
  whole = folders[0]!
  joined = `${whole}-joined`
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/join.mts', ...folders.slice(1), '--out-dir', joined],
    {encoding: 'utf8'},
  )
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
  served = await serveSite(joined)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
})
afterAll(async () => {
  await browser?.close()
  served?.stop()
  for (const path of [docs, joined, ...(folders ?? [])])
    if (path) rmSync(path, {recursive: true, force: true})
})

/** Files whose names are not made of their content. */
const named = (folder: string) => filesBelow(folder).filter((file) => !file.startsWith('assets/'))
/** A page without the names of the scripts and styles that it loads: each part has a program of its own. */
const withoutAssets = (html: string) =>
  html
    .replace(/<(?:script|link)[^>]*\bassets\/[^>]*>(?:<\/script>)?/g, '')
    .replace(/\bassets\/[\w./~-]+/g, '')

test('each part has pages of its own documents, and the first one what belongs to none', () => {
  const pagesOf = (folder: string) =>
    named(folder).filter((file) => /^(?:index|playbooks\/\w+\/index)\.html$/.test(file))
  expect(folders.slice(1).map(pagesOf)).toEqual([
    ['index.html', 'playbooks/alpha/index.html', 'playbooks/delta/index.html', 'playbooks/kms/index.html'],
    ['playbooks/beta/index.html', 'playbooks/gamma/index.html', 'playbooks/sqs/index.html'],
  ])
})

test('the joined site is the whole one but for the programs of its parts', () => {
  expect(named(joined)).toEqual(named(whole))
  const read = (folder: string, file: string) => {
    const text = readFileSync(join(folder, file), 'latin1')
    return file.endsWith('.html') ? withoutAssets(text) : text
  }
  expect(named(whole).filter((file) => read(whole, file) !== read(joined, file))).toEqual([])
})

test('every page finds the scripts, styles and pages that it names', () => {
  const pages = named(joined).filter((file) => file.endsWith('.html'))
  const missing = pages.flatMap((file) =>
    [...readFileSync(join(joined, file), 'utf8').matchAll(/\b(?:href|src)="?(\/[^\s"'>?#]*)/g)]
      .map(([, path = '']) => path.replace(/\/$/, '/index.html'))
      .filter((path) => !existsSync(join(joined, path))),
  )
  expect(missing).toEqual([])
})

test('a reader goes from a page of one part to one of the other and back, and nothing fails', async () => {
  const errors: string[] = []
  page.on('pageerror', ({message}) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${served.origin}/playbooks/alpha/`)
  await hydrated(page)
  await page.getByRole('link', {name: 'rotation'}).click()
  await page.waitForURL('**/playbooks/beta/#rotation')
  await hydrated(page)
  expect(await page.locator('h1').textContent()).toBe('Beta')
  await page.goBack()
  await hydrated(page)
  expect(await page.locator('h1').textContent()).toBe('Alpha')
  await page.getByRole('link', {name: 'delta'}).first().click()
  await page.waitForURL('**/playbooks/delta/')
  expect(errors).toEqual([])
})

test('a search leads to a page of another part, and marks there what was found', async () => {
  await page.goto(`${served.origin}/playbooks/alpha/`)
  await searchFor(page, 'zebrafish')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/playbooks/beta/**')
  await page.waitForFunction(() => CSS.highlights.get('pb-found')?.size === 1)
  expect(await page.evaluate(() => [...CSS.highlights.get('pb-found')!].map(String))).toEqual(['zebrafish'])
})

/** Those of both long playbooks, and the one of alpha. */
const ALL_CONTROLS = 2 * CONTROLS + 1

test('a list that is loaded when asked for holds the controls of all parts, each once', async () => {
  const lists = named(joined).filter((file) => file.startsWith('lists/'))
  expect(lists).toEqual([expect.stringMatching(/^lists\/controls-[\da-f]{10}\.json$/)])
  await page.goto(`${served.origin}/controls/`)
  await hydrated(page)
  expect(await page.locator('.pb-more p').first().innerText()).toBe('300 of 1,059 controls shown')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'CSV'}).click(),
  ])
  const [, ...rows] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  const addresses = rows.map((row) => row.slice(row.lastIndexOf(',') + 1).replace(served.origin, ''))
  const rulesOf = (path: string) =>
    Array.from({length: CONTROLS}, (_, at) => `${path}#${at + 1}-it-keeps-rule-${at + 1}`)
  expect(addresses).toHaveLength(ALL_CONTROLS)
  expect(new Set(addresses)).toEqual(
    new Set(['/playbooks/alpha/#1-alarms', ...rulesOf('/playbooks/kms/'), ...rulesOf('/playbooks/sqs/')]),
  )
})

test('it is narrowed to a control of another part, and leads to its page', async () => {
  await page.goto(`${served.origin}/controls/`)
  await hydrated(page)
  await page.getByRole('textbox', {name: 'Filter the controls'}).fill('sqs rule 529')
  const found = page.locator('.pb-controls-table tbody tr')
  await expect.poll(() => found.count(), {timeout: 60_000}).toBe(1)
  await found.getByRole('link', {name: 'It keeps rule 529'}).click()
  await page.waitForURL('**/playbooks/sqs/#529-it-keeps-rule-529')
  await hydrated(page)
  expect(await page.locator('h1').textContent()).toBe('AWS SQS - Security Playbook')
})
