import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {proofbook} from '../command.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {searchFor} from './open-search.ts'
import {buildSite, copySite, type Served, serveSite} from './site.ts'

const PAGE = 'docs/playbooks/kms/playbook.md'
/** A document that only version 1.0 has. */
const GONE = 'docs/playbooks/pager/rota.md'
let siteDir: string
let folder: string
let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  siteDir = copySite()
  mkdirSync(join(siteDir, 'docs/playbooks/pager'))
  write(
    GONE,
    '# Pager - Security Playbook\n\nWhom to call at night.\n\n## Preventative Controls\n\n### 1. Rota\n\nBy weeks.\n',
  )
  git('init', '--quiet')
  tag('1.0', '2024-01-05')
  rmSync(join(siteDir, GONE))
  write(PAGE, `${read(PAGE)}\nSecond state.\n`)
  tag('2.0', '2024-02-05')
  write(PAGE, read(PAGE).replace('### 3. CloudWatch logging enabled', '### 3. Watchfulness'))
  done(proofbook(['versions', 'sync', '--tags', '*'], siteDir).code, 'versions sync')
  const cut = spawnSync('npm', ['run', 'version:cut', '--', 'now'], {
    cwd: siteDir,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  done(cut.status, cut.stdout + cut.stderr)
  const built = buildSite({docs: 'docs/playbooks', siteDir})
  if (built.status !== 0) throw new Error(built.output)
  folder = built.folder
  served = await serveSite(folder)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
})
afterAll(async () => {
  await browser.close()
  served.stop()
  for (const path of [folder, siteDir]) rmSync(path, {recursive: true, force: true})
})

const read = (path: string) => readFileSync(join(siteDir, path), 'utf8')
const write = (path: string, text: string) => writeFileSync(join(siteDir, path), text)

function done(code: number | null, what: string): void {
  if (code !== 0) throw new Error(what)
}

function git(...words: string[]): void {
  const own = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  const {status, stderr} = spawnSync('git', [...own, ...words], {cwd: siteDir, encoding: 'utf8'})
  done(status, stderr)
}

/** Commits the playbooks on a day, and gives the state a name. */
function tag(name: string, day: string): void {
  git('add', '--all', 'docs/playbooks')
  process.env.GIT_COMMITTER_DATE = `${day}T12:00:00Z`
  git('commit', '--quiet', '--message', name)
  delete process.env.GIT_COMMITTER_DATE
  git('tag', name)
}

/** The built page at an address, as search engines get it. */
const built = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8')

async function open(path: string): Promise<void> {
  await page.goto(served.origin + path, {waitUntil: 'networkidle'})
  await hydrated(page)
}

/** Where the entries of the version switch lead. */
async function switchTo(): Promise<Record<string, string | null>> {
  await page.locator('.navbar .dropdown').hover()
  const links = page.locator('.navbar .dropdown__menu a')
  return Object.fromEntries(
    await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')])),
  )
}

/** Paths of the pages that a search finds in the version that the reader is in. */
async function found(query: string): Promise<string[]> {
  await searchFor(page, query)
  const links = page.locator('dialog [role=option]')
  const paths = await links.evaluateAll((options) =>
    options.map((option) => (option.closest('a') ?? option.querySelector('a'))?.getAttribute('href') ?? ''),
  )
  await page.keyboard.press('Escape')
  return paths
}

test('a cut version keeps its text, its conflict and its place', async () => {
  await page.goto(`${served.origin}/playbooks/1.0/kms/playbook/`, {waitUntil: 'networkidle'})
  expect(await page.locator('#\\33 -cloudwatch-logging-enabled').count()).toBe(1)
  expect(
    await page
      .locator('.pb-variant-switch a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual([
    '/playbooks/1.0/kms/playbook/',
    '/playbooks/1.0/kms/playbook/variants/master/',
    '/playbooks/1.0/kms/playbook/variants/master/compare/',
  ])
})

test('the version switch leads to the same page of the other version', async () => {
  await page.goto(`${served.origin}/playbooks/1.0/kms/playbook/`, {waitUntil: 'networkidle'})
  await hydrated(page)
  await page.locator('.navbar .dropdown').hover()
  await page.locator('.dropdown__menu').getByText('Latest').click()
  await page.waitForURL(`${served.origin}/playbooks/kms/playbook/`)
  await page.locator('#\\33 -watchfulness').waitFor()
})

test('search keeps to the version that the reader is in', async () => {
  await page.goto(`${served.origin}/playbooks/kms/playbook/`, {waitUntil: 'networkidle'})
  expect(await found('"Watchfulness"')).toEqual(['/playbooks/kms/playbook/#3-watchfulness'])
  await page.goto(`${served.origin}/playbooks/1.0/kms/playbook/`, {waitUntil: 'networkidle'})
  expect(await found('"Watchfulness"')).toEqual([])
  expect(await found('"CloudWatch logging"')).toEqual([
    '/playbooks/1.0/kms/playbook/#3-cloudwatch-logging-enabled',
  ])
})

test('a page of a version says which one it is, and leads to the same section of the latest', async () => {
  await open('/playbooks/1.0/kms/playbook/#detective-controls')
  const note = page.locator('.pb-version-note')
  expect(await note.locator('p').innerText()).toBe(
    'You read version 1.0, of 2024-01-05. There are newer ones.',
  )
  expect(await note.locator('a').getAttribute('href')).toBe('/playbooks/kms/playbook/#detective-controls')
  expect(await page.locator('.navbar .dropdown > a').innerText()).toBe('1.0, older')
  expect(await page.locator('main').innerText()).not.toContain('no longer')
  await open('/playbooks/now/kms/playbook/')
  expect(await note.locator('p').innerText()).toBe('You read version now. Its documents are those of Latest.')
  expect(await page.locator('.navbar .dropdown > a').innerText()).toBe('now')
  await open('/playbooks/kms/playbook/')
  expect(await note.count()).toBe(0)
})

test('the bar, the way back and the chips of ids stay in the version', async () => {
  await open('/playbooks/1.0/kms/playbook/')
  const bar = page.locator('.navbar__inner a.navbar__brand, .navbar__inner a.navbar__item:not(.pb-version)')
  expect(await bar.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '/versions/1.0/',
    '/versions/1.0/',
    '/versions/1.0/controls/',
    '/versions/1.0/coverage/',
    '/changes/',
    '/handbook/',
  ])
  expect(await page.locator('.pb-way-back a').first().getAttribute('href')).toBe('/versions/1.0/')
  const ids = await page
    .locator('article a[href*="controls/?"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/\?.*/, '')))
  expect([...new Set(ids)]).toEqual(['/versions/1.0/controls/'])
})

test('the first page, the controls and the coverage of a version are its own, and say so', async () => {
  await open('/versions/1.0/')
  expect(await page.locator('main').innerText()).toContain('Pager')
  expect(await page.locator('.pb-version-note b').innerText()).toBe('You read version 1.0, of 2024-01-05.')
  const cards = await page
    .locator('main a[href*="/playbooks/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(cards.length).toBeGreaterThan(1)
  expect(cards.filter((path) => !path.startsWith('/playbooks/1.0/'))).toEqual([])
  await open('/versions/1.0/controls/?q=logging')
  expect(await page.locator('main').innerText()).toContain('CloudWatch logging enabled')
  expect(await switchTo()).toEqual({
    Latest: '/controls/?q=logging',
    now: '/versions/now/controls/?q=logging',
    '2.0, 2024-02-05': '/versions/2.0/controls/?q=logging',
    '1.0, 2024-01-05': '/versions/1.0/controls/?q=logging',
  })
  await open('/controls/')
  expect(await page.locator('main').innerText()).toContain('Watchfulness')
  await open('/')
  expect(await page.locator('main').innerText()).not.toContain('Pager')
})

test('search follows the address, not what the browser saw before', async () => {
  await open('/versions/1.0/')
  expect(await found('"CloudWatch logging"')).toEqual([
    '/playbooks/1.0/kms/playbook/#3-cloudwatch-logging-enabled',
  ])
  await open('/')
  expect(await found('"CloudWatch logging"')).toEqual([])
})

test('what is only in another version says so, and is offered where nothing is', async () => {
  await open('/playbooks/1.0/pager/rota/#rota')
  const note = page.locator('.pb-version-note')
  expect(await note.locator('p').innerText()).toContain('This page is not in Latest.')
  expect(await note.locator('a').getAttribute('href')).toBe('/')
  expect(await switchTo()).toEqual({
    'Latest: not this page': '/',
    'now: not this page': '/versions/now/',
    '2.0, 2024-02-05: not this page': '/versions/2.0/',
    '1.0, 2024-01-05': '/playbooks/1.0/pager/rota/#rota',
  })
  await page.goto(`${served.origin}/playbooks/pager/rota/`, {waitUntil: 'networkidle'})
  const near = page.locator('.pb-lost-near li').first()
  expect(await near.locator('.pb-quiet').innerText()).toBe('Only in version 1.0')
  expect(await near.locator('a').getAttribute('href')).toBe('/playbooks/1.0/pager/rota/')
})

test('search engines are led to the latest', () => {
  const page = built('playbooks/1.0/kms/playbook')
  expect(page).toMatch(/<meta [^>]*name="?robots"? content="noindex, follow"/)
  expect(page.match(/rel="?canonical"? href="?[^" >]+/g)).toEqual([
    expect.stringMatching(/localhost:3000\/playbooks\/kms\/playbook\/$/),
  ])
  expect(built('versions/1.0/controls')).toMatch(/rel="?canonical"? href="?[^" >]+:3000\/controls\//)
  expect(built('playbooks/kms/playbook')).not.toContain('noindex')
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8')
  const paths = [...sitemap.matchAll(/<loc>[^<]*:3000([^<]*)<\/loc>/g)].map(([, path]) => path!)
  expect(paths).toContain('/playbooks/kms/playbook/')
  expect(paths.filter((path) => /1\.0|2\.0|\/now\/|^\/versions/.test(path))).toEqual([])
  expect(existsSync(join(folder, 'versions/1.0/api/playbooks.json'))).toBe(true)
})
