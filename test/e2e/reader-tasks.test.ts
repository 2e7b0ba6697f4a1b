import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

/** What readers come with, in as many clicks, keys and scrolls as a good site needs; each starts at the home page. */

const {origin} = siteOfPlaybooks()
const KMS = '/playbooks/kms/playbook/'
let browser: Browser
let context: BrowserContext
let page: Page
let steps: number

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(() => {
  steps = 0
})
afterEach(() => context.close())

async function start(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options})
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin})
  page = await context.newPage()
  await page.goto(`${origin}/`)
  await hydrated(page)
}

/** One step. */
async function step(act: () => Promise<unknown>): Promise<void> {
  steps++
  await act()
}

const openKms = () =>
  step(async () => {
    await page.locator('.pb-home a[href="/playbooks/kms/playbook/"]').first().click()
    await page.waitForURL(origin + KMS)
    await page.locator('.pb-record').waitFor()
  })

/** Whether all of an element is in the window. */
const isInView = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const {top, bottom} = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })

describe('a reader', () => {
  test('takes along the key policy for the users of a key, whole', async () => {
    await start()
    await openKms()
    await step(() =>
      page.locator('.pb-outline a', {hasText: 'KMS roles defined following least privilege model'}).click(),
    )
    const box = page.locator('.pb-policy', {hasText: 'User Example'}).first()
    await step(() => box.getByRole('button', {name: 'Copy'}).click())
    await step(() => page.getByText('Complete policy').first().click())
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(text)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Allow use of the key',
          Effect: 'Allow',
          Principal: {AWS: ['arn:aws:iam::111122223333:user/CMKUser']},
          Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
          Resource: 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      ],
    })
    expect(text.split('\n').slice(0, 3)).toEqual([
      '{',
      '  "Version": "2012-10-17",',
      expect.stringMatching(/^ {2}"Statement"/),
    ])
    expect(steps).toBeLessThanOrEqual(4)
  })

  test('sees who stands for the KMS playbook, of what date it is, and what is missing', async () => {
    await start()
    await openKms()
    const facts = await page.locator('.pb-record .pb-fact').allInnerTexts()
    expect(facts.map((fact) => fact.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Controls written 1 of 7$/),
        'Owner Rob Goss (RMG), Security Engineering',
        'Last update 2021-02-16',
      ]),
    )
    expect(await isInView('.pb-record')).toBe(true)
    const missing = page.locator('.pb-outline li:has(> a > .pb-outline-block--placeholder)')
    expect(await missing.allInnerTexts()).toEqual([
      'KMS Traffic encrypted with TLS 1.2 or Later following CG Standards',
      'KMS is Encrypted at rest following CG Standards',
      'Key Management Best-Practices are Adhered to',
      'KMS resources are tagged according to CG standards',
      'CloudTrail logging enabled and sent to Splunk',
      'CloudWatch logging enabled',
    ])
    expect(steps).toBeLessThanOrEqual(2)
  })

  test('sees what would be lost if the other side of the conflict were taken', async () => {
    await start()
    await openKms()
    await step(() => page.locator('.pb-variants').getByRole('link', {name: 'Compare'}).first().click())
    await page.waitForURL(`${origin}${KMS}variants/master/compare/`)
    expect((await page.locator('.pb-sides').innerText()).replace(/\s+/g, ' ')).toMatch(
      /^master older .*2021-02-02 .*HEAD newer Published 2021-02-16 /,
    )
    expect(await page.locator('.pb-in-words td:nth-child(2)').allInnerTexts()).toContain(
      'Last update: 2021-02-16 in HEAD, 2021-02-02 in master',
    )
    expect(steps).toBeLessThanOrEqual(2)
  })

  test('arrives at the section of an old address, and below the bar', async () => {
    await start()
    await step(() => page.goto(`${origin}${KMS}#Respond/Recover`))
    await page.waitForFunction(() => scrollY > 100)
    expect(await isInView('#respondrecover')).toBe(true)
    expect(steps).toBe(1)
  })

  test('reads on a phone what a key administrator may do', async () => {
    await start({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true})
    await openKms()
    const box = page.locator('.pb-policy', {hasText: 'Admin Example'}).first()
    await step(() => box.getByRole('tab', {name: 'Who may do what'}).tap())
    const panel = box.getByRole('tabpanel', {name: 'Who may do what'})
    expect(await panel.innerText()).toMatch(
      /KMSAdminUser[\s\S]*KMSAdminRole[\s\S]*ScheduleKeyDeletion[\s\S]*PutKeyPolicy/,
    )
    const widest = await panel
      .locator('*')
      .evaluateAll((all) => Math.max(...all.map((element) => element.getBoundingClientRect().right)))
    expect(widest).toBeLessThanOrEqual(390)
    expect(steps).toBeLessThanOrEqual(6)
  })

  test('has the playbook on at most seven sheets of paper', async () => {
    await start()
    await openKms()
    await page.evaluate(() => document.fonts.ready)
    const pdf = (await page.pdf({format: 'A4'})).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(7)
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.pb-print-head').innerText()).toMatch(/version Latest of \d{4}-\d\d-\d\d/)
    expect(await page.locator('.pb-print-contents').innerText()).toMatch(/\(not written\)/)
    expect(await page.locator('.pb-button, .pb-icon-button').filter({visible: true}).count()).toBe(0)
  })
})
