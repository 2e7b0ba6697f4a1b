import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {diskFileTree} from '../../src/check/disk-file-tree.ts'
import {findFiles, type Search} from '../../src/check/files.ts'
import {PathError} from '../../src/check/path-error.ts'
import {findBoundary} from '../../src/files/boundary.ts'
import {globMatcher} from '../../src/files/globs.ts'

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

/** A search in which globs from the working folder leave files out, and take others in. */
function search(exclude: string[] = [], include: string[] = []): Search {
  const matcher = (patterns: string[]) => globMatcher(patterns.map((pattern) => ({folder: '.', pattern})))
  return {choice: {isExcluded: matcher(exclude), isIncluded: matcher(include)}, documents: 'playbooks'}
}

describe('findFiles', () => {
  it('finds markdown of any case, and nothing in hidden folders, dependencies and what is excluded', () => {
    const {files} = findFiles(['docs'], search(['docs/drafts/**']))
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
      const {files, rootOf} = findFiles([path], search())
      expect(files).toEqual(['docs/kms/RUNBOOK.MD', 'docs/kms/b.markdown'])
      expect([...rootOf.values()]).toEqual(['docs/kms', 'docs/kms'])
    },
  )

  it('takes each file once, by the name that it is first given', () => {
    const {files} = findFiles(['./docs/a.md', 'docs/a.md', join(folder, 'docs/a.md'), 'docs/x.md'], search())
    expect(files).toEqual(['docs/a.md', 'docs/x.md/d.md'])
  })

  it('refuses a file that is not markdown, unless it is taken in', () => {
    expect(() => findFiles(['docs/kms/notes.txt'], search())).toThrow(
      new PathError(
        'Cannot check `docs/kms/notes.txt`: it is not a markdown file by its name, expected a name that ends in `.md` or `.markdown`',
      ),
    )
    const {files} = findFiles(['docs/kms/notes.txt'], search([], ['docs/**/*.txt']))
    expect(files).toEqual(['docs/kms/notes.txt'])
  })

  it('leaves out what is excluded, although it is named', () => {
    const found = findFiles(
      ['docs/a.md', 'docs/drafts/g.md', 'docs/kms/b.markdown'],
      search(['docs/drafts', 'docs/kms/*']),
    )
    expect(found.files).toEqual(['docs/a.md'])
    expect(found.notRead).toEqual([
      {path: 'docs/drafts/g.md', why: 'excluded'},
      {path: 'docs/kms/b.markdown', why: 'excluded'},
    ])
  })

  it.each([
    ['docs/*/*.md', ['docs/.hidden/f.md', 'docs/drafts/g.md', 'docs/sp ace/c.md', 'docs/x.md/d.md']],
    ['docs/**/b.*', ['docs/kms/b.markdown']],
    ['./o*/?.md', ['other/h.md']],
    ['{other,docs}/[ah].md', ['docs/a.md', 'other/h.md']],
  ])('takes the markdown that the glob %s matches', (glob, expected) => {
    expect(findFiles([glob], search()).files).toEqual(expected.filter((path) => !path.includes('.hidden')))
  })

  it('says which glob matches nothing', () => {
    expect(() => findFiles(['docs/*.txt'], search())).toThrow(
      new PathError('Found no file that matches `docs/*.txt`, expected at least one markdown file'),
    )
  })

  it('takes the working folder', () => {
    expect(findFiles(['.'], search(['docs/**'])).files).toEqual(['other/h.md'])
  })

  it('says which path does not exist', () => {
    expect(() => findFiles(['docs', 'none'], search())).toThrow(
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

  it('tells files from folders without following links', () => {
    symlinkSync('a.md', join(folder, 'docs/link.md'))
    const tree = diskFileTree(['.'])
    expect(['docs/a.md', 'docs/kms', 'docs/link.md', 'docs/none'].map((path) => tree.kindOf?.(path))).toEqual(
      ['file', 'folder', undefined, undefined],
    )
    rmSync(join(folder, 'docs/link.md'))
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
