import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser} from './browser.ts'
import {hydrated} from './hydrated.ts'
import {openSearch} from './open-search.ts'
import {buildSite, copySite, serveSite} from './site.ts'

const CONFIG = `
site:
  title: Books of the example team
  url: https://books.example.com
  baseUrl: /security/
  editUrl: https://forge.example.com/books/edit/main
  imageHosts: [a0.awsstatic.com]
  findings: on-request
  offline: true
  archive: true
placeholders:
  phrases: ['^Security Engineering$']
`
let siteDir: string
let folder: string
let html: string

beforeAll(() => {
  siteDir = copySite()
  writeFileSync(join(siteDir, 'proofbook.config.yml'), CONFIG)
  const built = buildSite({docs: 'docs/playbooks', siteDir})
  if (built.status !== 0) throw new Error(built.output)
  folder = built.folder
  html = readFileSync(join(folder, 'playbooks/kms/playbook/index.html'), 'utf8')
})
afterAll(() => {
  for (const path of [folder, siteDir]) rmSync(path, {recursive: true, force: true})
})

test('the site has the title, the place and the editor that the team says', () => {
  expect(/<title[^>]*>([^<]*)/.exec(html)?.[1]).toBe(
    'Key Management Service (KMS) - Security Playbook | Books of the example team',
  )
  expect(/rel="?canonical"? href="?([^\s">]*)/.exec(html)?.[1]).toBe(
    'https://books.example.com/security/playbooks/kms/playbook/',
  )
  expect(html).toContain('href=https://forge.example.com/books/edit/main/docs/playbooks/kms/playbook.md')
  expect(html).toMatch(/src=\/security\/media\/[0-9a-f]{20}\/Prevent\.png/)
})

test('a link to a page has its title, its text and a picture', () => {
  const meta = (name: string) =>
    new RegExp(`<meta[^>]*(?:property|name)="?${name}"? content=("[^"]*"|[^\\s>]*)`)
      .exec(html)?.[1]
      ?.replace(/"/g, '')
  expect(meta('og:title')).toMatch(/^Key Management Service \(KMS\)/)
  expect(meta('og:type')).toBe('website')
  expect(meta('og:site_name')).toBe('Books of the example team')
  expect(meta('og:url')).toBe('https://books.example.com/security/playbooks/kms/playbook/')
  expect(meta('og:image')).toBe('https://books.example.com/security/img/card.png')
  expect(meta('twitter:card')).toBe('summary_large_image')
  const card = readFileSync(join(folder, 'img/card.png'))
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630])
})

test('an allowed host’s image is shown, and allowed by the page’s policy', () => {
  expect(html).toContain('src=https://a0.awsstatic.com/libra-css/images/logos/aws_logo_smile_1200x630.png')
  expect(/img-src ([^;]*)/.exec(html)?.[1]).toBe("'self' data: https://a0.awsstatic.com")
})

test('a phrase of the team’s own is a placeholder beside those of the preset', () => {
  expect(
    html.match(/class="?pb-not-written"? title="?[^>]*/g)?.map((tag) => /title="([^"]*)/.exec(tag)?.[1]),
  ).toEqual(['Security Engineering', ...Array.from({length: 9}, () => 'This Section will be updated soon.')])
})

test('the findings of a page are there for those who ask, and not in the page itself', async () => {
  expect(html).not.toMatch(/no-unresolved-conflict|findings\.json/)
  const browser = await launchBrowser()
  const served = await serveSite(folder, '/security/')
  const page = await browser.newPage()
  await page.goto(`${served.origin}/security/playbooks/kms/playbook/`)
  await page.getByRole('button', {name: 'Findings of this document'}).click()
  const panel = page.getByRole('complementary', {name: 'Findings of this page'})
  // The file has five conflicts, which are one row.
  expect(await panel.getByRole('row', {name: /no-unresolved-conflict/}).innerText()).toMatch(
    /11:1, 21:1, 36:1, 52:1, 185:1/,
  )
  await page.reload()
  await panel.waitFor()
  expect(new URL(page.url()).searchParams.has('findings')).toBe(true)
  await browser.close()
  served.stop()
})

test('a browser that has been there once opens the site without a network', async () => {
  const browser = await launchBrowser()
  const served = await serveSite(folder, '/security/')
  const context = await browser.newContext()
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`${served.origin}/security/`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  expect(errors).toEqual([])
  served.stop()
  await context.setOffline(true)
  await page.goto(`${served.origin}/security/playbooks/kms/playbook/`)
  expect(await page.locator('h1').innerText()).toMatch(/^Key Management Service/)
  const width = await page.locator('article img[src^="/security/media/"]').evaluateAll(async ([image]) => {
    const picture = new Image()
    picture.src = (image as HTMLImageElement).src
    await picture.decode()
    return picture.naturalWidth
  })
  expect(width).toBeGreaterThan(0)
  await hydrated(page)
  await openSearch(page)
  await page.keyboard.type('least privilege')
  await page.locator('dialog a[role=option]').first().waitFor()
  await page.goto(`${served.origin}/security/controls/`)
  expect(await page.locator('h1').innerText()).toBe('Controls')
  await browser.close()
})

test('a browser forgets the site when it is not to be kept any more', async () => {
  const browser = await launchBrowser()
  const served = await serveSite(folder, '/security/')
  const page = await browser.newPage()
  await page.goto(`${served.origin}/security/`)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  // What a build without the option says in every page's script.
  const name = readdirSync(join(folder, 'assets/js')).find((file) => /^main\..*\.js$/.test(file))!
  const script = join(folder, 'assets/js', name)
  const text = readFileSync(script, 'utf8')
  const without = text.replace(/("?isOffline"?):(?:true|!0)/, '$1:false')
  expect(without).not.toBe(text)
  writeFileSync(script, without)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await page.reload()
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await browser.close()
  served.stop()
  writeFileSync(script, text)
})

test('the archive has the whole site, in the folders of its base', () => {
  const archive = readFileSync(join(folder, 'playbooks.zip'))
  const built = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  // The end of an archive counts its files; it is itself none of them.
  expect(archive.readUInt16LE(archive.length - 12)).toBe(built.length - 1)
  const directory = archive.subarray(archive.readUInt32LE(archive.length - 6)).toString('latin1')
  expect(directory).toContain('security/playbooks/kms/playbook/index.html')
})

test('nothing of the built site names the place where it was built', () => {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const telling = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(siteDir))
  expect(telling.map((entry) => entry.name)).toEqual([])
})
