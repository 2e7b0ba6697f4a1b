import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import type {FileTree} from '../../src/model/file-tree.ts'
import {withPath} from '../../src/model/targets/closest-path.ts'
import {linkTarget} from '../../src/model/targets.ts'
import {readPlaybookText} from '../reading.ts'

/** A tree of files that fails a test which looks outside of the folder `site`. */
function treeOf(...paths: string[]): FileTree {
  const inside = (path: string) => {
    if (!path.startsWith('site')) throw new Error(`Looked outside: ${path}`)
    return path
  }
  return {
    has: (path) => paths.some((each) => each === inside(path) || each.startsWith(`${path}/`)),
    list: (folder) => [
      ...new Set(
        paths.flatMap((each) =>
          each.startsWith(`${inside(folder)}/`) ? each.slice(folder.length + 1).split('/')[0]! : [],
        ),
      ),
    ],
    follow: (path) =>
      path === 'site/docs/out.png'
        ? {refusal: {kind: 'outside'}}
        : {path: inside(path), isFolder: paths.some((each) => each.startsWith(`${path}/`))},
  }
}

const other = readPlaybookText('# Other\n', {path: 'site/docs/other.md'})
const corpus = createCorpus([other], {
  frameworks: createFrameworks(),
  files: treeOf(
    'site/docs/other.md',
    'site/docs/my keys.md',
    'site/docs/50% done.md',
    'site/docs/img/Flow.png',
    'site/static/logo.svg',
    'site/..odd',
    'site/docs/out.png',
  ),
  boundary: 'site',
  publicRoots: ['site/static', 'site/docs'],
})
const target = (url: string) => linkTarget(url, 'site/docs/playbook.md', corpus)

describe('the target of a link', () => {
  it.each(['https://a.example/x', 'mailto:a@b.example', '//cdn.example/x', 'tel:1', 'DATA:x'])(
    'is external: `%s`',
    (url) => {
      expect(target(url)).toEqual({kind: 'external'})
    },
  )

  it.each([
    ['#keys', 'keys'],
    ['#cl%C3%A9s', 'clés'],
    ['?x#keys', 'keys'],
    ['#a#b', 'a#b'],
    ['#50%-done', '50%-done'],
    ['#%E0%A4%A', '%E0%A4%A'],
  ])('is the document itself: `%s`', (url, anchor) => {
    expect(target(url)).toEqual({kind: 'document', playbook: undefined, anchor, isSource: false})
  })

  it('is the source of the document itself: `?plain=1#L3`', () => {
    expect(target('?plain=1#L3')).toEqual({
      kind: 'document',
      playbook: undefined,
      anchor: 'L3',
      isSource: true,
    })
  })

  it.each(['other.md', './other.md', '../docs/other.md', '/other.md', 'other.md?x'])(
    'is a playbook: `%s`',
    (url) => {
      expect(target(url)).toEqual({kind: 'document', playbook: other, anchor: '', isSource: false})
      expect(target(`${url}#a%20b`)).toEqual({
        kind: 'document',
        playbook: other,
        anchor: 'a b',
        isSource: false,
      })
    },
  )

  it.each([
    ['my%20keys.md', 'site/docs/my keys.md', ''],
    ['my keys.md#x', 'site/docs/my keys.md', 'x'],
    ['my keys.md/#x', 'site/docs/my keys.md', 'x'],
    ['/logo.svg', 'site/static/logo.svg', ''],
    ['/img/Flow.png?raw=true', 'site/docs/img/Flow.png', ''],
    ['../..odd', 'site/..odd', ''],
    ['50% done.md', 'site/docs/50% done.md', ''],
    ['50%%20done.md#100%', 'site/docs/50% done.md', '100%'],
    ['50%25%20done.md', 'site/docs/50% done.md', ''],
  ])('is a file: `%s`', (url, path, anchor) => {
    expect(target(url)).toEqual({kind: 'file', path, anchor, isSource: false})
  })

  it.each([
    'other.md?plain=1',
    'other.md?x=1&plain=1',
    'other.md#L3',
    'other.md#L3-L9',
    'other.md#L3C1-L4C2',
  ])('is the source of a playbook: `%s`', (url) => {
    expect(target(url)).toMatchObject({kind: 'document', playbook: other, isSource: true})
  })

  it.each([
    ['img/', 'site/docs/img'],
    ['img#x', 'site/docs/img'],
    ['..', 'site'],
  ])('is a folder without a page: `%s`', (url, path) => {
    expect(target(url)).toMatchObject({kind: 'folder', path})
  })

  it.each([
    '',
    ' ',
    '<url>',
    '{{&url}}/p',
    '${DOCS}/a.md',
    'url',
    'link-here',
    'TODO',
    'https://{{host}}/x',
    '...',
    '$RUNBOOK_URL',
    '$BASE/a.md',
    '__URL__',
    'CHANGEME',
    'replace-me',
  ])('is to be filled in: `%s`', (url) => {
    expect(target(url)).toEqual({kind: 'placeholder'})
  })

  it.each([
    ['none.md', 'site/docs/none.md', undefined],
    ['100%.md', 'site/docs/100%.md', undefined],
    ['%ff.md', 'site/docs/%ff.md', undefined],
    ['50% Done.md', 'site/docs/50% Done.md', 'site/docs/50% done.md'],
    ['img/flow.png', 'site/docs/img/flow.png', 'site/docs/img/Flow.png'],
    ['/img/flow.png', 'site/docs/img/flow.png', 'site/docs/img/Flow.png'],
    ['/none.png', '/none.png', undefined],
    ['$a.md', 'site/docs/$a.md', undefined],
    ['__init__.md', 'site/docs/__init__.md', undefined],
    ['changes', 'site/docs/changes', undefined],
  ])('is missing: `%s`', (url, path, close) => {
    expect(target(url)).toEqual({kind: 'missing', path, close})
  })

  it.each(['../../secret.md', '../../../etc/passwd', '..%2f..%2fsecret.md'])(
    'is outside, and not looked at: `%s`',
    (url) => {
      expect(target(url)).toEqual({kind: 'outside'})
    },
  )

  it('is never outside the public roots for a path from the root', () => {
    expect(target('/../../secret.md')).toEqual({kind: 'missing', path: '/../../secret.md', close: undefined})
  })
})

describe('withPath', () => {
  it.each([
    ['CHANGELOG.md', 'site/changelog.md', 'changelog.md'],
    ['../a/README.md?x#y/z', 'site/a/Readme.md', '../a/Readme.md?x#y/z'],
    ['/img/flow.png', 'static/img/Flow.png', '/img/Flow.png'],
    ['my%20keys.md', 'site/My Keys.md', 'My%20Keys.md'],
    ['IMG/', 'site/img', 'img/'],
    ['50% Done.md', 'site/50% done.md', '50%25%20done.md'],
    ['A%23b.md', 'site/a#b.md', 'a%23b.md'],
  ])('of `%s` for `%s` is `%s`', (url, close, expected) => {
    expect(withPath(url, close)).toBe(expected)
  })
})
