import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

const READY = '# Changelog\n\n## Unreleased\n\n## 1.2.3 - 2026-01-31\n\n- New.\n'
const manifest = (version: string, test = 'node --version') =>
  JSON.stringify({name: 'x', version, scripts: {test}, files: ['CHANGELOG.md']})

let root: string
let clone: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proofbook-release-'))
  const origin = join(root, 'origin')
  run('git', ['init', '-q', '-b', 'main', origin], root)
  for (const [name, text] of Object.entries({
    'package.json': manifest('1.2.3'),
    'package-lock.json': manifest('1.2.3'),
    'CHANGELOG.md': READY,
    '.gitignore': '*.tgz\n',
  }))
    writeFileSync(join(origin, name), text)
  commit(origin)
  clone = join(root, 'clone')
  run('git', ['clone', '-q', origin, clone], root)
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function run(command: string, words: string[], cwd = clone) {
  const {status, stdout, stderr} = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    },
  })
  return {code: status, stdout, stderr}
}

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, name)), {recursive: true})
    writeFileSync(join(clone, name), text)
  }
}

function commit(folder = clone): void {
  run('git', ['add', '-A'], folder)
  run('git', ['commit', '-q', '-m', 'x'], folder)
}

const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href
const release = (...words: string[]) =>
  run(process.execPath, ['--import', tsx, resolve('scripts/release.mts'), ...words])
const tags = () => run('git', ['tag', '--list']).stdout.trim()
const packages = () => readdirSync(clone).filter((name) => name.endsWith('.tgz'))

describe('npm run release', () => {
  it('tests, packs and tags', () => {
    const {code, stdout, stderr} = release()
    expect(code, stderr).toBe(0)
    expect(stdout).toContain(process.version)
    expect(stdout).toContain('Packed and tagged v1.2.3. Push it with `git push origin main v1.2.3`')
    expect([tags(), packages()]).toEqual(['v1.2.3', ['x-1.2.3.tgz']])
    expect(release()).toMatchObject({
      code: 1,
      stderr: 'Unexpected tag `v1.2.3`: it is there already; raise the version in package.json\n',
    })
  })

  it('packs the packages beside the project, of the same version only', () => {
    const beside = (version: string) =>
      JSON.stringify({name: 'x-site', version, scripts: {prepack: 'node -e "process.exit(0)"'}})
    write({'packages/x-site/package.json': beside('1.2.2')})
    commit()
    expect(release()).toMatchObject({
      code: 1,
      stderr: 'Unexpected version `1.2.2` in packages/x-site/package.json, expected `1.2.3`\n',
    })
    write({'packages/x-site/package.json': beside('1.2.3')})
    commit()
    expect(release()).toMatchObject({code: 0})
    expect([tags(), packages().sort()]).toEqual(['v1.2.3', ['x-1.2.3.tgz', 'x-site-1.2.3.tgz']])
  })

  it('packs nothing where a package beside the project cannot be packed', () => {
    const broken = {name: 'x-site', version: '1.2.3', scripts: {prepack: 'node --no-such-option'}}
    write({'packages/x-site/package.json': JSON.stringify(broken)})
    commit()
    const {code, stderr} = release('--tested')
    expect([code, tags(), packages()]).toEqual([1, '', []])
    expect(stderr).toContain('No release: a package cannot be packed')
  })

  it('leaves nothing with --dry-run, and does not test what is tested', () => {
    const {code, stdout} = release('--dry-run', '--tested')
    expect(code).toBe(0)
    expect(stdout).not.toContain(process.version)
    expect([tags(), packages()]).toEqual(['', []])
  })

  it.each([
    [
      'a test fails',
      {'package.json': manifest('1.2.3', 'node --no-such-option')},
      /^No release: the tests fail/m,
    ],
    ['the lock file is older', {'package-lock.json': manifest('1.2.2')}, /`1\.2\.2` in package-lock\.json/],
    ['the version is none', {'package.json': manifest('1.2.3-beta.1')}, /expected three numbers/],
    [
      'no section is there',
      {'CHANGELOG.md': '# Changelog\n\n## 1.2.30 - 2026-01-31\n\n- x\n'},
      /Cannot find `## 1\.2\.3`/,
    ],
    ['the section has no day', {'CHANGELOG.md': '## 1.2.3\n\n- New.\n'}, /Cannot find the day of 1\.2\.3/],
    ['the section is empty', {'CHANGELOG.md': '## 1.2.3 - 2026-01-31\n'}, /Cannot find a change under/],
    [
      'changes wait',
      {'CHANGELOG.md': READY.replace('## Unreleased\n', '## Unreleased\n\n- x\n')},
      /under `## Unreleased`/,
    ],
  ] as [string, Record<string, string>, RegExp][])('refuses where %s', (_, files, message) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(clone, name), text)
    commit()
    const {code, stderr} = release()
    expect([code, tags(), packages()]).toEqual([1, '', []])
    expect(stderr).toMatch(message)
  })

  it('refuses changes that are not committed, and another branch', () => {
    writeFileSync(join(clone, 'new.txt'), 'x')
    expect(release().stderr).toBe(
      'Unexpected changes, expected a clean work tree; commit them first:\n?? new.txt\n',
    )
    commit()
    run('git', ['switch', '-q', '-c', 'topic'])
    expect(release().stderr).toBe('Unexpected branch `topic`, expected `main`: `git switch main`\n')
  })
})
