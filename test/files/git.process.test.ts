import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {readMarkerSizes} from '../../src/check/marker-sizes.ts'
import {findRepository} from '../../src/check/repository.ts'
import {runGit} from '../../src/files/git.ts'

let root: string
let ours: string
let other: string
let trace: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-git-test-')))
  trace = join(root, 'trace')
  ours = repository('ours', 32)
  other = repository('other', 11)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, {recursive: true})
})

/** A repository with a remote of its name, and a size for the markers of its documents. */
function repository(name: string, size: number): string {
  const folder = join(root, name)
  mkdirSync(folder)
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'remote', 'add', 'origin', `https://github.com/example/${name}.git`)
  writeFileSync(join(folder, 'a.md'), '# A\n')
  writeFileSync(join(folder, '.gitattributes'), `*.md conflict-marker-size=${size}\n`)
  git(folder, 'add', '-A')
  return folder
}

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', ['-C', folder, ...words], {encoding: 'utf8'})
}

const size = () => [...readMarkerSizes([`${ours}/a.md`], ours).sizes.values()]
const answer = (...words: string[]) => runGit(['-C', ours, ...words]).stdout.toString('utf8')

describe('git that is asked about a repository', () => {
  it.each([
    'core.fsmonitor',
    'core.pager',
    'core.sshCommand',
    'core.editor',
    'diff.external',
    'credential.helper',
    'gpg.program',
  ])('runs no program that its configuration names as %s', (key) => {
    const program = join(root, 'program')
    writeFileSync(program, `#!/bin/sh\necho ran >> '${trace}'\n`)
    chmodSync(program, 0o755)
    git(ours, 'config', key, program)
    expect(size()).toEqual([32])
    expect(findRepository(ours)?.name).toBe('example/ours')
    expect(answer('ls-files', '--others', '--cached')).toBe('.gitattributes\na.md\n')
    expect(answer('diff-files', '--name-only')).toBe('')
    expect(existsSync(trace)).toBe(false)
  })

  it('runs no hook of it, wherever its configuration says that they are', () => {
    const hooks = join(root, 'hooks')
    mkdirSync(hooks)
    for (const name of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout'])
      writeFileSync(join(hooks, name), `#!/bin/sh\necho ${name} >> '${trace}'\n`, {mode: 0o755})
    git(ours, 'config', 'core.hooksPath', hooks)
    expect(size()).toEqual([32])
    expect(findRepository(ours)?.branch).toBe('main')
    expect(runGit(['-C', ours, 'update-index', '--refresh']).status).toBe(0)
    expect(runGit(['-C', ours, 'symbolic-ref', 'refs/x', 'refs/heads/main']).status).toBe(0)
    expect(existsSync(trace)).toBe(false)
    // The hooks are such that git would run them.
    git(ours, 'update-index', '--force-write-index')
    expect(existsSync(trace)).toBe(true)
  })

  it.each([
    ['GIT_DIR', () => ({GIT_DIR: join(other, '.git')})],
    ['GIT_DIR and GIT_WORK_TREE', () => ({GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other})],
    ['GIT_DIR of nothing', () => ({GIT_DIR: join(root, 'none')})],
    ['GIT_INDEX_FILE', () => ({GIT_INDEX_FILE: join(root, 'no-index')})],
    ['GIT_COMMON_DIR', () => ({GIT_COMMON_DIR: join(other, '.git')})],
    ['GIT_OBJECT_DIRECTORY', () => ({GIT_OBJECT_DIRECTORY: join(root, 'none')})],
    ['GIT_PREFIX', () => ({GIT_PREFIX: 'sub/'})],
  ])('answers for the folder, whatever a hook has in %s', (_, env) => {
    for (const [name, value] of Object.entries(env())) vi.stubEnv(name, value)
    expect(size()).toEqual([32])
    expect(findRepository(ours)?.name).toBe('example/ours')
    expect(answer('ls-files')).toBe('.gitattributes\na.md\n')
    expect(answer('rev-parse', '--show-toplevel')).toBe(`${ours}\n`)
  })

  it('makes no repository elsewhere to read the attributes of a folder that is none', () => {
    vi.stubEnv('GIT_DIR', join(root, 'elsewhere'))
    const plain = join(root, 'plain')
    mkdirSync(plain)
    writeFileSync(join(plain, 'a.md'), '')
    writeFileSync(join(plain, '.gitattributes'), '*.md conflict-marker-size=9\n')
    expect([...readMarkerSizes([`${plain}/a.md`], plain).sizes.values()]).toEqual([9])
    expect(existsSync(join(root, 'elsewhere'))).toBe(false)
  })

  it('keeps the settings that the user gives by the environment', () => {
    vi.stubEnv('GIT_CONFIG_COUNT', '1')
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.directory')
    vi.stubEnv('GIT_CONFIG_VALUE_0', '*')
    expect(answer('config', '--get', 'safe.directory')).toBe('*\n')
  })
})
