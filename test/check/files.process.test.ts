import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {diskFileTree} from '../../src/check/disk-file-tree.ts'
import {findFiles} from '../../src/check/files.ts'
import {PathError} from '../../src/check/path-error.ts'
import {findBoundary} from '../../src/files/boundary.ts'

let folder: string
const before = process.cwd()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-files-'))
  for (const path of [
    'docs/a.md',
    'docs/kms/RUNBOOK.MD',
    'docs/kms/b.markdown',
    'docs/kms/notes.txt',
    'docs/sp ace/c.md',
    'docs/x.md/d.md',
    'docs/node_modules/p/e.md',
    'docs/.hidden/f.md',
    'docs/drafts/g.md',
    'other/h.md',
  ]) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), '')
  }
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, {recursive: true, force: true})
})

describe('findFiles', () => {
  it('finds markdown of any case, and nothing in hidden folders, dependencies and what is excluded', () => {
    const {files} = findFiles(['docs'], {exclude: ['drafts/**'], include: []})
    expect(files).toEqual([
      'docs/a.md',
      'docs/kms/RUNBOOK.MD',
      'docs/kms/b.markdown',
      'docs/sp ace/c.md',
      'docs/x.md/d.md',
    ])
  })

  it.each(['docs/kms', './docs/kms', 'docs/kms/', 'docs\\kms', 'docs//kms', 'docs/sp ace/../kms'])(
    'takes `%s` for the same folder',
    (path) => {
      const {files, rootOf} = findFiles([path], {exclude: [], include: []})
      expect(files).toEqual(['docs/kms/RUNBOOK.MD', 'docs/kms/b.markdown'])
      expect([...rootOf.values()]).toEqual(['docs/kms', 'docs/kms'])
    },
  )

  it('takes a file as it is named, whatever its extension, and each file once', () => {
    const {files} = findFiles(['docs/kms/notes.txt', './docs/a.md', 'docs/a.md', 'docs/x.md'], {
      exclude: [],
      include: [],
    })
    expect(files).toEqual(['docs/a.md', 'docs/kms/notes.txt', 'docs/x.md/d.md'])
  })

  it('takes the working folder', () => {
    expect(findFiles(['.'], {exclude: ['docs/**'], include: []}).files).toEqual(['other/h.md'])
  })

  it('says which path does not exist', () => {
    expect(() => findFiles(['docs', 'none'], {exclude: [], include: []})).toThrow(
      new PathError('Cannot find `none`, expected a folder or a markdown file'),
    )
  })
})

describe('diskFileTree', () => {
  it('tells files and folders by their exact spelling', () => {
    const tree = diskFileTree(['.'])
    expect(
      [
        'docs/a.md',
        'docs/A.md',
        'Docs/a.md',
        'docs/kms',
        'docs/kms/none',
        'docs/a.md/x',
        '.',
        join(folder, 'docs/a.md'),
      ].map((path) => tree.has(path)),
    ).toEqual([true, false, false, true, false, false, true, true])
  })

  it('lists the names in a folder, none for what is no folder', () => {
    const tree = diskFileTree(['.'])
    expect(tree.list('docs/kms').sort()).toEqual(['RUNBOOK.MD', 'b.markdown', 'notes.txt'])
    expect([tree.list('docs/a.md'), tree.list('none')]).toEqual([[], []])
  })
})

describe('findBoundary', () => {
  it('is the path itself outside of a repository, and the repository around it', () => {
    expect(findBoundary('docs/kms')).toBe('docs/kms')
    mkdirSync(join(folder, 'docs/.git'))
    expect(findBoundary('docs/kms')).toBe('docs')
    rmSync(join(folder, 'docs/.git'), {recursive: true})
  })
})
