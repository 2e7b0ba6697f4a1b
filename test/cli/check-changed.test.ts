import {chmodSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'
import {History} from './history.ts'

let history: History
afterEach(() => history.remove())

const DEAD = '\n[dead](dead.md)\n'
const FILES = {
  'docs/a.md': `# A${DEAD}`,
  'docs/b.md': `# B${DEAD}`,
  'docs/links-a.md': `# L\n\n[a](a.md)${DEAD}`,
  'docs/shows-p.md': `# P\n\n![p](img/p.png)${DEAD}`,
  'docs/img/p.png': 'png',
  'proofbook.config.yml': 'documents: docs\n',
}

/** A repository with files on main, and a branch that is one commit ahead of it while main goes on. */
function start(files: Record<string, string> = FILES): void {
  history = new History()
  history.commit(files)
  history.git('switch', '--quiet', '--create', 'topic')
}

function check(...words: string[]) {
  const {code, stdout, stderr} = history.run(['check', '--changed', 'main', '--format', 'json', ...words])
  const {findings} = JSON.parse(stdout) as {findings: {file: string}[]}
  return {code, stderr, files: findings.map(({file}) => file.replace('docs/', ''))}
}

describe('check --changed', () => {
  it.each<[string, Record<string, string | null>, string[]]>([
    ['a changed document, and what links to it', {'docs/a.md': `# A2${DEAD}`}, ['a.md', 'links-a.md']],
    ['a new document', {'docs/new.md': DEAD}, ['new.md']],
    ['what links to a removed document', {'docs/a.md': null}, ['links-a.md', 'links-a.md']],
    [
      'a renamed document, and what links to its old name',
      {'docs/a.md': null, 'docs/c.md': `# A${DEAD}`},
      ['c.md', 'links-a.md', 'links-a.md'],
    ],
    ['what shows a changed picture', {'docs/img/p.png': 'other'}, ['shows-p.md']],
    ['what shows a removed picture', {'docs/img/p.png': null}, ['shows-p.md', 'shows-p.md']],
  ])('checks %s: in the work tree, staged, and committed', (_, change, files) => {
    start()
    history.write(change)
    expect(check().files).toEqual(files)
    history.git('add', '--all')
    expect(check().files).toEqual(files)
    history.commit({})
    expect(check().files).toEqual(files)
  })

  it('counts from where the branch left, and reads the other documents', () => {
    start()
    history.commit({'docs/new.md': '# New\n\n[b](b.md#b) [x](b.md#x)\n'})
    history.git('switch', '--quiet', 'main')
    history.commit({'docs/b.md': '# Changed on main\n'})
    history.git('switch', '--quiet', 'topic')
    const {code, files, stderr} = check()
    expect({code, files}).toEqual({code: 1, files: ['new.md']})
    expect(stderr).toMatch(/^Checking what changed since `main` \([0-9a-f]{7}\): 1 of 5 files\n$/)
  })

  it('counts mapping files beside documents', () => {
    start()
    history.write({'docs/mapping.json': '{'})
    const {code, files, stderr} = check()
    expect({code, files}).toEqual({code: 1, files: ['mapping.json']})
    expect(stderr).toMatch(/: 0 of 4 files and 1 of 1 mapping file\n$/)
  })

  it('says that nothing changed, though times and line endings did', () => {
    start()
    writeFileSync(join(history.path, 'docs/a.md'), FILES['docs/a.md'].replaceAll('\n', '\r\n'))
    writeFileSync(join(history.path, 'docs/b.md'), FILES['docs/b.md'])
    history.write({'docs/ignored.md': DEAD, '.git/info/exclude': 'ignored.md\n', 'other.txt': 'x'})
    const {code, files, stderr} = check()
    expect({code, files}).toEqual({code: 0, files: []})
    expect(stderr).toMatch(
      /^No document changed since `main` \([0-9a-f]{7}\), or links to a file that did\n$/,
    )
  })

  it.each([
    ['proofbook.config.yml', 'documents: docs\nrules: {no-placeholder: off}\n'],
    ['docs/.proofbookignore', '# nothing\n'],
    ['.proofbook/catalogs/notes.txt', 'x'],
    ['proofbook.baseline.json', '{"version": 1, "entries": []}'],
  ])('checks all documents where `%s` changed, and says so', (name, text) => {
    start()
    history.write({[name]: text})
    const {files, stderr} = check()
    expect(files).toEqual(['a.md', 'b.md', 'links-a.md', 'shows-p.md'])
    expect(stderr).toMatch(
      new RegExp(
        `^All documents are checked: \`${name}\` changed since \`main\` .*, and may affect each of them\n$`,
      ),
    )
  })

  it('does not for the configuration of another folder', () => {
    start()
    history.write({'other/proofbook.config.yml': 'rules: {no-placeholder: off}\n'})
    expect(check().files).toEqual([])
  })

  it('works in a folder of the repository, and over named paths', () => {
    start()
    history.write({'docs/a.md': `# A2${DEAD}`, 'docs/b.md': `# B2${DEAD}`})
    const words = ['check', 'a.md', '--changed', 'main', '--format', 'json']
    const {findings} = JSON.parse(history.run(words, 'docs').stdout) as {findings: {file: string}[]}
    expect(findings.map(({file}) => file)).toEqual(['a.md'])
  })

  it('runs nothing that the repository names', () => {
    start()
    const ran = join(history.path, 'ran')
    const program = `touch '${ran}'; cat`
    history.write({'.git/info/attributes': '* filter=evil diff=evil\n'})
    for (const [key, value] of [
      ['filter.evil.clean', program],
      ['filter.evil.smudge', program],
      ['filter.evil.process', program],
      ['diff.evil.textconv', program],
      ['diff.external', program],
      ['core.fsmonitor', program],
    ] as const)
      history.git('config', key, value)
    rmSync(ran, {force: true})
    history.write({'docs/a.md': `# A2${DEAD}`, 'docs/b.md': FILES['docs/b.md']})
    expect(check().files).toEqual(['a.md', 'links-a.md'])
    expect(() => rmSync(ran)).toThrow('ENOENT')
  })

  it('says what is missing', () => {
    start()
    const run = (...words: string[]) => history.run(['check', '--changed', ...words])
    expect(run('mian')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot find ref `mian` in this clone, expected a branch, tag or commit of it\n',
    })
    expect(run('--upload-pack=x').stderr).toContain('expected a branch, tag or commit')
    history.git('checkout', '--quiet', '--orphan', 'other')
    // Of the same files within a second, it would be the same commit.
    history.commit({'docs/other.md': '# Other\n'})
    expect(run('main')).toMatchObject({
      code: 2,
      stderr: 'Cannot find where `HEAD` left `main`: they have no commit in common\n',
    })
    const folder = new WorkFolder({'docs/playbooks/a.md': '# A\n'})
    const outside = folder.run(['check', '--changed', 'main'])
    folder.remove()
    expect(outside).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot compare: this folder is not in a git repository\n',
    })
  })

  it('says how to deepen a shallow clone', () => {
    start()
    history.commit({'docs/a.md': '# A2\n'})
    history.git('switch', '--quiet', 'main')
    history.commit({'docs/b.md': '# B2\n'})
    const shallow = new History()
    shallow.git(
      'fetch',
      '--quiet',
      '--depth=1',
      `file://${history.path}`,
      'main:refs/remotes/origin/main',
      'topic:topic',
    )
    shallow.git('switch', '--quiet', '--force', 'topic')
    const {code, stderr} = shallow.run(['check', '--changed', 'origin/main'])
    shallow.remove()
    expect({code, stderr}).toEqual({
      code: 2,
      stderr:
        'Cannot find where `HEAD` left `origin/main`; fetch the whole history first: git fetch --unshallow\n',
    })
  })

  /** A `git` that saves another text of a document the first time that it is asked where a branch left. */
  function savingGit(): Record<string, string> {
    history.write({
      '.git/bin/git': `#!/bin/sh
case "$*" in *merge-base*)
  [ -e .git/saved ] || printf '# A\\n\\n[x](x.md)\\n' > docs/a.md
  touch .git/saved
esac
PATH=\${PATH#*:} exec git "$@"
`,
    })
    chmodSync(join(history.path, '.git/bin/git'), 0o755)
    return {PATH: `${join(history.path, '.git/bin')}:${process.env.PATH}`}
  }

  it.skipIf(process.platform === 'win32')(
    'begins anew where a document that it knows is saved meanwhile',
    async () => {
      start()
      const whole = ['check', '--cache-location', '.git/cache']
      const words = [...whole, '--changed', 'main']
      // As old as a change has to be for the times of a file to tell it from the next one.
      await setTimeout(3100)
      history.run(whole)
      const {code, stdout} = history.run(words, '.', savingGit())
      expect(code).toBe(1)
      expect(stdout).toContain('Cannot find file `x.md`')
    },
  )
})
