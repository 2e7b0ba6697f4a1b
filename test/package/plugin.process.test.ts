import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Outcome} from '../command.ts'
import {installPackage} from './installed-site.ts'
import {run} from './packed.ts'

/** The template of which the platform's own command makes a site. */
const TEMPLATES = 'node_modules/create-docusaurus/templates'

const FILES: Record<string, string | Buffer> = {
  'runbooks/kms/keys.md': [
    '# Keys </script><script>alert(1)</script>',
    '',
    '## Rotation',
    '',
    'See [the vault](../vault.md#rotate) and [the list](list.csv).',
    '',
    '![A key](key.png)',
    '',
    '```mermaid',
    'graph TD; a-->b',
    '```',
    '',
    '```json',
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*"}]}',
    '```',
    '',
  ].join('\n'),
  'runbooks/kms/key.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  'runbooks/kms/list.csv': 'a,b\n',
  'runbooks/vault.md': [
    '# Vault',
    '',
    '<<<<<<< HEAD',
    '**Last Update:** 2026-02-01',
    '=======',
    '**Last Update:** 2026-01-01',
    '>>>>>>> theirs',
    '',
    '## Rotate',
    '',
    'Turn the wheel.',
    '',
  ].join('\n'),
}

let root: string
let built: Outcome
const website = () => join(root, 'website')
const out = (path: string) => join(website(), 'build', path)
const page = (path: string) => readFileSync(out(`${path}.html`), 'utf8')

/** Writes into the configuration of the site what its owner would write there. */
function configure(plugin: string): void {
  const path = join(website(), 'docusaurus.config.js')
  const template = readFileSync(join(TEMPLATES, 'classic/docusaurus.config.js'), 'utf8')
  const text = template
    .replace('  presets: [', `  trailingSlash: false,\n  plugins: [${plugin}],\n  presets: [`)
    .replace("baseUrl: '/'", "baseUrl: '/base/'")
  writeFileSync(path, text)
}

function build(cwd: string, words: string[] = []): Outcome {
  const docusaurus = join(website(), 'node_modules/@docusaurus/core/bin/docusaurus.mjs')
  return run(process.execPath, [docusaurus, 'build', ...words], cwd)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'proofbook-existing-'))
  mkdirSync(website())
  for (const part of ['shared', 'classic']) cpSync(join(TEMPLATES, part), website(), {recursive: true})
  installPackage('docusaurus-plugin-proofbook', website())
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), {recursive: true})
    writeFileSync(join(root, name), content)
  }
  configure(`['docusaurus-plugin-proofbook', {path: '../runbooks', routeBasePath: 'sec/ops'}]`)
  // From the folder above that of the site, as a script of a repository runs it.
  built = build(root, ['website'])
}, 0)
afterAll(() => {
  if (root) rmSync(root, {recursive: true, force: true})
})

describe('a site made by the platform’s own template, with the plugin in it', () => {
  it('is built, and says what is wrong with the playbooks', () => {
    expect(built).toMatchObject({code: 0})
    expect(built.stdout).toContain('[proofbook] 2 files: 1 error, ')
    expect(built.stdout).toContain('runbooks/kms/keys.md:14:71 error Cannot find action `s3:GetObjekt`')
  })

  it('has the playbooks below the path that was asked for, with their links, images and files', () => {
    const keys = page('sec/ops/playbooks/kms/keys')
    expect(keys).toContain('href=/base/sec/ops/playbooks/vault#rotate')
    const [, image = ''] = /<img[^>]* src=\/base\/(sec\/ops\/media\/[\da-f]{20}\/key\.png)/.exec(keys) ?? []
    expect(readFileSync(out(image))).toEqual(FILES['runbooks/kms/key.png'])
    const [, list = ''] = /href=\/base\/(sec\/ops\/media\/[\da-f]{20}\/list\.csv)/.exec(keys) ?? []
    expect(readFileSync(out(list), 'utf8')).toBe('a,b\n')
    expect(keys).toContain('pb-policy')
    expect(readFileSync(out('sec/ops/diagrams/frame.html'), 'utf8')).toContain(
      '<script src="/base/sec/ops/diagrams/frame.js">',
    )
    expect(page('sec/ops/playbooks/vault')).toContain('Turn the wheel.')
    expect(page('sec/ops/playbooks/vault/variants/theirs')).toContain('2026-01-01')
  })

  it('has the pages that gather what playbooks say', () => {
    const home = page('sec/ops')
    expect(home).toContain('<title data-rh=true>Security playbooks | My Site</title>')
    expect(home).toContain('href=/base/sec/ops/playbooks/vault')
    expect(page('sec/ops/coverage')).toContain('<title data-rh=true>Coverage | My Site</title>')
  })

  it('runs nothing that a document says', () => {
    for (const name of ['sec/ops', 'sec/ops/playbooks/kms/keys'])
      expect(page(name)).not.toContain('<script>alert(1)')
  })

  it('keeps the site’s own pages, colours of code and home page as they were', () => {
    expect(readFileSync(out('index.html'), 'utf8')).toContain('Dinosaurs are cool')
    const tutorial = page('docs/tutorial-basics/create-a-page')
    expect(tutorial).toContain('<span class="token keyword module" style=color:#00009f>import</span>')
    expect(tutorial).not.toMatch(/Content-Security-Policy|pb-/)
    expect(existsSync(out('search-index'))).toBe(false)
  })

  it('names no place of the machine that built it, and leaves the playbooks alone', () => {
    const files = readdirSync(out('.'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && /\.(?:html|js|css|json|xml)$/.test(entry.name))
      .map(({parentPath, name}) => join(parentPath, name))
    expect(files.length).toBeGreaterThan(30)
    const places = [root, process.cwd()]
    expect(
      files.filter((path) => places.some((place) => readFileSync(path, 'utf8').includes(place))),
    ).toEqual([])
    expect(readdirSync(join(root, 'runbooks'), {recursive: true}).sort()).toEqual(
      ['kms', 'kms/key.png', 'kms/keys.md', 'kms/list.csv', 'vault.md'].sort(),
    )
  })
})

describe('what the configuration of the site says wrongly', () => {
  it.each([
    [
      `['docusaurus-plugin-proofbook', {path: '../runboks'}]`,
      'Cannot find the folder `../runboks` of playbooks; set `path` of docusaurus-plugin-proofbook, from the folder of the site',
    ],
    [
      `['docusaurus-plugin-proofbook', {folder: '../runbooks'}]`,
      'Unexpected option `folder` of docusaurus-plugin-proofbook, expected `path`, `routeBasePath`, `config`, `id`',
    ],
    [
      `['docusaurus-plugin-proofbook', {path: '../runbooks', routeBasePath: '../out'}]`,
      'Unexpected `routeBasePath` `../out` of docusaurus-plugin-proofbook, expected names of letters, digits, `-` and `_`, with `/` between them',
    ],
    [
      `'docusaurus-plugin-proofbook'`,
      'Cannot find the folder `docs/playbooks` of playbooks; set `path` of docusaurus-plugin-proofbook, from the folder of the site',
    ],
  ])('%s', (plugin, message) => {
    configure(plugin)
    const {code, stdout, stderr} = build(website())
    expect(code).toBe(1)
    expect(stdout + stderr).toContain(message)
  })
})
