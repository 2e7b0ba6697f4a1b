import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {isBuiltin} from 'node:module'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {InstalledSite} from './installed-site.ts'
import {run} from './packed.ts'

const FILES: Record<string, string | Buffer> = {
  'runbooks/kms/keys.md':
    '# Keys & secrets\n\n## Rotation\n\nSee [the vault](../vault.md#rotate) first.\n\n![A key](key.png)\n',
  'runbooks/kms/key.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  'runbooks/vault.md': '# Vault\n\n## Rotate\n\nTurn the wheel.\n',
  'images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>\n',
  'proofbook.config.yml': [
    'site:',
    '  title: Acme runbooks',
    '  baseUrl: /books/',
    '  logo: images/logo.svg',
    '  colours: {light: "#08665a", dark: "#0a5c36"}',
    '  footer: Ask <b>Ops</b> & wait',
    '  editUrl: https://git.example.com/acme/edit/main',
    '',
  ].join('\n'),
}

let installed: InstalledSite
let folder: string
let built: ReturnType<InstalledSite['run']>
const repository = () => join(folder, 'repository')
const page = (path: string) => readFileSync(join(folder, 'public', path, 'index.html'), 'utf8')

/** Waits until a process has printed something; fails if it ends before that. */
function said(child: ReturnType<InstalledSite['start']>, what: RegExp): Promise<RegExpExecArray> {
  let text = ''
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        const found = what.exec(text)
        if (found) done(found)
      })
    child.once('exit', () => fail(new Error(text)))
  })
}

beforeAll(() => {
  installed = new InstalledSite()
  folder = mkdtempSync(join(tmpdir(), 'proofbook-runbooks-'))
  for (const [name, content] of Object.entries(FILES)) {
    const path = join(repository(), name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, content)
  }
  run('git', ['init', '--quiet'], repository())
  run('git', ['add', '--all'], repository())
  built = installed.run(['build', 'runbooks', '--out-dir', '../public'], repository())
}, 0)
afterAll(() => {
  installed?.remove()
  if (folder) rmSync(folder, {recursive: true, force: true})
})

describe('the tarball of the site', () => {
  it('holds the command, licences, and no sources', () => {
    const files = installed.files()
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY-NOTICES.txt',
        'bin/proofbook-site.mjs',
      ]),
    )
    expect(files.filter((name) => /\.tsx?$/.test(name))).toEqual([])
    expect(installed.read('dist/THIRD-PARTY-NOTICES.txt')).toMatch(/^yaml \d/m)
  })

  it('asks for every package that it loads', () => {
    const code = installed.files().filter((name) => /^dist\/.*\.c?js$/.test(name))
    const loaded = code.flatMap((name) =>
      [...installed.read(name).matchAll(/(?:\brequire\(|\bfrom ?|\bimport ?\(?)"([@a-z][^"\n]*)"/g)].map(
        ([, from = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from,
      ),
    )
    const {dependencies, peerDependencies = {}} = JSON.parse(installed.read('package.json')) as {
      dependencies: Record<string, string>
      peerDependencies?: Record<string, string>
    }
    const notices = installed.read('dist/THIRD-PARTY-NOTICES.txt')
    const missing = [...new Set(loaded)].filter(
      (name) =>
        !isBuiltin(name) &&
        // The code that ajv generates names parts of ajv; they are in the bundle.
        !notices.includes(`${name} `) &&
        !(name in dependencies) &&
        !(name in peerDependencies) &&
        // Names such as `@docusaurus/Link` and `@theme/Layout` are the platform's own, and no packages.
        existsSync(join('node_modules', name)),
    )
    expect(missing).toEqual([])
  })
})

describe('a site built of a folder elsewhere', () => {
  it('is built, and what was done is said', () => {
    expect(built).toMatchObject({code: 0})
    expect(built.stdout).toContain('[proofbook] 2 files: 0 errors')
    expect(built.stdout).toContain('Built ../public; `proofbook-site serve --out-dir ../public` shows it\n')
    expect(built.stderr).toMatch(/`site\.colours\.dark` is hard to read: links in #0a5c36/)
    expect(built.stdout + built.stderr).not.toMatch(/npm run|package\.json|site\.colours\.light/)
  })

  it('has a page for each document, with its links and images', () => {
    const keys = page('playbooks/kms/keys')
    expect(keys).toContain('<title data-rh=true>Keys & secrets | Acme runbooks</title>')
    expect(keys).toContain('href=/books/playbooks/vault/#rotate')
    expect(keys).toMatch(/<img[^>]* src=\/books\/media\/[\da-f]{20}\/key\.png/)
    expect(page('playbooks/vault')).toContain('Turn the wheel.')
  })

  it('looks as its configuration says', () => {
    const home = page('.')
    expect(home).toContain('<title data-rh=true>Acme runbooks</title>')
    expect(home).toContain('<img src=/books/look/logo.svg ')
    expect(readFileSync(join(folder, 'public/look/logo.svg'), 'utf8')).toBe(FILES['images/logo.svg'])
    expect(home).toContain('Ask &lt;b>Ops&lt;/b> & wait')
    expect(page('playbooks/kms/keys')).toContain(
      'href=https://git.example.com/acme/edit/main/runbooks/kms/keys.md>',
    )
    const [styles = ''] = readdirSync(join(folder, 'public/assets/css'))
    expect(readFileSync(join(folder, 'public/assets/css', styles), 'utf8')).toContain(
      ':root:not([data-theme=dark]){--pb-accent:#08665a;',
    )
  })

  it('can be searched', () => {
    const index = join(folder, 'public/search-index/versions/current/start.json')
    const {pages} = JSON.parse(readFileSync(index, 'utf8')) as {pages: {url: string; sections: number}[]}
    expect(pages.filter(({url}) => url.includes('playbooks/')).length).toBe(2)
  })

  it('names no place of the machine that built it', () => {
    const files = readdirSync(join(folder, 'public'), {recursive: true, withFileTypes: true})
    const texts = files
      .filter((entry) => entry.isFile() && /\.(?:html|js|css|json|xml)$/.test(entry.name))
      .map(({parentPath, name}) => join(parentPath, name))
    expect(texts.length).toBeGreaterThan(10)
    const places = [folder, installed.root, process.cwd()]
    expect(
      texts.filter((path) => places.some((place) => readFileSync(path, 'utf8').includes(place))),
    ).toEqual([])
  })

  it('leaves its authors’ folder as it was', () => {
    expect(run('git', ['status', '--porcelain', '--ignored'], repository()).stdout).toMatch(
      /^(?:A {2}[^\n]*\n)+$/,
    )
    expect(readdirSync(repository()).sort()).toEqual(['.git', 'images', 'proofbook.config.yml', 'runbooks'])
  })
})

describe('the command of the site', () => {
  it.each([
    [['biuld', 'runbooks'], "error: unknown command 'biuld'\n(Did you mean build?)"],
    [['build', '--out-dri', 'x', 'runbooks'], '(Did you mean --out-dir?)'],
    [['build', 'none'], 'Cannot find `none`, expected a folder of markdown\n'],
    [['build', 'runbooks', '--out-dir', '.'], 'it holds the documents, or is among them'],
    [['build', 'runbooks', '--out-dir', 'images'], 'it holds other files than a built site'],
    [['build', 'runbooks', '--config', 'none.yml'], 'Cannot find configuration `none.yml`\n'],
    [['serve', '--port', '70000'], 'Expected a number from 0 to 65535.'],
    [
      ['serve', '--out-dir', 'none'],
      'Cannot find `none/index.html`: run `proofbook-site build <folder>` first\n',
    ],
  ])('%j ends with 2 and says why', (words, said) => {
    const {code, stderr} = installed.run(words, repository())
    expect(stderr).toContain(said)
    expect(code).toBe(2)
  })

  it('serves a site where it was built for', async () => {
    const child = installed.start(['serve', '--out-dir', '../public', '--port', '0'], repository())
    const [, address = ''] = await said(
      child,
      /^Serving \.\.\/public at (http:\/\/localhost:\d+\/books\/) \(Ctrl-C ends it\)$/m,
    )
    expect(await (await fetch(`${address}playbooks/vault/`)).text()).toContain('Turn the wheel.')
    child.kill('SIGTERM')
    expect(await new Promise((done) => child.once('exit', done))).toBe(
      process.platform === 'win32' ? null : 0,
    )
  })

  it('shows its help and its version', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
    expect(installed.run(['-v'], folder)).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
    expect(installed.run(['--help'], folder).stdout).toContain(
      'proofbook-site build runbooks --out-dir public',
    )
  })

  it('refuses a part that is none, and joins nothing but parts', () => {
    process.env.PROOFBOOK_SHARD = '3/2'
    const refused = installed.run(['build', 'runbooks', '--out-dir', '../part'], repository())
    delete process.env.PROOFBOOK_SHARD
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Unexpected shard `3/2`, expected a number of a part and how many there are, such as `2/5`\n',
    })
    expect(installed.run(['join', '../public', '--out-dir', '../site'], repository())).toMatchObject({
      code: 2,
      stderr:
        'Cannot find `../public/proofbook-part.json`, expected the folder of a part, built with `PROOFBOOK_SHARD=1/4` and the like\n',
    })
  })

  it.each([
    ['start', 'runbooks'],
    ['serve', '--out-dir', '../public'],
  ])('%s ends with 2 where the port is taken', async (...words) => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
    const {port} = server.address() as AddressInfo
    const {code, stderr} = installed.run([...words, '--port', String(port)], repository())
    server.close()
    expect(stderr).toBe(
      `Cannot serve at port ${port} of localhost: it is in use; choose another with --port\n`,
    )
    expect(code).toBe(2)
  })
})
