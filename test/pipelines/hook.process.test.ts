import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'

interface Hook {
  id: string
  entry: string
  args: string[]
  language: string
  types: string[]
}

const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [Hook]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-hook-'))
  mkdirSync(join(folder, 'bin'))
  symlinkSync(resolve('bin/proofbook.cjs'), join(folder, 'bin/proofbook'))
  git('init', '-q', '-b', 'main')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function run(command: string, words: string[]) {
  const {status, stdout, stderr} = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    },
  })
  return {code: status, printed: stdout + stderr}
}
const git = (...words: string[]) => run('git', words)

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
}

/** The hook of git that the guide shows: the staged markdown files after the entry, as pre-commit names them. */
function install(): void {
  const page = readFileSync('docs/guide/ci.md', 'utf8')
  const script = /^```text\n(#!\/bin\/sh\n[\s\S]*?)^```$/m.exec(page)?.[1]
  if (!script) throw new Error('Cannot find the hook in docs/guide/ci.md')
  expect(script).toContain(hook.entry)
  mkdirSync(join(folder, '.git/hooks'), {recursive: true})
  writeFileSync(join(folder, '.git/hooks/pre-commit'), script)
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
}

describe('the hook', () => {
  it('is one for Node.js and markdown', () => {
    expect(hook).toMatchObject({id: 'proofbook', language: 'node', types: ['markdown']})
    const {bin} = JSON.parse(readFileSync('package.json', 'utf8')) as {bin: Record<string, string>}
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0])
  })

  it('takes no file for an option', () => {
    write({'--help.md': '# A\n\n[x](none.md)\n'})
    const [command = '', ...words] = [...hook.entry.split(' '), ...hook.args, '--help.md']
    const {code, printed} = run(command, words)
    expect(code).toBe(1)
    expect(printed).toContain('Cannot find file `none.md`')
  })

  it('stops a commit with an error, and lets a clean one pass', () => {
    install()
    write({'a b.md': '# A\n\n[x](none.md)\n'})
    git('add', 'a b.md')
    const stopped = git('commit', '-q', '-m', 'x')
    expect(stopped.code).toBe(1)
    expect(stopped.printed).toContain('none.md')
    write({'a b.md': '# A\n\nText.\n'})
    git('add', 'a b.md')
    expect(git('commit', '-q', '-m', 'x')).toMatchObject({code: 0})
  })

  it('skips excluded files, deleted ones, and commits without markdown', () => {
    write({
      'old.md': '# Old\n\n[x](none.md)\n',
      'drafts/a.md': '# A\n\n[x](none.md)\n',
      'keys.md': '# Keys\n\nText.\n',
      'proofbook.config.yml': 'files: {exclude: ["drafts/**"]}\n',
    })
    git('add', 'old.md')
    git('commit', '-q', '-m', 'x')
    install()
    git('rm', '-q', 'old.md')
    git('add', 'drafts', 'keys.md')
    expect(git('commit', '-q', '-m', 'x')).toMatchObject({code: 0})
    write({'x.txt': 'x'})
    git('add', 'x.txt')
    expect(git('commit', '-q', '-m', 'x')).toMatchObject({code: 0})
  })
})

describe('the GitLab template', () => {
  it('writes both reports, and takes its variables for what they are', () => {
    const {proofbook, variables} = parse(readFileSync('pipelines/gitlab.yml', 'utf8')) as {
      proofbook: {script: string[]; artifacts: {reports: Record<string, string>}}
      variables: Record<string, string>
    }
    const [, check = ''] = proofbook.script
    write({'run books/keys.md': '# Keys\n\n[x](none.md)\n', 'package.json': '{}'})
    mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true})
    cpSync(join(folder, 'bin/proofbook'), join(folder, 'node_modules/.bin/proofbook'), {
      verbatimSymlinks: true,
    })
    expect(Object.keys(variables)).toEqual(['PROOFBOOK_PATHS', 'PROOFBOOK_FAIL_ON'])
    const {code} = run('env', ['PROOFBOOK_PATHS=run books', 'PROOFBOOK_FAIL_ON=error', 'sh', '-c', check])
    expect(code).toBe(1)
    const {codequality, junit} = proofbook.artifacts.reports
    const [issue] = JSON.parse(readFileSync(join(folder, codequality!), 'utf8'))
    expect(issue.location.path).toBe('run books/keys.md')
    expect(readFileSync(join(folder, junit!), 'utf8')).toContain('<testsuites')
  })
})
