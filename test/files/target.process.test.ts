import {mkdirSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {FileError} from '../../src/files/file-error.ts'
import {findTarget, typedPath} from '../../src/files/target.ts'
import {WorkFolder} from '../command.ts'

let work: WorkFolder
let base = ''
beforeEach(() => {
  work = new WorkFolder({
    'repo/.git/HEAD': '',
    'repo/docs/a.md': 'a',
    'repo/docs/kms/b.md': 'b',
    'worktree/.git': 'gitdir: elsewhere\n',
    'worktree/docs/a.md': 'a',
    'loose/docs/a.md': 'a',
    'outside/secret.md': 'x',
    'other/.git/HEAD': '',
    'other/c.md': 'c',
  })
  base = realpathSync(work.path)
})
afterEach(() => work.remove())

const at = (path: string) => join(base, path)
const found = (path: string, within: string) => {
  const {path: real, root} = findTarget(at(path), at(within))
  return [real, root].map((each) => each.slice(base.length + 1))
}
const link = (to: string, path: string) => symlinkSync(to, at(path))

describe('the root of a path', () => {
  it.each([
    ['the repository around the working folder', 'repo/docs/a.md', 'repo/docs', 'repo'],
    ['that of a worktree, where `.git` is a file', 'worktree/docs/a.md', 'worktree', 'worktree'],
    ['the working folder outside of repositories', 'loose/docs/a.md', 'loose', 'loose'],
    ['the repository of a path that is elsewhere', 'repo/docs/a.md', 'loose', 'repo'],
    ['the folder of a path that is elsewhere', 'outside/secret.md', 'repo', 'outside'],
    ['the same for a file that is missing', 'repo/new/x.csv', 'repo', 'repo'],
  ])('is %s', (_, path, within, root) => {
    expect(found(path, within)).toEqual([path, root])
  })
})

describe('a link', () => {
  it('within the root is followed, to a file or on the way to it', () => {
    link('kms/b.md', 'repo/docs/b.md')
    link('docs', 'repo/alias')
    expect(found('repo/docs/b.md', 'repo')).toEqual(['repo/docs/kms/b.md', 'repo'])
    expect(found('repo/alias/kms/b.md', 'repo')).toEqual(['repo/docs/kms/b.md', 'repo'])
    expect(found('repo/alias/new.md', 'repo')).toEqual(['repo/docs/new.md', 'repo'])
  })

  it.each([
    ['a file', '../../outside/secret.md', 'repo/docs/out.md', 'repo/docs/out.md', 'outside/secret.md'],
    ['a folder', '../../outside', 'repo/docs/out', 'repo/docs/out/secret.md', 'outside/secret.md'],
    ['a folder with a new file', '../outside', 'repo/out', 'repo/out/x/new.md', 'outside/x/new.md'],
    ['another repository', '../../other', 'repo/docs/other', 'repo/docs/other/c.md', 'other/c.md'],
    [
      'a folder of which the root begins its name',
      '../../repo-2',
      'repo/docs/two',
      'repo/docs/two/x',
      'repo-2/x',
    ],
  ])('out of the root is refused: %s', (_, to, path, asked, real) => {
    mkdirSync(at('repo-2'))
    link(to, path)
    expect(() => found(asked, 'repo')).toThrow(
      `a link leads out of \`${at('repo')}\`, to \`${at(real)}\`; put a file in its place`,
    )
  })

  it('to nothing, or to itself, is refused', () => {
    link('none.md', 'repo/docs/dangling.md')
    link('loop.md', 'repo/docs/loop.md')
    expect(() => found('repo/docs/dangling.md', 'repo')).toThrow(FileError)
    expect(() => found('repo/docs/loop.md', 'repo')).toThrow('ELOOP')
  })
})

describe('typedPath', () => {
  it('follows the links of whoever types a path elsewhere, and none of the working folder', () => {
    writeFileSync(at('loose/out.csv'), '')
    link('../loose/out.csv', 'outside/out.csv')
    expect(typedPath(at('outside/out.csv'))).toBe(at('loose/out.csv'))
    expect(typedPath(at('outside/new.csv'))).toBe(at('outside/new.csv'))
    expect(typedPath('package.json')).toBe('package.json')
  })
})
