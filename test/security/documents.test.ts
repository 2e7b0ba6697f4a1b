import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../e2e/browser.ts'
import {type Built, buildSite, type Served, serveSite} from '../e2e/site.ts'
import {NAMES, payloads} from './payloads.ts'

let folder: string
let built: Built
let served: Served
let browser: Browser
let pages: string[]

/** What every document ends in. */
const mark = (key: string | number) => `(the end of ${key})`
const marks = [...payloads.map((_, index) => mark(index)), ...NAMES.map((_, index) => mark(`name ${index}`))]

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

/** Documents beside which lies what steers platforms and bundlers, and what leads out of the folder. */
function writeNeighbours(): void {
  write('beside/_category_.json', '{bad json')
  write('beside/_category_.yml', 'label: [unclosed')
  write('tags.yml', 'a: [unclosed')
  write(
    'beside/a.md',
    `![x](<evil.cjs!./pic.png>) ![y](out.png) ![z](active.svg)\n\n## End\n\n${mark('beside')}\n`,
  )
  write('beside/evil.cjs!./pic.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  const code = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'RAN'))}, ''); module.exports = (s) => s`
  const site = relative('.', folder).replaceAll('\\', '/')
  for (const path of ['evil.cjs', `node_modules/@site/${site}/beside/evil.cjs`, 'node_modules/evil.cjs'])
    write(`beside/${path}`, code)
  write('../secret.txt', 'SECRET-OF-THE-MACHINE')
  write('../secret.md', '# SECRET-OF-THE-MACHINE\n')
  symlinkSync('../../secret.txt', join(folder, 'beside/out.png'))
  symlinkSync('../secret.md', join(folder, 'linked.md'))
  symlinkSync('/etc', join(folder, 'etc'))
  write('beside/active.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>hit()</script></svg>')
}

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'proofbook-hostile-')), 'docs')
  for (const [index, {markdown}] of payloads.entries())
    write(`p/${index}.md`, `# Document ${index}\n\nFirst words.\n\n${markdown}\n\n## End\n\n${mark(index)}\n`)
  // What is about titles and first words has to be the first in its document.
  for (const [index, {name, markdown}] of payloads.entries())
    if (name.startsWith('source text')) write(`p/${index}.md`, `${markdown}\n\n## End\n\n${mark(index)}\n`)
  for (const [index, name] of NAMES.entries())
    write(`n/${name}`, `# Named ${index}\n\n## End\n\n${mark(`name ${index}`)}\n`)
  writeNeighbours()
  built = buildSite({docs: folder})
  served = await serveSite(built.folder)
  browser = await launchBrowser()
  pages = readdirSync(built.folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
})
afterAll(async () => {
  await browser?.close()
  served?.stop()
  for (const path of [dirname(folder), built.folder]) rmSync(path, {recursive: true, force: true})
})

test('the site is built, and nothing of the documents ran meanwhile', () => {
  expect(built.output).toContain('Generated static files')
  expect(built.status).toBe(0)
  expect(readdirSync(folder)).not.toContain('RAN')
})

test('nothing from outside the folder is published or printed', () => {
  const files = readdirSync(built.folder, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile(),
  )
  const secret = Buffer.from('SECRET-OF-THE-MACHINE')
  const leaks = files.filter((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name))
    return bytes.includes(secret) || bytes.includes(secret.toString('base64').slice(0, 20))
  })
  expect(leaks.map(({name}) => name)).toEqual([])
  expect(built.output).not.toContain('SECRET')
})

/** What a page did or shows that no page may. */
interface Visit {
  ran: boolean
  requests: string[]
  found: string[]
  text: string
  errors: string[]
}

async function visit(page: Page, path: string): Promise<Omit<Visit, 'requests' | 'errors'>> {
  await page.goto(served.origin + encodeURI(path), {waitUntil: 'load'})
  await page.waitForFunction(() => {
    const html = Document.prototype.querySelector.call(document, 'html') as Element | null
    return html?.getAttribute('data-has-hydrated') === 'true'
  })
  return page.evaluate(() => {
    const all = (css: string) => [...Document.prototype.querySelectorAll.call(document, css)] as HTMLElement[]
    const active =
      ':is(main, aside, nav) :is(script, iframe, frame, object, embed, base, meta, link, style, form, source, video)'
    const found = all(active).map((element) => element.outerHTML.slice(0, 80))
    for (const element of all('*'))
      for (const {name, value} of element.attributes)
        if (
          /^on/i.test(name) ||
          /^(?:javascript|vbscript|data:text)/i.test(value.replace(/[\s\p{Cc}]/gu, ''))
        )
          found.push(`${name}=${value}`)
    for (const name of ['createElement', 'getElementById', 'querySelector', 'addEventListener'] as const)
      if (typeof document[name] !== 'function') found.push(`document.${name}`)
    if (!(document.body instanceof HTMLBodyElement)) found.push('document.body')
    for (const element of all(':is(article, .table-of-contents) :is(a, summary, button)').slice(0, 12)) {
      const isLocal = element instanceof HTMLAnchorElement && element.origin === location.origin
      if (!(element instanceof HTMLAnchorElement) || (isLocal && element.pathname === location.pathname))
        element.click()
      element.dispatchEvent(new Event('pointerover', {bubbles: true}))
      element.focus()
    }
    return {ran: 'ran' in globalThis, found, text: all('main')[0]?.innerText ?? ''}
  })
}

describe.each([
  ['with', true],
  ['without', false],
])('%s the content security policy', (_, hasPolicy) => {
  test('no page runs, asks or hides anything', async () => {
    const context = await browser.newContext()
    await context.addInitScript('globalThis.hit = () => { globalThis.ran = true }')
    const requests: string[] = []
    await context.route('**/*', async (route) => {
      const request = route.request()
      if (!request.url().startsWith(served.origin)) {
        requests.push(request.url())
        return route.abort()
      }
      if (hasPolicy || request.resourceType() !== 'document') return route.continue()
      const response = await route.fetch()
      const body = (await response.text()).replace(/<meta http-equiv="?Content-Security-Policy[^>]*>/, '')
      return route.fulfill({response, body})
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const bad: Record<string, unknown> = {}
    let shown = ''
    for (const path of pages) {
      requests.length = 0
      errors.length = 0
      const {ran, found, text} = await visit(page, path)
      if (ran || found.length + requests.length + errors.length > 0)
        bad[path] = {ran, found, requests: [...requests], errors: [...errors]}
      shown += text
    }
    expect(bad).toEqual({})
    expect([...marks, mark('beside')].filter((each) => !shown.includes(each))).toEqual([])
    await context.close()
  })
})
