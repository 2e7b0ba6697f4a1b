import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const SLIP = '# Keys\n\n## One\n\n[to it](#One)\n'

let folder: WorkFolder
afterEach(() => folder.remove())

const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')

describe.skipIf(process.platform === 'win32')('names with backslashes', () => {
  it('never lead a fix to another file, also not out of the repository', () => {
    folder = new WorkFolder({
      'repository/.git/HEAD': 'ref: refs/heads/main\n',
      'repository/docs/s/b.md': '# B\n',
      'repository/docs/s\\..\\..\\..\\x.md': SLIP,
      'repository/docs/s\\b.md': SLIP,
      'x.md': 'outside',
    })
    const {stderr} = folder.run(['check', 'docs', '--fix'], {}, 'repository')
    expect(stderr).toBe('Fixed 2 findings in 2 files\n')
    expect(read('x.md')).toBe('outside')
    expect(read('repository/docs/s/b.md')).toBe('# B\n')
    expect(read('repository/docs/s\\b.md')).toBe('# Keys\n\n## One\n\n[to it](#one)\n')
    expect(read('repository/docs/s\\..\\..\\..\\x.md')).toBe('# Keys\n\n## One\n\n[to it](#one)\n')
  })

  it('leave every document its own anchors and findings', () => {
    folder = new WorkFolder({
      'a.md': '[x](q/r.md#one) [y](q/r.md#two) [z](<q\\r.md#one>) [w](q%5Cr.md#two)\n',
      'q/r.md': '# Two\n',
      'q\\r.md': '# One\n',
    })
    const {stdout} = folder.run(['check', '.', '--format', 'json'])
    const {findings} = JSON.parse(stdout) as {findings: {message: string}[]}
    expect(findings.map(({message}) => message)).toEqual([
      'Cannot find anchor `#one` in `q/r.md`',
      'Cannot find anchor `#two` in `q\\r.md`',
    ])
  })

  it('can be typed; what is not there is taken for a path of folders', () => {
    folder = new WorkFolder({'q/r.md': '# Two\n', 'q\\r.md': '# One\n', 'q/s.md': '# Three\n'})
    const pathsOf = (typed: string) => {
      const {playbooks} = JSON.parse(folder.run(['inspect', typed]).stdout) as {playbooks: {path: string}[]}
      return playbooks.map(({path}) => path)
    }
    expect(pathsOf('q\\r.md')).toEqual(['q\\r.md'])
    expect(pathsOf('q\\s.md')).toEqual(['q/s.md'])
  })
})
