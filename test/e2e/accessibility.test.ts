import {readFileSync} from 'node:fs'
import type {AxeResults} from 'axe-core'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const PAGES = [
  '/',
  '/playbooks/kms/playbook/',
  '/playbooks/kms/playbook/variants/master/',
  '/playbooks/kms/playbook/variants/master/compare/',
  '/controls/',
  '/controls/?id=PR.AC-4',
  '/controls/gaps/',
  '/coverage/',
  '/handbook/',
  '/handbook/reference/rules/no-dead-anchor/',
  '/no-such-page/',
]
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PAGES)('axe finds nothing serious on %s', async (path) => {
    const page = await browser.newPage({colorScheme, viewport: {width: 1280, height: 900}})
    await page.goto(origin + path, {waitUntil: 'networkidle'})
    await page.evaluate(axe)
    const results = await page.evaluate(() =>
      (globalThis as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
    )
    const grave = results.violations
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])
    await page.close()
    expect(grave).toEqual([])
    // A page on which nothing was checked would pass as well.
    expect(results.passes.length).toBeGreaterThan(15)
  })
})
