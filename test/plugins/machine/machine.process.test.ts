import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {
  warnOfDefaultUrl,
  writeMachineFiles,
  writeRobots,
} from '../../../plugins/docusaurus-plugin-proofbook/machine/write.ts'
import {Pages} from '../../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {Assets} from '../../../plugins/docusaurus-plugin-proofbook/stage/assets.ts'
import {Stage} from '../../../plugins/docusaurus-plugin-proofbook/stage/stage.ts'
import type {Config} from '../../../src/config/config.ts'
import {loadConfig} from '../../../src/config/load.ts'

const loaded = loadConfig()
const config: Config = {...loaded, site: {...loaded.site, url: 'https://books.example', baseUrl: '/base/'}}
const KMS = '/base/playbooks/kms/playbook'
const root = mkdtempSync(join(tmpdir(), 'proofbook-machine-'))
const place = {outDir: join(root, 'out'), baseUrl: '/base/', trailingSlash: true}
const written = (file: string) => readFileSync(join(place.outDir, file), 'utf8')

async function pagesOf(folder: string): Promise<Pages> {
  const library = new Library(process.cwd(), folder, config)
  const pages = new Pages(library, new Stage(join(root, 'stage'), () => []), new Assets(join(root, 'assets')))
  pages.baseUrl = '/base/'
  await library.reload()
  return pages
}

const pages = await pagesOf('docs/playbooks')
const shelf = await pages.library.current
shelf.permalinks.set('docs/playbooks/kms/playbook.md', KMS)
await writeMachineFiles(place, pages)
await writeRobots(place, config)

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what programs read of the playbook on KMS', () => {
  it('is its published text, without markers, under a head that names it', () => {
    const text = written('playbooks/kms/playbook/index.md')
    expect(text.split('\n').slice(0, 6)).toEqual([
      '---',
      'title: "Key Management Service (KMS) - Security Playbook"',
      'url: "https://books.example/base/playbooks/kms/playbook/"',
      'last_update: "2021-02-16"',
      '---',
      '',
    ])
    expect(text).not.toMatch(/^(?:<{7}|={7}|>{7})/m)
    expect(text).toContain('"Sid": "Allow use of the key"')
    expect(text).not.toContain('02/02/2021')
  })

  it('is a line in the list for language models', () => {
    const text = written('llms.txt')
    expect(text).toMatch(/^# Security playbooks\n\n> Proved before published\n/)
    expect(text).toContain('\n## Security & identity\n')
    expect(text).toMatch(
      /\n- \[KMS: Key Management Service \(KMS\) - Security Playbook\]\(https:\/\/books\.example\/base\/playbooks\/kms\/playbook\/index\.md\): AWS .* 1 of 7 controls written\. Updated 2021-02-16\.\n/,
    )
    expect(text).toContain('(https://books.example/base/api/controls.json)')
  })

  it('is JSON', () => {
    const {version, playbooks} = JSON.parse(written('api/playbooks.json'))
    expect(version).toBe(1)
    expect(playbooks).toEqual([
      {
        id: 'kms/playbook.md',
        title: 'Key Management Service (KMS) - Security Playbook',
        service: 'KMS',
        provider: 'AWS',
        category: 'Security & identity',
        url: 'https://books.example/base/playbooks/kms/playbook/',
        markdown: 'https://books.example/base/playbooks/kms/playbook/index.md',
        description: expect.stringMatching(/^AWS /),
        lastUpdate: '2021-02-16',
        status: null,
        hasOpenConflict: true,
        controls: {written: 1, total: 7},
        policies: {proven: 1, warnings: 1, errors: 0, total: 2},
        ids: expect.arrayContaining([{framework: 'nist-csf-1.1', id: 'PR.AC-4'}]),
      },
    ])
    expect(playbooks[0].ids).toHaveLength(7)
    const {controls} = JSON.parse(written('api/controls.json'))
    expect(controls[4].url).toBe(
      'https://books.example/base/playbooks/kms/playbook/#1-kms-resources-are-tagged-according-to-cg-standards',
    )
    expect(
      controls.map((control: {code: string; status: string; line: number}) => [
        control.code,
        control.status,
        control.line,
      ]),
    ).toEqual([
      ['P1', 'content', 53],
      ['P2', 'placeholder', 140],
      ['P3', 'placeholder', 143],
      ['P4', 'placeholder', 146],
      ['D1', 'placeholder', 167],
      ['D2', 'placeholder', 170],
      ['D3', 'placeholder', 173],
    ])
    expect(
      controls[0].policies.map(({verdict, line}: {verdict: string; line: number}) => [verdict, line]),
    ).toEqual([
      ['warning', 102],
      ['proven', 108],
    ])
  })
})

it('tells search engines where the sitemap is, unless the site has a file of its own', async () => {
  expect(written('robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://books.example/base/sitemap.xml\n',
  )
  writeFileSync(join(place.outDir, 'robots.txt'), 'own')
  await writeRobots(place, config)
  expect(written('robots.txt')).toBe('own')
})

it('gives no document a file that a browser could take for a page, and keeps links of the list on their lines', async () => {
  const folder = join(root, 'hostile')
  mkdirSync(folder)
  const title = '# A] (x)\n'
  writeFileSync(
    join(folder, 'a.md'),
    `---\ntitle: own\n---\n<script>alert(1)</script>\n\n${title}\n## Detective Controls\n`,
  )
  const hostile = await pagesOf(relative(process.cwd(), folder))
  const current = await hostile.library.current
  current.permalinks.set(current.corpus.playbooks[0]!.path, '/base/playbooks/a/')
  await writeMachineFiles(place, hostile)
  expect(written('playbooks/a/index.md')).toMatch(/^---\ntitle: "A\] \(x\)"\nurl: [^\n]+\n---\n\n<script>/)
})

it('says that the address of the site was left at its default', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  warnOfDefaultUrl(config)
  expect(warn).not.toHaveBeenCalled()
  warnOfDefaultUrl({...config, site: {...config.site, url: 'http://localhost:3000'}})
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('set `site.url`'))
})
