import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {BrowserContext, Page} from 'playwright-core'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {hydrated} from './hydrated.ts'
import {ownSite} from './own-site.ts'

/** What readers of several playbooks come with, in as many steps as a good site needs; each starts at the home page. */

/** A control: its title, with the id that it cites, or none where it is announced and not written. */
type Control = [title: string, id: string | null, policy?: string]

const RIGHT = '{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}'
/** No service of AWS has this action. */
const WITH_ERROR = '{"Effect": "Allow", "Action": "s3:GetNothing", "Resource": "arn:aws:s3:::logs/*"}'
/** A key policy may name no key but its own, as `*`. */
const WITH_WARNING = `{
  "Effect": "Allow",
  "Principal": {"AWS": "arn:aws:iam::111122223333:role/Admin"},
  "Action": "kms:DescribeKey",
  "Resource": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}`

/** Seven documents of six services hold the ten controls that cite PR.DS-1; SNS cites the id that begins like it. */
const LIBRARY: Record<string, {title: string; preventative: Control[]; detective: Control[]}> = {
  'acm/playbook.md': {
    title: 'AWS ACM - Security Playbook',
    preventative: [
      ['Names are checked', 'PR.AC-1'],
      ['Certificates protect data', 'PR.DS-1'],
    ],
    detective: [['Certificates are watched', null]],
  },
  'codepipeline/playbook.md': {
    title: 'AWS CodePipeline - Security Playbook',
    preventative: [
      ['Roles are small', 'PR.AC-4', WITH_ERROR],
      ['Data is protected', 'PR.DS-1'],
    ],
    detective: [],
  },
  'codepipeline/runbook.md': {
    title: 'AWS CodePipeline - Security Runbook',
    preventative: [['Artifacts are encrypted', 'PR.DS-1', RIGHT]],
    detective: [['Runs are logged', 'DE.AE-3']],
  },
  'ecs/playbook.md': {
    title: 'AWS ECS - Security Playbook',
    preventative: [
      ['Tasks have roles', 'PR.AC-4'],
      ['Images are encrypted', 'PR.DS-1'],
      ['Volumes are encrypted', 'PR.DS-1'],
      ['Secrets are encrypted', 'PR.DS-1'],
      ['Logs are encrypted', 'PR.DS-1'],
    ],
    detective: [
      ['Tasks are logged', 'DE.AE-3'],
      ['Images are scanned', null],
    ],
  },
  'eks/playbook.md': {
    title: 'AWS EKS - Security Playbook',
    preventative: [['Volumes are encrypted', 'PR.DS-1']],
    detective: [],
  },
  'lambda/playbook.md': {
    title: 'AWS Lambda - Security Playbook',
    preventative: [['Variables are encrypted', 'PR.DS-1', WITH_WARNING]],
    detective: [['Calls are logged', 'DE.AE-3']],
  },
  'redshift/playbook.md': {
    title: 'AWS Redshift - Security Playbook',
    preventative: [['Clusters are encrypted', 'PR.DS-1']],
    detective: [],
  },
  'sns/playbook.md': {
    title: 'AWS SNS - Security Playbook',
    preventative: [
      ['Messages are protected in use', 'PR.DS-10'],
      ['Topics are private', null],
    ],
    detective: [
      ['Topics are tagged', null],
      ['Deliveries are logged', null],
    ],
  },
}

function markdown({title, preventative, detective}: (typeof LIBRARY)[string]): string {
  return `# ${title}

## Preventative Controls

${preventative.map(controlText).join('\n')}
${detective.length > 0 ? `## Detective Controls\n\n${detective.map(controlText).join('\n')}` : ''}`
}

function controlText([title, id, policy]: Control, index: number): string {
  const head = `### ${index + 1}. ${title}\n\n`
  if (id === null) return `${head}\`This Section will be updated soon.\`\n`
  const table = `**NIST CSF:**\n\n|NIST Subcategory Control|Description|\n|---|---|\n|${id}|What it asks for|\n\n`
  const example = policy === undefined ? '' : `\n\`\`\`json\n${policy}\n\`\`\`\n`
  return `${head}${table}**Why?**\n\nIt is at risk.\n\n**How?**\n\nSet it up.\n${example}`
}

const site = ownSite((docs) => {
  for (const [path, document] of Object.entries(LIBRARY)) {
    mkdirSync(join(docs, dirname(path)), {recursive: true})
    writeFileSync(join(docs, path), markdown(document))
  }
})
let context: BrowserContext
let page: Page
let steps: number

beforeEach(async () => {
  steps = 0
  context = await site.browser.newContext({viewport: {width: 1280, height: 800}, acceptDownloads: true})
  page = await context.newPage()
  await page.goto(`${site.origin}/`)
  await hydrated(page)
})
afterEach(() => context.close())

/** One step. */
async function step(act: () => Promise<unknown>): Promise<void> {
  steps++
  await act()
}

const openControls = () =>
  step(async () => {
    await page.locator('.navbar').getByRole('link', {name: 'Controls'}).click()
    await page.waitForURL('**/controls/')
    await page.getByRole('textbox', {name: 'Filter the controls'}).waitFor()
  })
const choose = (facet: string) =>
  step(() => page.getByRole('complementary', {name: 'Filter'}).getByLabel(facet, {exact: false}).check())

/** The controls that are shown: playbook, number and title. */
const shown = (where = page) =>
  where
    .locator('.pb-controls-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [
          row.children[0]!.textContent!.trim().replace(/\s+/g, ' '),
          row.children[1]!.textContent!.trim().split(' ')[0],
          row.children[2]!.textContent!.trim(),
        ].join(' | '),
      ),
    )

describe('a reader of a library', () => {
  test('sees which services cover PR.DS-1, by which controls, and who does not', async () => {
    await step(() => page.getByRole('searchbox', {name: 'Search'}).fill('PR.DS-1'))
    await step(() => page.keyboard.press('Enter'))
    await page.waitForURL('**/controls/?id=PR.DS-1')
    await expect
      .poll(() => shown())
      .toEqual([
        'ACM | P2 | Certificates protect data',
        'CodePipeline playbook | P2 | Data is protected',
        'CodePipeline runbook | P1 | Artifacts are encrypted',
        'ECS | P2 | Images are encrypted',
        'ECS | P3 | Volumes are encrypted',
        'ECS | P4 | Secrets are encrypted',
        'ECS | P5 | Logs are encrypted',
        'EKS | P1 | Volumes are encrypted',
        'Lambda | P1 | Variables are encrypted',
        'Redshift | P1 | Clusters are encrypted',
      ])
    const entry = page.getByRole('region', {name: 'PR.DS-1'})
    expect(await entry.innerText()).toMatch(/Cited by 6 of 7 services: 10 controls in 7 documents/)
    expect(await entry.innerText()).toContain('Not cited by SNS')
    await page.getByRole('link', {name: 'Secrets are encrypted'}).click()
    await page.waitForURL('**/playbooks/ecs/playbook/#4-secrets-are-encrypted')
    expect(steps).toBeLessThanOrEqual(2)
  })

  test('sees all detective controls that are not written, takes them along and hands them on', async () => {
    const unwritten = [
      'ACM | D1 | Certificates are watched',
      'ECS | D2 | Images are scanned',
      'SNS | D1 | Topics are tagged',
      'SNS | D2 | Deliveries are logged',
    ]
    await openControls()
    await choose('Detective')
    await choose('Not written')
    await expect.poll(() => shown()).toEqual(unwritten)
    expect(await page.getByRole('status').innerText()).toMatch(/^4 of 22 controls in 3 services/)
    expect(steps).toBeLessThanOrEqual(3)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'CSV'}).click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(1 + unwritten.length)
    const other = await site.browser.newPage()
    await other.goto(page.url())
    await hydrated(other)
    await expect.poll(() => shown(other)).toEqual(unwritten)
    await other.close()
  })

  test('sees which policies nobody should copy as they are, errors apart from warnings', async () => {
    await openControls()
    await choose('With a warning')
    await choose('With an error')
    await expect
      .poll(() => shown())
      .toEqual(['CodePipeline playbook | P1 | Roles are small', 'Lambda | P1 | Variables are encrypted'])
    const verdicts = await page
      .locator('.pb-controls-table tbody td:nth-child(6)')
      .evaluateAll((cells) => cells.map(({className}) => className.match(/error|warning/)?.[0]))
    expect(verdicts).toEqual(['error', 'warning'])
    expect(steps).toBeLessThanOrEqual(3)
  })
})
