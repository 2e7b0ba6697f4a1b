import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {walk} from '../../src/check/walk.ts'
import {globMatcher} from '../../src/files/globs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-walk-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), '')
  }
}

function link(path: string, target: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  symlinkSync(target, join(folder, path))
}

/** What a walk of `docs` finds, in a root that is the folder around it; paths from that. */
function walked(exclude: string[] = []) {
  const globs = exclude.map((pattern) => ({folder: `${folder}/docs`, pattern}))
  const choice = {isExcluded: globMatcher(globs), isIncluded: () => false}
  const {files, refused} = walk(`${folder}/docs`, choice, [folder])
  const from = (path: string) => path.slice(folder.length + 1)
  return {
    files: files.map(from).sort(),
    refused: refused.map(({path, refusal}) => [from(path), refusal.kind]).sort(),
  }
}

describe('links', () => {
  it('inside the root are followed, to files and to folders', () => {
    put('docs/a.md', 'shared/b.md', 'more/c.md')
    link('docs/b.md', '../shared/b.md')
    link('docs/more', '../more')
    expect(walked()).toEqual({files: ['docs/a.md', 'docs/b.md', 'docs/more/c.md'], refused: []})
  })

  it('to what has a name of its own are other names of it, which is taken once', () => {
    put('docs/a.md', 'docs/sub/b.md')
    link('docs/0.md', 'a.md')
    link('docs/again', 'sub')
    expect(walked().files).toEqual(['docs/a.md', 'docs/sub/b.md'])
  })

  it('that lead round end', () => {
    put('docs/a.md')
    link('docs/loop', '.')
    link('docs/up', '..')
    link('docs/self.md', 'self.md')
    expect(walked()).toEqual({files: ['docs/a.md'], refused: [['docs/self.md', 'unreadable']]})
  })

  it('out of the root are refused, and those to nothing', () => {
    put('docs/a.md')
    link('docs/passwd.md', '/etc/passwd')
    link('docs/etc', '/etc')
    link('docs/none.md', 'none')
    link('docs/other.txt', '/etc/passwd')
    expect(walked()).toEqual({
      files: ['docs/a.md'],
      refused: [
        ['docs/etc', 'outside'],
        ['docs/none.md', 'unreadable'],
        ['docs/passwd.md', 'outside'],
      ],
    })
  })

  it('of a link out of the root are refused as well', () => {
    put('docs/a.md')
    link('docs/one.md', 'two.md')
    link('docs/two.md', '/etc/passwd')
    expect(walked().refused).toEqual([
      ['docs/one.md', 'outside'],
      ['docs/two.md', 'outside'],
    ])
  })
})

describe('what is no regular file', () => {
  it.skipIf(process.platform === 'win32')('is refused where it is called a document', () => {
    put('docs/a.md', 'docs/x.md/inside.md')
    execFileSync('mkfifo', [join(folder, 'docs/pipe.md'), join(folder, 'docs/pipe.txt')])
    expect(walked()).toEqual({
      files: ['docs/a.md', 'docs/x.md/inside.md'],
      refused: [['docs/pipe.md', 'special']],
    })
  })

  it.skipIf(process.platform !== 'linux')('has a name that is not UTF-8', () => {
    put('docs/a.md')
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/docs/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
      '',
    )
    expect(walked()).toEqual({files: ['docs/a.md'], refused: [['docs/caf\uFFFD.md', 'unreadable']]})
  })
})

describe('globs', () => {
  it.each([
    [['drafts'], ['docs/a.md', 'docs/deep/drafts/c.md']],
    [['drafts/'], ['docs/a.md', 'docs/deep/drafts/c.md']],
    [['**/drafts/**'], ['docs/a.md']],
    [['./**/*.md'], []],
    [['DRAFTS/**', 'deep'], ['docs/a.md']],
    [['{drafts,deep}'], ['docs/a.md']],
    [['a\\.md', 'drafts'], ['docs/deep/drafts/c.md']],
  ])('%j', (exclude, files) => {
    put('docs/a.md', 'docs/drafts/b.md', 'docs/deep/drafts/c.md')
    expect(walked(exclude).files).toEqual(files)
  })
})
