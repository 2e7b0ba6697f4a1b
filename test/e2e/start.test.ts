import {type ChildProcess, spawn} from 'node:child_process'
import {closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'

/** The folder in which the platform writes what it makes of the documents of this run. */
const GENERATED = '.docusaurus/start-test'

let docs: string
let server: ChildProcess
let ended: Promise<never>
let origin: string
let browser: Browser
let page: Page

const save = (name: string, text: string) => {
  mkdirSync(dirname(join(docs, name)), {recursive: true})
  writeFileSync(join(docs, name), text)
}
/** As many editors do: the file is empty at first, and what watches it is told so. */
const saveInSteps = (name: string, text: string) => {
  const file = openSync(join(docs, name), 'w')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3)
  writeSync(file, text)
  closeSync(file)
}
/** Waits for something on the page, which only the server's end makes pointless. */
const shown = (text: string) =>
  Promise.race([page.getByText(text, {exact: true}).first().waitFor({timeout: 0}), ended])

/** Waits for the address of a link on the page. */
const addressShown = (name: string, address: string) =>
  expect.poll(() => page.getByRole('link', {name}).getAttribute('href')).toBe(address)

beforeAll(async () => {
  docs = mkdtempSync(join(tmpdir(), 'proofbook-start-'))
  save('vault/playbook.md', '# Vault\n\nDoors are shut.\n\n## Alarms\n\nThey ring.\n')
  save('yard/playbook.md', '# Yard\n\nSee [alarms](../vault/playbook.md#alarms).\n')
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = spawn(process.execPath, ['scripts/docusaurus.mjs', 'start', '--port', `${port}`, '--no-open'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PROOFBOOK_DOCS: docs,
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: GENERATED,
    },
  })
  ended = new Promise((_, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
  await Promise.race([compiled(server), ended])
  browser = await launchBrowser()
  page = await browser.newPage()
})

afterAll(async () => {
  await browser?.close()
  ended?.catch(() => undefined)
  if (server?.pid) process.kill(-server.pid)
  rmSync(docs, {recursive: true, force: true})
  rmSync(GENERATED, {recursive: true, force: true})
})

test('a page that is open shows what is saved in its document', async () => {
  await page.goto(`${origin}/playbooks/vault/playbook/`)
  await shown('Doors are shut.')
  saveInSteps('vault/playbook.md', '# Vault\n\nDoors are locked.\n\n## Alarms\n\nThey ring.\n')
  await shown('Doors are locked.')
  expect(await page.getByText('Doors are shut.').count()).toBe(0)
})

test('a document that is new has a page, and is in the sidebar of those that are open', async () => {
  save('gate/playbook.md', '# Gate\n\nIt is narrow.\n')
  await shown('Gate')
  await page.getByRole('link', {name: 'Gate'}).first().click()
  await shown('It is narrow.')
})

test('a link follows a heading that is renamed in both documents', async () => {
  save('vault/playbook.md', '# Vault\n\nDoors are locked.\n\n## Bells\n\nThey ring.\n')
  save('yard/playbook.md', '# Yard\n\nSee [bells](../vault/playbook.md#bells).\n')
  await page.goto(`${origin}/playbooks/yard/playbook/`)
  await shown('bells')
  await page.getByRole('link', {name: 'bells'}).click()
  await shown('They ring.')
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/playbooks/vault/playbook/#bells')
})

test('a link leads to a document that is written after it, and to one that is new with it', async () => {
  save('yard/playbook.md', '# Yard\n\nSee [the shed](../shed/playbook.md#tools).\n')
  await page.goto(`${origin}/playbooks/yard/playbook/`)
  await shown('the shed')
  expect(await page.getByRole('link', {name: 'the shed'}).count()).toBe(0)
  save('shed/playbook.md', '# Shed\n\n## Tools\n\nThey hang.\n')
  await addressShown('the shed', '/playbooks/shed/playbook/#tools')
  save('barn/playbook.md', '# Barn\n\n## Hay\n\nIt is dry.\n')
  save('yard/playbook.md', '# Yard\n\nSee [the barn](../barn/playbook.md#hay).\n')
  await addressShown('the barn', '/playbooks/barn/playbook/#hay')
})

test('a link follows an anchor that moves where it leads', async () => {
  save('barn/playbook.md', '# Barn\n\n## Straw\n\nIt is dry.\n\n## Rats\n\n<a id="hay"></a>\n\nThey sleep.\n')
  await addressShown('the barn', '/playbooks/barn/playbook/#user-content-hay')
})

test('a page shows what is saved in the images and the mapping file beside it', async () => {
  const control = '### 1. Stones are dressed\n`This Section will be updated soon.`\n'
  const saysOf = (category: string) =>
    save('mill/mapping.json', JSON.stringify({mapping: [{requirement_name: 'Stones are dressed', category}]}))
  const draw = (colour: string) =>
    save('mill/plan.svg', `<svg xmlns="http://www.w3.org/2000/svg"><rect fill="${colour}"/></svg>`)
  saysOf('Safety')
  draw('red')
  save('mill/playbook.md', `# Mill\n\n![plan](plan.svg)\n\n## Preventative Controls\n${control}`)
  await page.goto(`${origin}/playbooks/mill/playbook/`)
  // Both are in parts that are closed.
  const says = () => page.getByText('Mapping file says').locator('xpath=..').locator('dd').allTextContents()
  await expect.poll(says).toEqual(['Safety'])
  const plan = page.getByAltText('plan')
  const red = await plan.getAttribute('src')
  saysOf('Upkeep')
  await expect.poll(says).toEqual(['Upkeep'])
  draw('blue')
  await expect.poll(() => plan.getAttribute('src')).not.toBe(red)
  const address = new URL((await plan.getAttribute('src')) ?? '', origin)
  expect(await (await fetch(address)).text()).toContain('fill="blue"')
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => {
    probe.listen(0, '127.0.0.1', done)
  })
  const address = probe.address()
  if (typeof address !== 'object' || !address) throw new Error('Cannot find a free port')
  await new Promise((done) => probe.close(done))
  return address.port
}

/** Waits until the platform says that pages can be opened. */
function compiled({stdout}: ChildProcess): Promise<void> {
  return new Promise((done) => {
    let said = ''
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/compiled successfully/i.test(said)) done()
    })
  })
}
