import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {searchFor} from './open-search.ts'
import {buildSite, copySite, type Served, serveSite} from './site.ts'

const PAGE = 'docs/playbooks/kms/playbook.md'
let siteDir: string
let folder: string
let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  siteDir = copySite()
  const cut = spawnSync('npm', ['run', 'version:cut', '--', '1.0'], {
    cwd: siteDir,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (cut.status !== 0) throw new Error(cut.stdout + cut.stderr)
  const file = join(siteDir, PAGE)
  const text = readFileSync(file, 'utf8').replace('### 3. CloudWatch logging enabled', '### 3. Watchfulness')
  writeFileSync(file, text)
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
  expect(await found('Watchfulness')).toEqual(['/playbooks/kms/playbook/#3-watchfulness'])
  await page.goto(`${served.origin}/playbooks/1.0/kms/playbook/`, {waitUntil: 'networkidle'})
  expect(await found('Watchfulness')).toEqual([])
  expect(await found('"CloudWatch logging"')).toEqual([
    '/playbooks/1.0/kms/playbook/#3-cloudwatch-logging-enabled',
  ])
})
