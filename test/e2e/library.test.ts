import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {type Built, buildSite, type Served, serveSite} from './site.ts'

/** Services by category, so many that the library folds: 65 in all. */
const SERVICES = {
  'Security & identity':
    'ACM Artifact Cognito CloudHSM Detective GuardDuty IAM Inspector KMS Macie Shield WAF',
  'Compute & containers': 'AppStream Batch EC2 ECR ECS EKS Fargate Lambda Lightsail Outposts WorkSpaces',
  'Storage & backup': 'Backup DataSync EBS EFS FSx S3',
  Databases: 'Aurora DAX DMS DocumentDB DynamoDB ElastiCache Keyspaces Neptune QLDB RDS Timestream',
  'Analytics & machine learning': 'Athena Bedrock Comprehend EMR Glue Kendra Kinesis Lex MSK Polly Redshift',
  'Network & delivery': 'ALB CloudFront ELB NLB PrivateLink VPC',
  'Messaging & events': 'AppFlow AppSync EventBridge MQ Pinpoint SES SNS SQS',
}
const NAMES = Object.values(SERVICES).flatMap((names) => names.split(' '))
const SQS = '/playbooks/sqs/playbook/'
let docs: string
let built: Built
let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  docs = mkdtempSync(join(tmpdir(), 'proofbook-docs-'))
  for (const name of NAMES) {
    mkdirSync(join(docs, name.toLowerCase()))
    writeFileSync(
      join(docs, name.toLowerCase(), 'playbook.md'),
      `# AWS ${name} - Security Playbook\n\n**Last Update:** *03/04/2022*\n\n## Detective Controls\n\n### 1. Logs are kept\n\nKeep the logs of ${name}.\n`,
    )
  }
  built = buildSite({docs})
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 800}})
})
afterAll(async () => {
  await browser.close()
  served.stop()
  rmSync(built.folder, {recursive: true, force: true})
  rmSync(docs, {recursive: true, force: true})
})

const read = (path: string) => readFileSync(join(built.folder, path), 'utf8')

/** Where an item is in what scrolls around it, from 0 for its top to 1 for its end. */
async function placeOf(selector: string, frame: string): Promise<number> {
  const [item, around] = await Promise.all([
    page.locator(selector).boundingBox(),
    page.locator(frame).boundingBox(),
  ])
  return (item!.y - around!.y) / around!.height
}

test('the first page folds the categories of a large library, and opens those with hits', async () => {
  await page.goto(`${served.origin}/`)
  await hydrated(page)
  const groups = page.locator('.pb-groups details')
  expect(await groups.locator('h3').allInnerTexts()).toEqual(Object.keys(SERVICES))
  expect(await groups.locator('.pb-groups-count').allTextContents()).toEqual(
    Object.values(SERVICES).map((names) => `${names.split(' ').length} playbooks`),
  )
  expect(await page.locator('.pb-groups details[open] h3').allInnerTexts()).toEqual(['Security & identity'])
  await page.keyboard.press('f')
  await page.keyboard.type('sqs')
  await page.waitForURL('**/?filter=sqs')
  expect(await page.locator('.pb-groups details[open] h3').allInnerTexts()).toEqual(['Messaging & events'])
  expect(await page.locator('.pb-row-name').allInnerTexts()).toEqual(['SQS Queues'])
})

describe('the sidebar', () => {
  test('has the page that is read in view, and finds others by their names', async () => {
    await page.goto(served.origin + SQS)
    await hydrated(page)
    const active = '.theme-doc-sidebar-container a[aria-current=page]'
    expect(await page.locator(active).innerText()).toMatch(/^SQS\s/)
    const place = await placeOf(active, '.theme-doc-sidebar-container nav')
    expect(place).toBeGreaterThan(0.1)
    expect(place).toBeLessThan(0.95)
    await page.keyboard.press('f')
    await page.keyboard.type('dyna')
    const links = page.locator('.theme-doc-sidebar-container .pb-side-link')
    expect(await links.allTextContents()).toEqual(['DynamoDB1/1 1 of 1 controls written'])
    await page.keyboard.press('Escape')
    expect(await links.count()).toBe(NAMES.length)
  })

  test('opens at that page as the drawer of a phone too', async () => {
    await page.setViewportSize({width: 390, height: 844})
    await page.goto(served.origin + SQS)
    await hydrated(page)
    await page.getByRole('button', {name: 'Toggle navigation bar'}).click()
    await page.locator('.navbar-sidebar--show').waitFor()
    const place = await placeOf('.navbar-sidebar a.pb-side-link[aria-current=page]', '.navbar-sidebar__items')
    expect(place).toBeGreaterThan(0.1)
    expect(place).toBeLessThan(0.95)
    await page.setViewportSize({width: 1280, height: 800})
  })
})

describe('programs find', () => {
  test('every playbook in the list for language models, and its text as markdown', async () => {
    const lines = read('llms.txt').split('\n')
    expect(lines.filter((line) => /^- \[.*index\.md\)/.test(line))).toHaveLength(NAMES.length)
    const response = await fetch(`${served.origin}${SQS}index.md`)
    expect(response.headers.get('content-type')).toContain('text/markdown')
    expect(await response.text()).toContain('Keep the logs of SQS.')
    expect(JSON.parse(read('api/playbooks.json')).playbooks).toHaveLength(NAMES.length)
    expect(JSON.parse(read('api/controls.json')).controls).toHaveLength(NAMES.length)
  })

  test('the day of the last update in the sitemap, and are told where that is', () => {
    expect(read('sitemap.xml')).toMatch(/\/playbooks\/sqs\/playbook\/<\/loc><lastmod>2022-03-04/)
    expect(read('robots.txt')).toContain('/sitemap.xml')
    expect(built.output).toContain('set `site.url`')
  })
})
