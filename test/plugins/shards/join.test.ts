import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {isReplaceable} from '../../../plugins/docusaurus-plugin-proofbook/replaceable.ts'
import {joinParts} from '../../../plugins/docusaurus-plugin-proofbook/shards/join.ts'
import {type PartRecord, RECORD} from '../../../plugins/docusaurus-plugin-proofbook/shards/record.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-parts-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

const at = (...names: string[]) => join(folder, ...names)
const read = (name: string) => readFileSync(at(name), 'utf8')
const write = (name: string, text: string) => {
  mkdirSync(dirname(at(name)), {recursive: true})
  writeFileSync(at(name), text)
}

/** Writes a part with some files, and gives its folder. */
function part(index: number, files: Record<string, string>, about: Partial<PartRecord> = {}): string {
  const record: PartRecord = {
    shard: {index, count: 2},
    run: {version: '1', documents: 'd', configuration: 'c', day: '2026-01-01'},
    place: {baseUrl: '/base/', trailingSlash: true, origin: 'https://example.com'},
    options: {synonyms: [], offline: false, archive: false},
    gathered: {findable: [], redirects: []},
    elsewhere: [],
    ...about,
  }
  const name = `part-${index}-of-${record.shard.count}`
  for (const [path, text] of Object.entries({'404.html': name, ...files, [RECORD]: JSON.stringify(record)}))
    write(`${name}/${path}`, text)
  return at(name)
}

const join2 = (...parts: string[]) => joinParts(parts, at('site'))

/** What is found on a page. */
const findable = (file: string, title: string) => ({
  folder: 'search-index/versions/current/',
  pages: [
    {
      file,
      record: {
        ...{url: `/base/${file}`, title, names: [], provider: null, service: null, category: null},
        sections: [
          {
            ...{kind: 'text' as const, anchor: '', heading: title, above: [], text: title},
            ...{group: null, status: null, functions: [], frameworks: []},
          },
        ],
      },
    },
  ],
  entries: [],
})

describe('the parts of a site are joined', () => {
  it('to the files of all, in any order of the parts', async () => {
    const first = part(1, {'index.html': 'home', 'playbooks/a/index.html': 'a', 'img/x.svg': 'x'})
    const second = part(2, {'playbooks/b/index.html': 'b', 'img/x.svg': 'x'})
    await join2(second, first)
    expect(readdirSync(at('site')).sort()).toEqual(['404.html', 'img', 'index.html', 'playbooks'])
    expect(read('site/404.html')).toBe('part-1-of-2')
    expect(['a', 'b'].map((name) => read(`site/playbooks/${name}/index.html`))).toEqual(['a', 'b'])
  })

  it('leaving alone what is beside them', async () => {
    write('site.part/notes.txt', 'kept')
    await join2(part(1, {}), part(2, {}))
    expect(readdirSync(folder).sort()).toEqual(['part-1-of-2', 'part-2-of-2', 'site', 'site.part'])
    expect(read('site.part/notes.txt')).toBe('kept')
  })

  it('with one search, whose pages are in the order of their files', async () => {
    const first = part(1, {}, {gathered: {findable: [findable('b/index.html', 'Later')], redirects: []}})
    const second = part(2, {}, {gathered: {findable: [findable('a/index.html', 'Sooner')], redirects: []}})
    await join2(first, second)
    const start = JSON.parse(read('site/search-index/versions/current/start.json'))
    expect(start.pages.map(({title}: {title: string}) => title)).toEqual(['Sooner', 'Later'])
  })

  it('with the pages that lead older addresses on, but where a part has a page', async () => {
    const redirects = ['old/', 'playbooks/b/'].map((from) => ({from, to: '/base/playbooks/b/', title: 'B'}))
    const first = part(1, {}, {gathered: {findable: [], redirects}})
    const second = part(2, {'playbooks/b/index.html': 'b'})
    await join2(first, second)
    expect(read('site/old/index.html')).toContain('url=/base/playbooks/b/')
    expect(read('site/playbooks/b/index.html')).toBe('b')
  })

  it('where a site or a part was before, which is replaced', async () => {
    write('site/404.html', '')
    write('site/gone.html', '')
    write('site/search-index/start.json', '')
    await join2(part(1, {}), part(2, {}))
    expect(existsSync(at('site/gone.html'))).toBe(false)
  })
})

describe('parts are not joined', () => {
  it('if one is missing, or given twice', async () => {
    const [first, second] = [part(1, {}), part(2, {})]
    await expect(join2(first)).rejects.toThrow(/^Cannot find part 2 of 2, expected the folders of all parts$/)
    await expect(join2(first, second, first)).rejects.toThrow(
      `Unexpected part in \`${first}\`: \`${first}\` is part 1 as well`,
    )
    await expect(join2()).rejects.toThrow('Found no part, expected the folders of all parts of a site')
  })

  it.each([
    ['version', 'by another version of Proofbook'],
    ['documents', 'from other documents'],
    ['configuration', 'with another configuration or other data'],
    ['day', 'on another day, which pages name'],
  ])('if they were built with another %s', async (key, why) => {
    const run = {version: '1', documents: 'd', configuration: 'c', day: '2026-01-01', [key]: 'other'}
    const [first, second] = [part(1, {}), part(2, {}, {run})]
    await expect(join2(first, second)).rejects.toThrow(
      `Cannot join \`${second}\` to \`${first}\`: it was built ${why}`,
    )
  })

  it('if their sites were cut into other numbers of parts', async () => {
    const [first, second] = [part(1, {}), part(3, {}, {shard: {index: 3, count: 3}})]
    await expect(join2(first, second)).rejects.toThrow('it is one of 3 parts, the other one of 2')
  })

  it('if a folder is not a part', async () => {
    mkdirSync(at('empty'))
    await expect(join2(part(1, {}), at('empty'))).rejects.toThrow(`Cannot find \`${at('empty', RECORD)}\``)
    for (const text of ['{"shard": {"ind', '{}', 'null']) {
      write(`empty/${RECORD}`, text)
      await expect(join2(at('empty'))).rejects.toThrow(
        `Cannot read \`${at('empty', RECORD)}\`: it is not the record of a part`,
      )
    }
  })

  it('if two have different files of one name', async () => {
    const [first, second] = [part(1, {'a.js': '1'}), part(2, {'a.js': '2'})]
    await expect(join2(first, second)).rejects.toThrow(
      `Cannot join \`${join(second, 'a.js')}\` and \`${join(first, 'a.js')}\`: they differ; build all parts of one state of the documents`,
    )
  })

  it('if a link leads to what no part has, and nothing is left of the attempt', async () => {
    const elsewhere = [
      {path: '/base/playbooks/b/', from: 'index.html'},
      {path: '/base/files/a%20b.txt', from: 'index.html'},
      {path: '/base/playbooks/b/', anchor: 'here'},
      {path: '/base/playbooks/b/', anchor: 'gone'},
      {path: '/base/playbooks/c/', from: 'index.html'},
      {path: '/base/%', from: 'index.html'},
    ]
    const first = part(1, {'files/a b.txt': ''}, {elsewhere})
    const second = part(2, {'playbooks/b/index.html': '<article><h2 id="here">Here</h2></article>'})
    await expect(join2(first, second)).rejects.toThrow(
      [
        'Cannot join the parts of a site in which links lead nowhere:',
        'Cannot find the anchor `gone` on the page `/base/playbooks/b/`',
        'Cannot find the page `/base/playbooks/c/`, to which `index.html` leads',
        'Cannot find the page `/base/%`, to which `index.html` leads',
      ].join('\n'),
    )
    expect(readdirSync(folder).sort()).toEqual(['part-1-of-2', 'part-2-of-2'])
  })

  it('into a folder with other files, or that of a part', async () => {
    write('site/notes.txt', '')
    const parts = [part(1, {}), part(2, {})]
    await expect(join2(...parts)).rejects.toThrow('it holds other files than a built site')
    await expect(joinParts(parts, parts[0]!)).rejects.toThrow('it is one of them, or holds one')
    expect(read('site/notes.txt')).toBe('')
  })
})

it('a part may be replaced by another', () => {
  expect([part(1, {}), at('nothing')].map(isReplaceable)).toEqual([true, true])
})
