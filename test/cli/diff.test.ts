import {chmodSync, existsSync, rmSync, symlinkSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {keyPolicy, keys, NOTES, queues} from '../changes/documents.ts'
import {WorkFolder} from '../command.ts'
import {History} from './history.ts'

const histories: History[] = []
const history = () => {
  const made = new History()
  histories.push(made)
  return made
}
afterAll(() => {
  for (const each of histories) each.remove()
})

const KEYS = 'docs/playbooks/kms/playbook.md'
const QUEUES = 'docs/playbooks/sqs/playbook.md'
const BASE = {[KEYS]: keys(), [QUEUES]: queues(''), 'docs/playbooks/sqs/notes.md': NOTES}
const NOTHING = 'No control, policy, id, conflict, document or finding changed'

describe('diff of a history', () => {
  const repository = history()
  let commits: string[]
  beforeAll(() => {
    const first = repository.commit(BASE)
    repository.git('checkout', '--quiet', '-b', 'branch')
    const second = repository.commit({[KEYS]: keys({rotation: '', policy: keyPolicy('kms:*')})})
    repository.git('checkout', '--quiet', 'main')
    const third = repository.commit({'docs/playbooks/sqs/notes.md': null})
    commits = [first, second, third]
  })

  it('compares two commits, and leaves the work tree alone', () => {
    repository.write({[KEYS]: '# Something else\n'})
    const {stdout, code} = repository.run(['diff', commits[0]!, 'branch'])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      `1 policy may allow more, 2 changes of ids and coverage (${commits[0]} ${commits[0]!.slice(0, 10)} to branch ${commits[1]!.slice(0, 10)})`,
    )
    expect(repository.git('status', '--porcelain')).toBe(`M ${KEYS}`)
    repository.git('checkout', '--quiet', '--', '.')
  })

  it('leaves out with --merge-base what the other branch did since', () => {
    expect(repository.run(['diff', 'main', 'branch']).stdout).toContain('notes.md  new, with')
    expect(repository.run(['diff', 'main', 'branch', '--merge-base']).stdout).not.toContain('notes.md')
  })

  it.skipIf(process.platform === 'win32')('finds documents again whose names Windows would not take', () => {
    const repository = history()
    repository.commit({'docs/playbooks/KMS: keys.md': '[x](#y)\n', 'docs/playbooks/a\\b.md': '[x](#y)\n'})
    const first = repository.git('rev-parse', '--short=10', 'HEAD')
    expect(repository.run(['diff', 'HEAD']).stdout).toBe(
      `${NOTHING} (HEAD ${first} to the files as they are now)\n`,
    )
    expect(repository.run(['check', '--changed', 'HEAD']).stdout).not.toContain('KMS: keys.md')
  })

  it('means by a path the same on both sides, from whatever folder', () => {
    const {stdout} = repository.run(['diff', 'branch', 'main', '--path', 'playbooks/kms'], 'docs')
    expect(stdout).toContain('  playbooks/kms/playbook.md:13  the key policy in')
    const absolute = repository.run(['diff', 'main', 'branch', '--path', `${repository.path}/docs/playbooks`])
    expect(absolute.stdout).toContain(`  ${KEYS}:13  the key policy in`)
  })

  it('exits with 1 for what --fail-on names, and with 2 for what it does not know', () => {
    const fail = (...reasons: string[]) =>
      repository.run(['diff', commits[0]!, 'branch', ...reasons.flatMap((each) => ['--fail-on', each])]).code
    expect([
      fail('looser'),
      fail('uncovered'),
      fail('new-errors'),
      fail('new-errors,looser'),
      fail('all'),
    ]).toEqual([1, 1, 0, 1, 2])
  })

  it('gives the difference as data', () => {
    const {stdout} = repository.run(['diff', commits[0]!, 'branch', '--format', 'json'])
    const data = JSON.parse(stdout)
    expect(Object.keys(data)).toEqual([
      ...['version', 'tool', 'before', 'after', 'policies', 'controls', 'ids', 'coverage'],
      ...['conflicts', 'documents', 'findings', 'notes'],
    ])
    expect(data.after).toEqual({ref: 'branch', commit: commits[1]})
    expect(data.policies).toMatchObject([
      {kind: 'looser', type: 'key', file: KEYS, line: 13, difference: {verdict: 'looser'}},
    ])
    expect(data.coverage).toEqual([
      {
        framework: 'nist-csf-1.1',
        id: 'PR.DS-1',
        service: 'kms',
        before: 'content',
        after: 'silent',
        services: {before: 1, after: 0},
      },
    ])
    expect(data.findings).toEqual({new: [], gone: [], same: data.findings.same})
  })

  it('has no documents on the older side where the folder is new', () => {
    const other = history()
    other.commit({'README.md': '# Other\n'})
    other.write({[KEYS]: keys()})
    expect(other.run(['diff', 'main']).stdout).toContain(
      `Documents\n  ${KEYS}  new, with 3 controls and 1 policy`,
    )
    expect(other.run(['diff', 'main', '--path', 'nowhere'])).toMatchObject({
      code: 2,
      stderr: 'Found no markdown file in `nowhere` on either side; name a folder with --path\n',
    })
  })

  it('reads both sides with the newer configuration, and says so', () => {
    const other = history()
    other.commit({...BASE, 'proofbook.config.yml': 'rules: {no-placeholder: off}\n'})
    other.write({'proofbook.config.yml': 'rules: {}\n'})
    const {stdout} = other.run(['diff', 'main'])
    expect(stdout).toBe(
      `${NOTHING} (main ${other.git('rev-parse', '--short=10', 'main')} to the files as they are now)\nNote: The configuration changes too; both sides were read with the newer one\n`,
    )
  })
})

describe('diff lets a repository run nothing', () => {
  it('whatever its configuration and attributes name', () => {
    const repository = history()
    const first = repository.commit({
      ...BASE,
      '.gitattributes': '*.md filter=evil diff=evil merge=evil\n* text=auto\n',
    })
    const trap = `touch '${repository.path}/trapped'; cat`
    for (const [key, value] of Object.entries({
      'filter.evil.smudge': trap,
      'filter.evil.clean': trap,
      'filter.evil.process': trap,
      'filter.evil.required': 'true',
      'diff.evil.command': trap,
      'diff.evil.textconv': trap,
      'core.fsmonitor': trap,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.alternateRefsCommand': trap,
      'credential.helper': `!${trap}`,
      'alias.ls-tree': `!${trap}`,
      'remote.origin.url': `ext::sh -c "${trap}"`,
      'remote.origin.promisor': 'true',
      'remote.origin.uploadpack': trap,
      'extensions.partialClone': 'origin',
      'protocol.allow': 'always',
      'protocol.ext.allow': 'always',
    }))
      repository.git('config', key, value)
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change'])
      repository.write({[`.git/hooks/${hook}`]: `#!/bin/sh\n${trap}\n`})
    chmodSync(`${repository.path}/.git/hooks/post-checkout`, 0o755)
    expect(repository.run(['diff', first])).toMatchObject({code: 0, stderr: ''})
    const blob = repository.git('hash-object', '--no-filters', '--', KEYS)
    rmSync(`${repository.path}/.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`)
    const {code, stderr} = repository.run(['diff', first])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      new RegExp(
        `^Cannot read the files of \`${first}\` in this clone \\(.*\\). If it is a partial clone, fetch them first: git fetch --refetch --no-filter\\n$`,
      ),
    )
    expect(existsSync(`${repository.path}/trapped`)).toBe(false)
  })

  it('and says where it could not write the files of the commit', () => {
    const repository = history()
    const first = repository.commit(BASE)
    const TMPDIR = `${repository.path}/none`
    expect(repository.run(['diff', first], '.', {TMPDIR, TEMP: TMPDIR, TMP: TMPDIR})).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot write to the folder of temporary files, \`${TMPDIR}\`: no such file or directory; TMPDIR names another one\n`,
    })
  })

  it('and leads no file out of the copy through a link', () => {
    const repository = history()
    const target = `${repository.path}-outside`
    repository.commit(BASE)
    symlinkSync(target, `${repository.path}/docs/playbooks/out`)
    repository.commit({})
    expect(repository.run(['diff', 'HEAD~1', 'HEAD'])).toMatchObject({code: 0, stderr: ''})
    expect(existsSync(target)).toBe(false)
  })

  it.each(['-x', '--output=stolen', '--upload-pack=touch'])('and takes %s for no ref', (ref) => {
    const repository = history()
    repository.commit(BASE)
    expect(repository.run(['diff', '--', ref])).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unexpected ref \`${ref}\`, expected a branch, tag or commit\n`,
    })
  })
})

describe('diff says what is missing', () => {
  it('outside a repository', () => {
    const folder = new WorkFolder(BASE)
    const {code, stderr} = folder.run(['diff', 'main'])
    folder.remove()
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: 'Cannot compare: this folder is not in a git repository\n',
    })
  })

  it('in a clone that lacks the ref: a shallow one, one that has it only of its remote, a bare one', () => {
    const origin = history()
    origin.commit(BASE)
    origin.git('branch', 'other')
    origin.commit({'README.md': '# Two\n'})
    const clone = history()
    clone.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${origin.path}`, 'shallow')
    clone.git('clone', '--quiet', `file://${origin.path}`, 'whole')
    clone.git('clone', '--quiet', '--bare', `file://${origin.path}`, 'bare')
    const run = (folder: string, ...refs: string[]) => clone.run(['diff', ...refs], folder)
    expect(run('shallow', 'HEAD~1').stderr).toBe(
      'Cannot find ref `HEAD~1` in this clone. It is a shallow clone; fetch the whole history first: git fetch --unshallow\n',
    )
    expect(run('whole', 'other').stderr).toBe(
      'Cannot find ref `other` in this clone; did you mean `origin/other`?\n',
    )
    expect(run('whole', 'none').stderr).toBe(
      'Cannot find ref `none` in this clone. If `origin` has it, fetch it first: git fetch origin none\n',
    )
    expect(run('bare', 'other').stderr).toBe(
      'Found no work tree in this repository, expected two refs to compare\n',
    )
    expect(run('bare', 'other', 'main')).toMatchObject({code: 0, stderr: ''})
  })
})
