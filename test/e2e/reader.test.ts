import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

/** Where an image is served: under a name made of its content. */
function copyOf(name: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(`static/docs/img/${name}`))
    .digest('hex')
  return `/media/${hash.slice(0, 20)}/${name}`
}

const {origin} = siteOfPlaybooks()
const KMS = '/playbooks/kms/playbook/'
let browser: Browser
let context: BrowserContext
let page: Page
/** What a page asked of other origins, and what its content security policy stopped. */
let foreignRequests: string[]
let violations: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  context = await browser.newContext({viewport: {width: 1280, height: 900}})
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin})
  page = await context.newPage()
  foreignRequests = []
  violations = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      foreignRequests.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(error.message))
  return async () => {
    await context.close()
    expect(foreignRequests).toEqual([])
    expect(violations).toEqual([])
  }
})

/** Top of an element's box, in pixels below the top of the window. */
const topOf = (selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)

describe('the page of the KMS playbook', () => {
  beforeEach(async () => {
    await page.goto(origin + KMS)
    await hydrated(page)
  })

  test('shows the published variant without a trace of a marker', async () => {
    const text = await page.locator('article').innerText()
    expect(text.match(/<{7}|={7}|>{7}/)).toBeNull()
    expect(text).not.toContain('athena/?nc=sn')
    expect(await page.locator('article h1').innerText()).toBe(
      'Key Management Service (KMS) - Security Playbook',
    )
    expect(await page.title()).toBe('Key Management Service (KMS) - Security Playbook | Security playbooks')
  })

  test('gives headings the anchors that GitHub gives them, and replaces the authored table of contents', async () => {
    const ids = await page
      .locator('article :is(h2, h3)')
      .evaluateAll((headings) => headings.map((heading) => heading.id))
    expect(ids).toEqual([
      'nist-cybersecurity-framework-alignment',
      'overview',
      'preventative-controls',
      '1-kms-roles-defined-following-least-privilege-model',
      '2-kms-traffic-encrypted-with-tls-12-or-later-following-cg-standards',
      '3-kms-is-encrypted-at-rest-following-cg-standards',
      '4-key-management-best-practices-are-adhered-to',
      'detective-controls',
      '1-kms-resources-are-tagged-according-to-cg-standards',
      '2-cloudtrail-logging-enabled-and-sent-to-splunk',
      '3-cloudwatch-logging-enabled',
      'respondrecover',
      'endnotes',
      'capital-group-glossory',
    ])
    const contents = await page.locator('.pb-outline li > a').allInnerTexts()
    expect(contents[0]).toBe('Overview')
    expect(contents).toHaveLength(13)
  })

  test('ties the ids of control tables to what they are, and that to the controls that cite them', async () => {
    // One table for both frameworks.
    const table = page.locator('.pb-control-table table')
    expect(await table.locator('th[scope=rowgroup]').allInnerTexts()).toEqual([
      'NIST CSF: NIST Cybersecurity Framework 1.1',
      'Capital Group: Organisation control statements',
    ])
    const ids = await table.locator('tbody:first-of-type th[scope=row] a').allInnerTexts()
    expect(ids).toEqual(['PR.AC-1', 'PR.AC-4', 'PR.AC-7', 'PR.PT-3'])
    await page.locator('.pb-control-table').getByRole('link', {name: 'PR.AC-4'}).click()
    await page.waitForURL(`${origin}/controls/?id=PR.AC-4`)
    await page.getByRole('heading', {name: 'PR.AC-4', level: 2}).waitFor()
    expect(await page.getByText('In NIST Cybersecurity Framework 2.0').innerText()).toBe(
      'In NIST Cybersecurity Framework 2.0: moved, to PR.AA-05.',
    )
    expect(await page.locator('.pb-controls-table tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(
        /^KMS\s.*P1[\s\S]*KMS roles defined following least privilege model[\s\S]*Written/,
      ),
    ])
    await page.getByRole('link', {name: 'KMS roles defined'}).click()
    await page.waitForURL(`${origin}${KMS}#1-kms-roles-defined-following-least-privilege-model`)
  })

  test('offers the controls as files', async () => {
    await page.goto(`${origin}/`)
    const files = page.locator('section', {has: page.locator('#downloads')}).locator('li a')
    const paths = await files.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(paths).toEqual([
      '/downloads/controls.csv',
      '/downloads/controls.json',
      '/downloads/oscal-component-definition.json',
      '/downloads/oscal-catalog.json',
    ])
    const table = await (await fetch(`${origin}/downloads/controls.csv`)).text()
    expect(table.split('\r\n')[1]).toContain('Key Management Service (KMS) - Security Playbook')
    expect(table.split('\r\n')[1]).toContain(
      '/playbooks/kms/playbook/#1-kms-roles-defined-following-least-privilege-model',
    )
    for (const path of paths.slice(1)) expect(await (await fetch(origin + path)).json()).toBeTypeOf('object')
  })

  test('shows each policy example with its type, its verdict and a button that copies it', async () => {
    const captions = await page.locator('.pb-policy figcaption').allInnerTexts()
    expect(captions.map((caption) => caption.replace(/\s+/g, ' '))).toEqual([
      'User Example KMS key policy, one statement 1 warning line :102 Try it Copy',
      'Admin Example KMS key policy, one statement Proven line :108 Try it Copy',
    ])
    await page.getByRole('button', {name: 'Copy'}).first().click()
    await page.getByRole('menuitem', {name: /^Statement/}).click()
    await page.getByRole('button', {name: 'Copied'}).waitFor()
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
    expect(copied.Sid).toBe('Allow use of the key')
    expect(copied.Action).toEqual([
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:DescribeKey',
    ])
  })

  test('shows placeholders as parts not written yet, and no image that is not there', async () => {
    expect(await page.locator('article .pb-not-written').count()).toBe(9)
    expect(await page.locator('article').innerText()).not.toContain('updated soon')
    expect(await page.locator('.pb-image-gap').allInnerTexts()).toEqual(['Missing image: kms example'])
    expect(await page.locator('.pb-remote-image').getAttribute('href')).toContain(
      'aws_logo_smile_1200x630.png',
    )
    // Pictures that decorate are there, and the icons of the groups take their place.
    const icons = page.locator('article img')
    const sources = await icons.evaluateAll((images) => images.map((image) => image.getAttribute('src')!))
    expect(sources).toEqual(['Prevent.png', 'Detect.png', 'Monitor.png'].map(copyOf))
    expect(await icons.filter({visible: true}).count()).toBe(0)
    for (const source of sources) expect((await fetch(origin + source)).status).toBe(200)
    expect(await page.locator('.pb-group-icon svg').count()).toBe(3)
  })

  test('says which variant it shows and why, and leads to the other', async () => {
    const banner = page.getByRole('complementary', {name: 'Variants of this document'})
    expect(await banner.locator('p').first().innerText()).toBe(
      'Unresolved conflict in 5 places. You read HEAD, published because its last update 2021-02-16 is newer than ' +
        '2021-02-02 of master.',
    )
    await banner.locator('summary').click()
    expect((await banner.locator('.pb-differences li').allInnerTexts()).slice(0, 9)).toEqual([
      'Last update: 2021-02-16 in HEAD, 2021-02-02 in master',
      'NIST Cybersecurity Framework Alignment: differs',
      'Overview: written in HEAD, a placeholder in master',
      '1. KMS roles defined following least privilege model: differs',
      '2. KMS Traffic encrypted with TLS 1.2 or Later following CG Standards: only in HEAD',
      '3. KMS is Encrypted at rest following CG Standards: only in HEAD',
      '4. Key Management Best-Practices are Adhered to: only in HEAD',
      '2. Third party keys will not be introduced into the CG KMS solution: only in master',
      'Endnotes: differs',
    ])
    await banner.getByRole('link', {name: 'master', exact: true}).click()
    await page.waitForURL(`${origin}${KMS}variants/master/`)
    await page.getByText('02/02/2021').first().waitFor({state: 'attached'})
    expect(await page.locator('article').innerText()).toContain('Third party keys will not be introduced')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  })

  test('turns dark and stays so', async () => {
    const toggle = page.getByRole('button', {name: /Switch between dark and light mode/})
    while ((await page.locator('html').getAttribute('data-theme')) !== 'dark') await toggle.click()
    await page.reload()
    await hydrated(page)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).colorScheme)).toBe('dark')
  })
})

describe('anchors of older links', () => {
  const heading = '#1-kms-roles-defined-following-least-privilege-model'
  test.each([
    ['as the authors wrote it', '#1-KMS-roles-defined-following-least-privilege-model'],
    ['in capitals', '#1-KMS-ROLES-DEFINED-FOLLOWING-LEAST-PRIVILEGE-MODEL'],
    ['with punctuation', '#1.-KMS-roles-defined,-following-least-privilege-model'],
    ['percent-encoded', '#1%2DKMS%2Droles-defined-following-least-privilege-model'],
  ])('arrive at the right heading %s', async (_, anchor) => {
    await page.goto(origin + KMS + anchor)
    await page.waitForFunction(() => scrollY > 100)
    const top = await topOf(heading.replace('#', '[id="').concat('"]'))
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(200)
  })

  test('that lead to a slash arrive too', async () => {
    await page.goto(`${origin}${KMS}#Respond/Recover`)
    await page.waitForFunction(() => scrollY > 100)
    expect(await topOf('#respondrecover')).toBeLessThan(900)
  })
})

describe('what is folded opens', () => {
  const unwritten = () => page.locator('details.pb-control-to-write', {hasText: 'Best-Practices'})
  const isOpen = () => unwritten().evaluate((element) => (element as HTMLDetailsElement).open)

  test.each([
    ['to a link', '#4-key-management-best-practices-are-adhered-to'],
    ['to the link of another system', '#4-Key-Management-BEST-Practices-are-Adhered-to'],
  ])('%s', async (_, anchor) => {
    await page.goto(origin + KMS + anchor)
    await page.waitForFunction(() => scrollY > 100)
    await expect.poll(isOpen).toBe(true)
  })

  test('to what is found in the page: a browser opens what it knows to be folded', async () => {
    await page.goto(origin + KMS)
    const folds = await page
      .getByText('Expired Keys are Purged')
      .evaluateAll((found) => found.map((element) => element.closest('details')?.className.split(' ')[0]))
    expect(folds).toEqual(['pb-control-to-write'])
  })

  test('to a link that was followed before, once more', async () => {
    await page.goto(origin + KMS)
    await hydrated(page)
    const link = page.locator('.pb-outline').getByRole('link', {name: 'Key Management Best-Practices'})
    await link.click()
    await expect.poll(isOpen).toBe(true)
    await unwritten().locator('summary').click()
    expect(await isOpen()).toBe(false)
    await link.click()
    await expect.poll(isOpen).toBe(true)
  })
})

describe('without JavaScript', () => {
  test('the page, its variants and the authors’ anchors can be read', async () => {
    const plain = await browser.newContext({javaScriptEnabled: false})
    const still = await plain.newPage()
    await still.goto(`${origin}${KMS}#1-KMS-roles-defined-following-least-privilege-model`)
    expect(await still.locator('[id="1-KMS-roles-defined-following-least-privilege-model"]').count()).toBe(1)
    await still.getByText('Variants, and what differs').click()
    await still.getByRole('link', {name: 'master', exact: true}).click()
    expect(still.url()).toBe(`${origin}${KMS}variants/master/`)
    await plain.close()
  })
})

describe('on a phone', () => {
  test.each(['/', KMS, '/controls/', '/controls/?id=PR.AC-4', '/controls/gaps/', '/coverage/'])(
    '%s is no wider than the screen',
    async (path) => {
      await page.setViewportSize({width: 360, height: 740})
      await page.goto(origin + path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    },
  )
})

describe('in print', () => {
  test('the page is its text alone', async () => {
    await page.goto(origin + KMS)
    await page.emulateMedia({media: 'print'})
    for (const selector of ['.navbar', '.theme-doc-sidebar-container', '.pb-outline', '.pb-copy-menu']) {
      expect(await page.locator(selector).first().isVisible()).toBe(false)
    }
    expect(await page.locator('article h1').isVisible()).toBe(true)
    const head = page.locator('.pb-group-head', {hasText: 'Preventative Controls'})
    const title = (await head.locator('h2').boundingBox())!
    const share = (await head.getByText('1 of 4 written').boundingBox())!
    expect(share.x - title.x - title.width).toBe(12)
    expect(share.y + share.height / 2).toBeCloseTo(title.y + title.height / 2, 0)
  })
})
