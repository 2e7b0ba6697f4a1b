import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from './axe.ts'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {siteOfPlaybooks} from './site-of-playbooks.ts'

const {origin} = siteOfPlaybooks()
const KMS = `${origin}/playbooks/kms/playbook/`
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({viewport: {width: 1280, height: 900}})
  page.on('pageerror', ({message}) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(KMS, {waitUntil: 'networkidle'})
  await hydrated(page)
})
afterAll(() => browser.close())

/** The user's example is the first, the administrator's the second. */
const example = (index: number) => page.locator('.pb-policy').nth(index)
const text = async (locator: Locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim()
const texts = async (locator: Locator) =>
  (await locator.allInnerTexts()).map((each) => each.replace(/\s+/g, ' ').trim())

/** The copied text. */
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
const copy = async (index: number, item: string | RegExp) => {
  await example(index).getByRole('button', {name: 'Copy'}).click()
  await page.getByRole('menuitem', {name: item}).click()
}

describe('the seed’s examples', () => {
  test('say what they are, and their verdict with its line', async () => {
    const heads = page.locator('.pb-policy figcaption')
    expect(await texts(heads)).toEqual([
      'User Example KMS key policy, one statement 1 warning line :102 Try it Copy',
      'Admin Example KMS key policy, one statement Proven line :108 Try it Copy',
    ])
    await heads.first().getByRole('link').click()
    await page.waitForURL(`${KMS}#policy-example-1-line-14`)
    const line = page.locator(':target')
    expect(await line.evaluate((element) => element.textContent)).toBe(
      '  "Resource": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"\n',
    )
    expect(await line.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(60)
  })

  test('have what was found below its line, with its rule; hints are folded to a mark', async () => {
    const [hint, warning] = [example(0).locator('.pb-note--info'), example(0).locator('.pb-note--warning')]
    expect(await text(warning)).toBe(
      'Warning: Unexpected resource arn:aws:kms:us-west-2:111122223333:key/…, expected * in a key policy kms/playbook.md:102 ' +
        'The policy works only on the key whose ARN it names, and silently does nothing on the next key that it is copied to. ' +
        'Replace with * PB_KMS_RESOURCE_NOT_STAR Apply in Try it',
    )
    expect(await warning.getByRole('link').getAttribute('href')).toMatch(
      /\/reference\/policies\/pb-kms-resource-not-star\/$/,
    )
    expect(await hint.locator('p').first().isVisible()).toBe(false)
    await hint.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await text(hint.locator('.pb-note-title'))).toBe(
      'Hint: Unexpected bare statement, expected a policy with Version and Statement around it: it is judged as a fragment',
    )
    await page.keyboard.press('Enter')
    await warning.locator('summary').click()
    // Folded, it takes no room: the next line follows.
    expect(await warning.evaluate((element) => element.getBoundingClientRect().height)).toBe(0)
    await warning.locator('summary').click()
  })

  test('open what a wildcard covers below its line', async () => {
    const star = example(0).getByRole('button', {name: '*: what kms:GenerateDataKey* covers'})
    await star.click()
    const cover = example(0).getByRole('group', {name: 'What kms:GenerateDataKey* covers'})
    expect(await text(cover)).toMatch(
      /^kms:GenerateDataKey\* covers 4 actions today data of \d{4}-\d\d-\d\d Write GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext$/,
    )
    expect(
      await cover.evaluate(({previousElementSibling: before}) => before?.lastElementChild?.textContent),
    ).toContain('kms:GenerateDataKey*')
    await cover.getByRole('button', {name: 'Close'}).click()
    expect(await cover.count()).toBe(0)
  })

  test('have tabs that arrow keys move', async () => {
    const tabs = example(0).getByRole('tab')
    expect(await texts(tabs)).toEqual(['Policy', 'Who may do what', 'Wildcards 2'])
    await tabs.first().focus()
    await page.keyboard.press('ArrowRight')
    const table = example(0).getByRole('table')
    expect(await texts(table.getByRole('columnheader'))).toEqual(['Who', 'May', 'Only if'])
    expect(await texts(table.getByRole('rowheader'))).toEqual(['arn:aws:iam::111122223333:user/CMKUser'])
    const rows = table.locator('tbody tr')
    expect(await texts(rows.nth(1).getByRole('cell'))).toEqual(['View the key DescribeKey'])
    expect(await text(rows.first().getByRole('cell').last())).toBe(
      'the key is arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    )
    await rows.first().getByText('and 2 more').click()
    expect(await texts(rows.first().locator('details code'))).toEqual(['ReEncryptFrom', 'ReEncryptTo'])
    await tabs.nth(1).focus()
    await page.keyboard.press('End')
    expect(await texts(example(0).getByRole('tabpanel').locator('li'))).toEqual([
      'kms:ReEncrypt* 2 actions Write ReEncryptFrom ReEncryptTo',
      'kms:GenerateDataKey* 4 actions Write GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext',
    ])
    await page.keyboard.press('Home')
    expect(await example(0).locator('.pb-code').isVisible()).toBe(true)
  })

  test('wrap their lines, or do not', async () => {
    const code = example(0).locator('.pb-code')
    const scrolls = () => code.evaluate(({scrollWidth, clientWidth}) => scrollWidth > clientWidth)
    expect(await scrolls()).toBe(false)
    await example(0).getByRole('button', {name: 'Wrap'}).click()
    expect(await scrolls()).toBe(true)
    await example(0).getByRole('button', {name: 'Wrap'}).click()
  })
})

describe('taking a policy along', () => {
  test('as it is printed, without stray indentation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await copy(0, /^Statement/)
    const copied = await clipboard()
    expect(copied.split('\n').slice(0, 2)).toEqual(['{', '  "Sid": "Allow use of the key",'])
    expect(copied.split('\n').at(-1)).toBe('}')
  })

  test('by a key, where the pointer is, and never while one types', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await example(0).locator('.pb-code').hover()
    await page.keyboard.press('Shift+C')
    await example(0).getByText('Copied').first().waitFor()
    expect(JSON.parse(await clipboard()).Statement).toHaveLength(1)
    // The focus counts before the pointer.
    await example(1).getByRole('button', {name: 'Try it', exact: true}).focus()
    await page.keyboard.press('c')
    await example(1).getByText('Copied').first().waitFor()
    expect((await clipboard()).split('\n')[1]).toBe('  "Sid": "Allow access for Key Administrators",')
    const field = page.getByRole('group', {name: 'Fill in once'}).getByLabel('Region')
    await field.focus()
    await page.keyboard.press('c')
    expect(await field.inputValue()).toBe('c')
    await field.fill('')
    expect((await clipboard()).split('\n')[1]).toContain('Key Administrators')
    await field.blur()
  })

  test('as a complete policy, by keyboard', async () => {
    const button = example(1).getByRole('button', {name: 'Copy'})
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await example(1).getByText('Copied').first().waitFor()
    const policy = JSON.parse(await clipboard())
    expect([policy.Version, policy.Statement.length, policy.Statement[0].Action.length]).toEqual([
      '2012-10-17',
      1,
      14,
    ])
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('as a file, and as an address', async () => {
    const saving = page.waitForEvent('download')
    await copy(0, 'Download kms-user-example.json')
    const file = await saving
    expect(file.suggestedFilename()).toBe('kms-user-example.json')
    expect(JSON.parse(readFileSync(await file.path(), 'utf8')).Statement[0].Sid).toBe('Allow use of the key')
    await copy(0, 'Link to this policy')
    expect(await clipboard()).toBe(`${KMS}#policy-example-1`)
  })
})

describe('the fields of the page', () => {
  const form = () => page.getByRole('group', {name: 'Fill in once'})

  test('fill in every policy and what is copied, and are kept', async () => {
    expect((await texts(form().locator('.pb-number'))).join()).toBe('4 places,1 place,1 place')
    await form().getByLabel('Account').fill('444455556666')
    await form().getByLabel('Region').fill('eu-central-1')
    const filled = page.locator('.pb-filled.is-set')
    expect(await texts(filled)).toEqual(['444455556666', 'eu-central-1', ...Array(3).fill('444455556666')])
    await copy(0, /^Complete policy/)
    const [statement] = JSON.parse(await clipboard()).Statement
    expect(statement.Resource).toBe(
      'arn:aws:kms:eu-central-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    )
    await page.reload({waitUntil: 'networkidle'})
    await hydrated(page)
    expect(await form().getByLabel('Account').inputValue()).toBe('444455556666')
    expect(await filled.count()).toBe(5)
  })

  test('say what they expect, and use nothing else', async () => {
    await form().getByLabel('Account').fill('"><b>')
    expect(await text(form().getByRole('status'))).toBe('Not used. Expected: 12 digits')
    expect(await texts(page.locator('.pb-filled.is-set'))).toEqual(['eu-central-1'])
    await form().getByRole('button', {name: 'Clear the fields'}).click()
    expect(await page.locator('.pb-filled.is-set').count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('proofbook-fields'))).toBe('{}')
  })
})

describe('a draft', () => {
  const status = () => example(0).getByRole('status').last()
  const field = () => example(0).getByRole('textbox', {name: 'Policy, to edit'})
  const requests: string[] = []

  test('is judged as one types, by what `proofbook check` says of it', async () => {
    await page.goto(KMS, {waitUntil: 'networkidle'})
    await hydrated(page)
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`))
    await example(0).getByRole('button', {name: 'Try it', exact: true}).click()
    await status().getByText('1 warning').waitFor()
    const published = await field().inputValue()
    await field().fill(published.replace('kms:Decrypt', 'kms:Decrpyt'))
    await status().getByText('1 error, 1 warning').waitFor()
    const said = messageOf(
      readFileSync('docs/playbooks/kms/playbook.md', 'utf8').replace('kms:Decrypt', 'kms:Decrpyt'),
    )
    expect(said).toBe('Cannot find action `kms:Decrpyt`; did you mean `kms:Decrypt`?')
    expect(await text(status().getByRole('listitem').first())).toBe(
      `Line 9: ${said.replaceAll('`', '')} INVALID_ACTION Write kms:Decrypt`,
    )
    expect(await texts(example(0).locator('.pb-editor .is-changed'))).toEqual(['"kms:Decrpyt",'])
  })

  test('loses the warning of the published text with what it was about', async () => {
    await field().fill((await field().inputValue()).replace(/"Resource": ".*"/, '"Resource": "*"'))
    await status().getByText('The warning PB_KMS_RESOURCE_NOT_STAR of the published text is gone').waitFor()
    await status().getByRole('button', {name: 'Write kms:Decrypt'}).click()
    await status().getByText('Proven').waitFor()
    expect(await field().inputValue()).toContain('"kms:Decrypt",')
  })

  test('may name services that no policy of the library does', async () => {
    await field().fill((await field().inputValue()).replace('kms:Decrypt', 'ec2:RunInstance'))
    await status().getByText('did you mean').waitFor()
    expect(await text(status())).toContain('did you mean ec2:RunInstances?')
  })

  test('is copied, taken back and left, and never sent', async () => {
    await example(0).getByRole('button', {name: 'Reset'}).click()
    await status().getByText('1 warning').waitFor()
    expect(await field().inputValue()).toContain('us-west-2')
    await field().fill('{"Effect": "Deny", "Action": "kms:*", "Resource": "*"}')
    await copy(0, /^Complete policy/)
    expect(JSON.parse(await clipboard()).Statement).toEqual([
      {Effect: 'Deny', Action: 'kms:*', Resource: '*'},
    ])
    await example(0).getByRole('button', {name: 'Done'}).click()
    expect(await example(0).getByRole('tab').count()).toBe(3)
    expect(requests).toContain(`GET ${origin}/try-it/data/kms.json`)
    // The site's own files, without a word of a draft in their addresses.
    expect(
      requests.filter((request) => !request.startsWith(`GET ${origin}/`) || /[?#]/.test(request)),
    ).toEqual([])
    expect(faults).toEqual([])
  })

  test('is found without fault by axe', async () => {
    await example(0).getByRole('button', {name: 'Try it', exact: true}).click()
    await status().getByText('1 warning').waitFor()
    const results = await audit(page, ['.pb-policy'])
    expect(results.violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])).toEqual([])
  })
})

/** What the command line says of a document with an action that does not exist. */
function messageOf(markdown: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'proofbook-draft-')), 'playbook.md')
  writeFileSync(file, markdown)
  const {stdout} = spawnSync(process.execPath, ['bin/proofbook.cjs', 'check', '--format', 'json', file], {
    encoding: 'utf8',
  })
  const {findings} = JSON.parse(stdout) as {findings: {messageId: string; message: string}[]}
  return findings.find(({messageId}) => messageId === 'INVALID_ACTION')?.message ?? ''
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the examples in %s, unfolded, on a desk and on a phone',
  async (colorScheme) => {
    await page.emulateMedia({colorScheme})
    for (const width of [1280, 320]) {
      await page.setViewportSize({width, height: 900})
      await page.goto(KMS, {waitUntil: 'networkidle'})
      await hydrated(page)
      for (const tab of [0, 1, 2]) {
        for (const box of await page.locator('.pb-policy').all()) await box.getByRole('tab').nth(tab).click()
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('.pb-policy details'))
            details.setAttribute('open', '')
        })
        if (tab === 0) await page.locator('button.pb-wildcard').first().click()
        const results = await audit(page, ['.pb-policy', '.pb-fill'])
        expect(results.violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html)])).toEqual([])
        expect(results.passes.length).toBeGreaterThan(10)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  },
)

test('on a phone who may do what is a list; print shows every view and nothing to press; nothing fails', async () => {
  await page.goto(KMS, {waitUntil: 'networkidle'})
  await hydrated(page)
  await page.setViewportSize({width: 390, height: 844})
  await example(0).getByRole('tab', {name: 'Who may do what'}).click()
  const cells = example(0).locator('.pb-access tbody tr').first().locator('th, td')
  const lefts = await cells.evaluateAll((found) => found.map((cell) => cell.getBoundingClientRect().left))
  expect(new Set(lefts).size).toBe(1)
  await page.emulateMedia({media: 'print'})
  for (const part of ['.pb-code', '.pb-access', '.pb-wildcards', '.pb-note--info .pb-note-foot'])
    expect(await example(0).locator(part).isVisible()).toBe(true)
  expect(
    await page
      .locator('.pb-button:visible, .pb-icon-button:visible, [role=tab]:visible, .pb-fill:visible')
      .count(),
  ).toBe(0)
  await page.emulateMedia({media: null})
  expect(faults).toEqual([])
})

test('without JavaScript everything is there, one below the other, and no button', async () => {
  const plain = await browser.newContext({javaScriptEnabled: false})
  const still = await plain.newPage()
  await still.goto(KMS)
  const second = still.locator('.pb-policy').nth(1)
  expect((await second.locator('.token-line').allInnerTexts()).length).toBe(25)
  expect(await texts(second.locator('.pb-panel-head'))).toEqual(['Policy', 'Who may do what', 'Wildcards'])
  for (const part of ['.pb-access', '.pb-wildcards'])
    expect(await second.locator(part).isVisible()).toBe(true)
  expect(await still.locator('.pb-policy button:visible, .pb-fill:visible').count()).toBe(0)
  await plain.close()
})
