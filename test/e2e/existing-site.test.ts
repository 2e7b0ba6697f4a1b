import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {installPackage} from '../package/installed-site.ts'
import {run} from '../package/packed.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {type Served, serveSite} from './site.ts'

const BASE = '/base/'
const ROUTE = 'sec/ops'
const CONTROLS = `${BASE}${ROUTE}/controls/`

/** How many controls each of two playbooks has: both together have more than a page of a list holds. */
const EACH = 529

/**
 * Somebody's site, as small as one can be, and a folder of playbooks beside it. It names no browsers, so that the platform
 * compiles for the oldest.
 */
const FILES = {
  'website/docusaurus.config.js': `export default {
    title: 'Ours',
    url: 'https://example.org',
    baseUrl: '${BASE}',
    presets: [['classic', {docs: false, blog: false}]],
    plugins: [['docusaurus-plugin-proofbook', {path: '../runbooks', routeBasePath: '${ROUTE}'}]],
    themeConfig: {navbar: {items: [{to: '/${ROUTE}/controls', label: 'All controls'}]}},
  }`,
  'website/src/pages/index.md': '# Our page\n',
  'runbooks/kms.md': playbook('KMS'),
  'runbooks/sqs.md': playbook('SQS'),
}

function playbook(service: string): string {
  const controls = Array.from(
    {length: EACH},
    (_, at) => `### ${at + 1}. It keeps rule ${at + 1}\n\nKeep it.\n`,
  )
  return `# AWS ${service} - Security Playbook\n\n## Preventative Controls\n\n${controls.join('\n')}`
}

/** The browser draws when it has time, which may be late on a busy machine. */
const patience = {timeout: 60_000}

let root: string
let served: Served
let browser: Browser
let page: Page
const errors: string[] = []
const built = (path: string) => join(root, 'website/build', path)

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'proofbook-existing-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), {recursive: true})
    writeFileSync(join(root, name), text)
  }
  const website = join(root, 'website')
  installPackage('docusaurus-plugin-proofbook', website)
  const docusaurus = join(website, 'node_modules/@docusaurus/core/bin/docusaurus.mjs')
  const {code, stdout, stderr} = run(process.execPath, [docusaurus, 'build'], website)
  if (code !== 0) throw new Error(stdout + stderr)
  served = await serveSite(built('.'), BASE)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
  page.on('pageerror', ({message}) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
})
afterAll(async () => {
  await browser?.close()
  served?.stop()
  if (root) rmSync(root, {recursive: true, force: true})
})

const rows = () => page.locator('.pb-controls-table tbody tr')

test('the rest of a long list is below the path of the playbooks, and nowhere else', () => {
  const lists = readdirSync(built('.'), {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)lists\//.test(name))
  expect(lists).toEqual([expect.stringMatching(/^sec\/ops\/lists\/controls-[\da-f]{10}\.json$/)])
})

test('a reader who comes from a page of the site itself is shown more of the list', async () => {
  await page.goto(served.origin + BASE)
  await hydrated(page)
  await page.getByRole('link', {name: 'All controls'}).click()
  await page.waitForURL(`**${BASE}${ROUTE}/controls`)
  const more = page.getByRole('button', {name: 'Show 300 more'})
  await more.waitFor()
  expect(await rows().count()).toBe(300)
  await more.click()
  await expect.poll(() => rows().count(), patience).toBe(600)
  expect(await page.locator('.pb-more p').first().innerText()).toBe('600 of 1,058 controls shown')
})

test('a control that was not on the page is found, and leads to its playbook', async () => {
  await page.goto(served.origin + CONTROLS)
  await hydrated(page)
  await page.getByRole('textbox', {name: 'Filter the controls'}).fill('sqs rule 529')
  await expect.poll(() => rows().count(), patience).toBe(1)
  await rows().getByRole('link', {name: 'It keeps rule 529'}).click()
  await page.waitForURL(`**${BASE}${ROUTE}/playbooks/sqs#529-it-keeps-rule-529`)
  await page.locator('[id="529-it-keeps-rule-529"]').waitFor()
})

test('all controls go along as a file', async () => {
  await page.goto(served.origin + CONTROLS)
  await hydrated(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'CSV'}).click(),
  ])
  const [, ...lines] = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(2 * EACH)
  expect(lines.at(-1)).toMatch(
    new RegExp(`,${served.origin}${BASE}${ROUTE}/playbooks/sqs#529-it-keeps-rule-529$`),
  )
})

test('no page complains', () => expect(errors).toEqual([]))
