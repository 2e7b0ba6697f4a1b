import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {ChangedMeanwhile, FileError} from '../../src/files/file-error.ts'
import {changeFile, replaceFile, tidyAround} from '../../src/files/replace-file.ts'
import {WorkFolder} from '../command.ts'

let work: WorkFolder
let base = ''
beforeEach(() => {
  work = new WorkFolder({'repo/.git/HEAD': '', 'repo/docs/a.md': 'old', 'outside/a.md': 'theirs'})
  base = realpathSync(work.path)
})
afterEach(() => work.remove())
const at = (path: string) => join(base, path)
const read = (path: string) => readFileSync(at(path), 'utf8')
const within = {within: ''}
beforeEach(() => {
  within.within = at('repo')
})

describe('replacing a file', () => {
  it('prepares it in the root’s workspace, and leaves nothing', () => {
    changeFile(
      at('repo/docs/a.md'),
      (before) => {
        expect(readdirSync(at('repo/docs'))).toEqual(['a.md'])
        expect(readdirSync(at('repo/.proofbook/tmp')).sort()).toEqual(['.gitignore', 'lock'])
        return `${before()} and new`
      },
      within,
    )
    expect(read('repo/docs/a.md')).toBe('old and new')
    expect(readdirSync(at('repo')).sort()).toEqual(['.git', 'docs'])
  })

  it('keeps the mode, also what a process masks', () => {
    chmodSync(at('repo/docs/a.md'), 0o4757)
    replaceFile(at('repo/docs/a.md'), 'new', within)
    expect(statSync(at('repo/docs/a.md')).mode & 0o7777).toBe(0o4757)
  })

  it('makes a file that is missing, and folders only where that is asked for', () => {
    replaceFile(at('repo/new.csv'), 'x', within)
    expect(read('repo/new.csv')).toBe('x')
    expect(() => replaceFile(at('repo/a/b/c.json'), 'x', within)).toThrow(
      `Cannot write \`${at('repo/a/b/c.json')}\`: no such file or directory`,
    )
    replaceFile(at('repo/a/b/c.json'), 'x', {...within, makeFolders: true})
    expect(read('repo/a/b/c.json')).toBe('x')
  })

  it('leaves a file of which nothing is made', () => {
    const before = statSync(at('repo/docs/a.md'))
    changeFile(at('repo/docs/a.md'), () => undefined, within)
    changeFile(at('repo/docs/none.md'), (file) => file()?.toString(), within)
    expect(statSync(at('repo/docs/a.md')).ino).toBe(before.ino)
    expect(readdirSync(at('repo/docs'))).toEqual(['a.md'])
  })

  it('takes a name of 255 bytes, the longest that there is', () => {
    const path = at(`repo/docs/${'ü'.repeat(126)}.md`)
    replaceFile(path, 'x', within)
    expect(readFileSync(path, 'utf8')).toBe('x')
  })

  it('passes on what goes wrong while the text is made', () => {
    const fail = () => {
      throw new RangeError('no')
    }
    expect(() => changeFile(at('repo/docs/a.md'), fail, within)).toThrow(RangeError)
    expect(readdirSync(at('repo')).sort()).toEqual(['.git', 'docs'])
  })
})

describe('a file that an editor changes meanwhile', () => {
  it.each([
    ['changed', 'repo/docs/a.md'],
    ['made', 'repo/docs/new.md'],
  ])('is left as it is when %s', (_, path) => {
    const change = (file: () => Buffer | undefined) => {
      file()
      writeFileSync(at(path), 'the editor’s')
      return 'mine'
    }
    expect(() => changeFile(at(path), change, within)).toThrow(ChangedMeanwhile)
    expect(() => changeFile(at(path), change, within)).not.toThrow()
    writeFileSync(at(path), 'other')
    expect(() => changeFile(at(path), change, within)).toThrow(
      `Cannot write \`${at(path)}\`: it has been changed in the meantime; run the command again`,
    )
    expect(read(path)).toBe('the editor’s')
    expect(readdirSync(at('repo')).sort()).toEqual(['.git', 'docs'])
  })
})

describe('what is refused', () => {
  it('is a link that leads out', () => {
    symlinkSync(at('outside/a.md'), at('repo/docs/link.md'))
    symlinkSync(at('outside'), at('repo/out'))
    for (const path of ['repo/docs/link.md', 'repo/out/a.md', 'repo/out/new.md', 'repo/out/deep/new.md'])
      expect(() => replaceFile(at(path), 'mine', {...within, makeFolders: true})).toThrow(
        `Cannot write \`${at(path)}\`: a link leads out of \`${at('repo')}\``,
      )
    expect(readdirSync(at('outside'))).toEqual(['a.md'])
    expect(read('outside/a.md')).toBe('theirs')
  })

  it('is a link to nothing', () => {
    symlinkSync('none.md', at('repo/docs/link.md'))
    expect(() => replaceFile(at('repo/docs/link.md'), 'mine', within)).toThrow(FileError)
    expect(lstatSync(at('repo/docs/link.md')).isSymbolicLink()).toBe(true)
  })

  it('is a workspace behind a link', () => {
    symlinkSync(at('outside'), at('repo/.proofbook'))
    expect(() => replaceFile(at('repo/docs/a.md'), 'mine', within)).toThrow(
      `Cannot write \`${at('repo/docs/a.md')}\`: \`${at('repo/.proofbook')}\` is a link, expected a folder`,
    )
    expect(readdirSync(at('outside'))).toEqual(['a.md'])
  })

  it('is a folder, and a device', () => {
    mkdirSync(at('repo/docs/folder.md'))
    expect(() => replaceFile(at('repo/docs/folder.md'), 'x', within)).toThrow(
      'it is a folder, expected a file',
    )
    expect(() => replaceFile('/dev/null', 'x', within)).toThrow('it is a device, expected a file')
  })

  it('is a file with a second name, which would keep the old text', () => {
    linkSync(at('repo/docs/a.md'), at('repo/docs/b.md'))
    expect(() => replaceFile(at('repo/docs/a.md'), 'mine', within)).toThrow('it has 2 names (hard links)')
    expect(read('repo/docs/a.md')).toBe('old')
  })
})

describe('tidyAround', () => {
  it('passes over what cannot be written', () => {
    symlinkSync(at('outside/a.md'), at('repo/docs/link.md'))
    expect(() => tidyAround([at('repo/docs/link.md'), at('none/none/a.md')])).not.toThrow()
  })
})
