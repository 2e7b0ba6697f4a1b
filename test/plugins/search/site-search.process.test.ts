import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {indexSite} from '../../../plugins/docusaurus-plugin-proofbook/search/index-site.ts'
import {
  type Pagefind,
  startPagefind,
} from '../../../plugins/docusaurus-plugin-proofbook/search/pagefind-api.ts'
import {searchSite} from '../../../plugins/docusaurus-plugin-proofbook/search/site-search.ts'
import {docPage, heading} from './minified-pages.ts'

const KMS_BODY =
  heading(2, 'access', 'Access') +
  heading(3, 'roles', '1. Roles follow least privilege') +
  '<table><tbody><tr><td>PR.AC-4<td>Access is managed<tr><td>PR.AC-10<td>More</table>' +
  '<p>Deny "kms:ScheduleKeyDeletion", allow <code>kms:ReEncrypt*</code>.' +
  heading(2, 'detect', 'Detect') +
  '<p>Log all keys of account 111122223333 with privilege, at least.'
const S3_BODY = `${heading(2, 'data', 'Data')}<p>Encrypt at rest as PR.DS-1/PR.DS-2 ask. Re-encrypt objects, PR.AC-1 says.`

const SITE = {
  'playbooks/kms/index.html': docPage({version: 'current', title: 'KMS Playbook', body: KMS_BODY}),
  'playbooks/s3/index.html': docPage({version: 'current', title: 'S3 Playbook', body: S3_BODY}),
  'playbooks/1.0/kms/index.html': docPage({
    version: '1.0',
    title: 'KMS Playbook',
    body: `${KMS_BODY}<p>Old: PR.OLD-1`,
  }),
  'frameworks/nist/index.html':
    '<html lang=en><body><article class=markdown data-pagefind-body=""><h1>NIST</h1>' +
    `${heading(2, 'PR.AC-4', 'PR.AC-4')}<ul><li>KMS Playbook: Roles</ul></article>`,
  'index.html': '<html lang=en><body><main><h1>PR.AC-4 at home</h1></main>',
  '404.html': '<html lang=en><body><main><h1>Page Not Found PR.AC-4</h1></main>',
}

let outDir: string
let pagefind: Pagefind
const requests: string[] = []

async function writeSite(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'proofbook-search-'))
  for (const [path, html] of Object.entries(SITE)) {
    await mkdir(dirname(join(dir, path)), {recursive: true})
    await writeFile(join(dir, path), html)
  }
  return dir
}

beforeAll(async () => {
  outDir = await writeSite()
  expect(await indexSite(outDir, {baseUrl: '/base/'})).toEqual({pages: 4})
  // The browser's bundle asks for its files by address; here they are read from the folder.
  vi.stubGlobal('fetch', async (url: string) => {
    requests.push(url.replace(/\?.*/, '').replace(`${outDir}/pagefind/`, ''))
    return new Response(await readFile(url.replace(/\?.*/, '')))
  })
  const module: unknown = await import(/* @vite-ignore */ join(outDir, 'pagefind', 'pagefind.js'))
  pagefind = startPagefind(module, `${outDir}/pagefind/`)
})

afterAll(async () => {
  vi.unstubAllGlobals()
  await rm(outDir, {recursive: true})
})

async function found(query: string, version = 'current', limit = 10): Promise<string[]> {
  const {pages} = await searchSite(pagefind, query, {version, limit})
  return pages.flatMap(({hits}) => hits.map(({url}) => url))
}

test('words load neither the codes nor pages that cannot hold them', async () => {
  expect(await found('encrypt rest')).toEqual(['/base/playbooks/s3/#data'])
  expect(requests.filter((path) => path.startsWith('fragment/'))).toHaveLength(1)
  expect(requests.filter((path) => path.startsWith('filter/'))).toHaveLength(1)
})

test.each([
  ['PR.AC-4', ['/base/playbooks/kms/#roles', '/base/frameworks/nist/#PR.AC-4']],
  ['PR.AC-1', ['/base/playbooks/s3/#data', '/base/playbooks/kms/#roles']],
  ['PR.DS-2', ['/base/playbooks/s3/#data']],
  ['kms:ReEncrypt*', ['/base/playbooks/kms/#roles']],
  ['ReEncrypt*', ['/base/playbooks/kms/#roles']],
  ['ScheduleKeyDeletion', ['/base/playbooks/kms/#roles']],
  ['schedulekeydeletion', ['/base/playbooks/kms/#roles']],
  ['keydeletion', ['/base/playbooks/kms/#roles']],
  ['111122223333', ['/base/playbooks/kms/#detect']],
  ['least privilege', ['/base/playbooks/kms/#roles', '/base/playbooks/kms/#detect']],
  ['"least privilege"', ['/base/playbooks/kms/#roles']],
  ['s3 PR.AC-1', ['/base/playbooks/s3/#data']],
])('%s', async (query, urls) => {
  expect(await found(query)).toEqual(urls)
})

test.each([
  'PR.AC-99',
  'ZZ.QQ-9',
  'kms:Encrypt*',
  'zebra',
  'zebra privilege',
  'PR.OLD-1',
  'PR.AC-4 zebra',
  '"privilege least"',
])('%s finds nothing', async (query) => {
  expect(await searchSite(pagefind, query, {version: 'current', limit: 10})).toEqual({pages: [], rest: 0})
})

test('searches the version that is asked for, and the pages of every version', async () => {
  expect(await found('PR.OLD-1', '1.0')).toEqual(['/base/playbooks/1.0/kms/#detect'])
  expect(await found('PR.AC-4', '1.0')).toEqual([
    '/base/playbooks/1.0/kms/#roles',
    '/base/frameworks/nist/#PR.AC-4',
  ])
})

test('says how many pages may hold more', async () => {
  const {pages, rest} = await searchSite(pagefind, 'PR.AC-4', {version: 'current', limit: 1})
  expect(pages.map(({url}) => url)).toEqual(['/base/playbooks/kms/'])
  expect(rest).toBe(1)
})

test('the same site gives the same index, byte for byte', async () => {
  const again = await writeSite()
  await indexSite(again, {baseUrl: '/base/'})
  expect(await contents(join(again, 'pagefind'))).toEqual(await contents(join(outDir, 'pagefind')))
  await rm(again, {recursive: true})
})

async function contents(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, {recursive: true, withFileTypes: true})
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = paths
    .sort()
    .map(async (path) => [path.slice(dir.length), (await readFile(path)).toString('base64')] as const)
  return Object.fromEntries(await Promise.all(pairs))
}

test('writes what the search needs, and nothing for other interfaces', async () => {
  const names = (await readdir(join(outDir, 'pagefind'))).filter((name) => !name.endsWith('.pf_meta')).sort()
  expect(names).toEqual([
    'filter',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind.js',
    'wasm.en.pagefind',
    'wasm.unknown.pagefind',
  ])
})
