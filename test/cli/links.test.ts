import {spawnSync} from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {proofbook, WorkFolder} from '../command.ts'

const CONFLICT = '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> topic\n'
const CATALOG = resolve('test/fixtures/catalogs/garden-oscal.json')

let work: WorkFolder
beforeEach(() => {
  work = new WorkFolder({
    'repo/.git/HEAD': '',
    'repo/docs/playbooks/a.md': CONFLICT,
    'outside/a.md': CONFLICT,
    'outside/secret': 'password',
  })
})
afterEach(() => work.remove())
const at = (path: string) => join(work.path, path)
const link = (to: string, path: string) => symlinkSync(at(to), at(path))
const run = (...words: string[]) => proofbook(words, at('repo'))
const outside = () =>
  Object.fromEntries(
    readdirSync(at('outside')).map((name) => [name, readFileSync(at(`outside/${name}`), 'utf8')]),
  )
const leadsOut = (verb: string, path: string, real: string) => ({
  code: 2,
  stdout: '',
  stderr: expect.stringContaining(
    `Cannot ${verb} \`${path}\`: a link leads out of \`${realpathSync(at('repo'))}\`, to \`${join(realpathSync(at('')), real)}\`; put a file in its place\n`,
  ),
})
afterEach(() => expect(outside()).toEqual({'a.md': CONFLICT, secret: 'password'}))

describe('a link out of the repository', {timeout: 600_000}, () => {
  it.each([[['--write']], [[]], [['--record']]])('is no document to resolve, with %j', (more) => {
    link('outside/a.md', 'repo/docs/link.md')
    expect(run('resolve', 'docs/link.md', '--take', 'ours', ...more)).toEqual(
      leadsOut('read', 'docs/link.md', 'outside/a.md'),
    )
  })

  it('is no policy to lint or to compare', () => {
    link('outside/secret', 'repo/policy.json')
    expect(run('lint-policy', 'policy.json', '--type', 'identity')).toEqual(
      leadsOut('read', 'policy.json', 'outside/secret'),
    )
    expect(run('diff-policy', 'policy.json', 'policy.json')).toEqual(
      leadsOut('read', 'policy.json', 'outside/secret'),
    )
  })

  it('is no file of records', () => {
    link('outside/secret', 'repo/proofbook.resolutions.yml')
    const {code, stderr} = run('resolve', 'docs/playbooks/a.md', '--take', 'ours', '--record')
    expect([code, stderr]).toEqual([2, expect.not.stringContaining('password')])
  })

  it('is not written to by an export into the checkout', () => {
    link('outside/secret', 'repo/out.csv')
    link('outside', 'repo/out')
    expect(run('export', 'controls', '-o', 'out.csv')).toMatchObject(
      leadsOut('write', 'out.csv', 'outside/secret'),
    )
    expect(run('export', 'controls', '-o', 'out/new.csv')).toMatchObject(
      leadsOut('write', 'out/new.csv', 'outside/new.csv'),
    )
  })

  it.each([
    ['.proofbook', 'outside/catalogs/rules-of-the-garden-house.json'],
    ['.proofbook/catalogs', 'outside/rules-of-the-garden-house.json'],
  ])('takes no catalogue: %s', (path, real) => {
    if (path !== '.proofbook') mkdirSync(at('repo/.proofbook'))
    link('outside', `repo/${path}`)
    expect(run('catalog', 'import', CATALOG)).toEqual(
      leadsOut('write', '.proofbook/catalogs/rules-of-the-garden-house.json', real),
    )
  })

  it('is no stored catalogue', () => {
    mkdirSync(at('repo/.proofbook/catalogs'), {recursive: true})
    link('outside/secret', 'repo/.proofbook/catalogs/x.json')
    expect(run('catalog', 'list')).toEqual(leadsOut('read', '.proofbook/catalogs/x.json', 'outside/secret'))
  })
})

describe('a path that a user types', {timeout: 600_000}, () => {
  it('may lie anywhere, and be a link of theirs', () => {
    mkdirSync(at('reports'))
    writeFileSync(at('reports/out.csv'), '')
    link('reports/out.csv', 'link.csv')
    expect(run('export', 'controls', '-o', '../link.csv').code).toBe(0)
    expect(readFileSync(at('reports/out.csv'), 'utf8')).toMatch(/^playbook,/)
    expect(readdirSync(at('reports'))).toEqual(['out.csv'])
    expect(readdirSync(at('')).sort()).toEqual(['link.csv', 'outside', 'repo', 'reports'])
  })

  it('may be a link within the repository', () => {
    link('repo/docs/playbooks/a.md', 'repo/docs/link.md')
    expect(run('resolve', 'docs/link.md', '--take', 'ours', '--write').code).toBe(0)
    expect(readFileSync(at('repo/docs/playbooks/a.md'), 'utf8')).toBe('One.\n')
  })
})

describe('what is no regular file', {timeout: 600_000}, () => {
  const special = (kind: string, path: string, what: string) => ({
    code: 2,
    stdout: '',
    stderr: `Unexpected ${kind} \`${path}\`, expected ${what}\n`,
  })
  const CATALOGUE = 'an OSCAL catalogue or a CPRT export in JSON'

  it('is refused at once', () => {
    spawnSync('mkfifo', [at('repo/pipe.md')])
    expect(run('resolve', 'pipe.md', '--take', 'ours')).toEqual(special('pipe', 'pipe.md', 'a markdown file'))
    expect(run('resolve', '/dev/zero', '--take', 'ours')).toEqual(
      special('device', '/dev/zero', 'a markdown file'),
    )
    expect(run('catalog', 'import', 'pipe.md')).toEqual(special('pipe', 'pipe.md', CATALOGUE))
    expect(run('catalog', 'import', '/dev/zero')).toEqual(special('device', '/dev/zero', CATALOGUE))
    expect(run('catalog', 'import', 'docs')).toEqual(special('folder', 'docs', CATALOGUE))
    const policy = 'a file with a policy'
    expect(run('lint-policy', 'pipe.md')).toEqual(special('pipe', 'pipe.md', policy))
    expect(run('diff-policy', '/dev/zero', 'pipe.md')).toEqual(special('device', '/dev/zero', policy))
  })

  it.skipIf(process.platform === 'win32')('is read as a policy where a shell passes it', () => {
    const script = `"${process.execPath}" "${resolve('bin/proofbook.cjs')}" lint-policy --type identity /dev/stdin`
    const {stdout} = spawnSync('sh', ['-c', `echo '{"Version":"2012-10-17","Statement":[]}' | ${script}`], {
      encoding: 'utf8',
    })
    expect(stdout).toContain(
      'Cannot find a statement in `Statement`, expected one or more  MISSING_STATEMENT',
    )
  })

  it('is refused among the stored catalogues', () => {
    mkdirSync(at('repo/.proofbook/catalogs'), {recursive: true})
    cpSync(CATALOG, at('repo/catalog.json'))
    spawnSync('mkfifo', [at('repo/.proofbook/catalogs/rules-of-the-garden-house.json')])
    const path = '.proofbook/catalogs/rules-of-the-garden-house.json'
    expect(run('catalog', 'list')).toEqual(special('pipe', path, CATALOGUE))
    expect(run('catalog', 'import', 'catalog.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot write \`${path}\`: it is a pipe, expected a file\n`,
    })
  })

  it('is refused where the file of records is one', () => {
    mkdirSync(at('repo/proofbook.resolutions.yml'))
    const {code, stderr} = run('resolve', 'docs/playbooks/a.md', '--take', 'ours', '--record')
    expect([code, stderr]).toEqual([
      2,
      'Cannot write `proofbook.resolutions.yml`: it is a folder, expected a file\n',
    ])
  })

  it('is like a file that is too large', () => {
    truncateSync(at('repo/docs/playbooks/a.md'), 600 * 1024 * 1024)
    const size = (path: string) => `Unexpected size of \`${path}\`: 600 MB, expected at most 64 MB\n`
    const path = 'docs/playbooks/a.md'
    expect(run('resolve', path, '--take', 'ours')).toEqual({code: 2, stdout: '', stderr: size(path)})
    expect(run('catalog', 'import', path)).toEqual({code: 2, stdout: '', stderr: size(path)})
  })
})
