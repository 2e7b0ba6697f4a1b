import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, posix} from 'node:path'
import fc from 'fast-check'
import {DomUtils, parseDocument} from 'htmlparser2'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {filesBelow} from '../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {type Built, buildSite} from './site.ts'

/** Names that addresses, globs, templates, modules and file systems may stumble over. */
const NAMES = [
  ...[
    'a',
    'A',
    'README',
    'index',
    'Index',
    'keys',
    'Keys',
    'variants',
    '404',
    '02-tools',
    'x.y',
    'trailing.',
  ],
  ...[
    'Phish (T1)',
    'wow!',
    'a#b',
    '50% done',
    'what?',
    'two  words',
    "it's",
    '[id]',
    '{x}',
    '@site',
    '$&',
    '~',
  ],
  ...['schlüssel', 'u\u0308ber', '日本', ':id', 'a+b', 'a&b', '"q"', 'con', '-', '_', 'page.html'],
]
const DOCUMENTS = 60

interface Link {
  /** Text of the link. */
  text: string
  /** Path of the document or file. */
  to: string
  url: string
  anchor: string
}

interface Document {
  path: string
  links: Link[]
}

/** Documents and other files at random paths, with links between them that GitHub resolves. */
const tree = fc
  .record({
    documents: fc.uniqueArray(pathOf('md', 'markdown', 'MD'), {minLength: DOCUMENTS, maxLength: DOCUMENTS}),
    files: fc.uniqueArray(pathOf('sql', 'csv', 'YAML', 'png'), {minLength: 8, maxLength: 8}),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5)), {minLength: 200, maxLength: 200}),
  })
  .map(({documents, files, picks}): {documents: Document[]; files: string[]} => {
    const made = documents.map((path): Document => ({path, links: []}))
    for (const [index, [from, to, form]] of picks.entries()) {
      const document = made[from % made.length]!
      const isFile = form === 5
      const target = isFile ? files[to % files.length]! : documents[to % documents.length]!
      const anchor = form === 1 || form === 3 ? 'steps' : ''
      const way = posix.relative(posix.dirname(document.path), target)
      const path =
        form < 3
          ? way.split('/').map(encodeURIComponent).join('/')
          : `/${target}`.split('/').map(encodeURIComponent).join('/')
      const url = `${path}${form === 2 ? '?plain=1' : ''}${anchor && `#${anchor}`}`
      document.links.push({text: `link${index}x`, to: target, url, anchor})
    }
    return {documents: made, files}
  })

function pathOf(...extensions: string[]) {
  const name = fc.constantFrom(...NAMES)
  return fc
    .tuple(fc.array(name, {maxLength: 2}), name, fc.constantFrom(...extensions))
    .map(([folders, stem, extension]) => [...folders, `${stem}.${extension}`].join('/'))
}

const textOf = ({links}: Document, index: number) =>
  [
    `# Title${index}x`,
    `Text${index}x with <region${index}x> and \`code${index}x\`.`,
    '## Steps',
    ...links.map(({text, url}) => `[${text}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`),
    `| Cell${index}x |\n| --- |\n| <CELL_${index}x> |`,
  ].join('\n\n')

const [{documents, files}] = fc.sample(tree, {numRuns: 1, seed: 20_261_128}) as [
  {documents: Document[]; files: string[]},
]

interface Page {
  /** Path below the site, without slashes at the ends. */
  path: string
  /** Of the page's first-level headings. */
  titles: string[]
  text: string
  ids: Set<string>
  links: Map<string, string>
}

let folder: string
let built: Built
const pages: Page[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-tree-'))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  for (const [index, document] of documents.entries()) put(document.path, textOf(document, index))
  for (const path of files) put(path, `content of ${path}`)
  execFileSync('git', ['-C', folder, 'init', '--quiet'])
  built = buildSite({docs: folder})
  if (built.status !== 0) return
  for (const file of filesBelow(built.folder).filter((name) => name.endsWith('index.html')))
    pages.push(readPage(file))
})
afterAll(() => {
  rmSync(folder, {recursive: true, force: true})
  rmSync(built.folder, {recursive: true, force: true})
})

function readPage(file: string): Page {
  const dom = parseDocument(readFileSync(join(built.folder, file), 'utf8'))
  const article = DomUtils.findOne(({name}) => name === 'article', dom.children)
  const elements = article ? DomUtils.findAll(() => true, [article]) : []
  const anchors = elements.filter(({name}) => name === 'a')
  return {
    path: dirname(file) === '.' ? '' : dirname(file),
    titles: elements.filter(({name}) => name === 'h1').map((title) => DomUtils.textContent(title)),
    text: article ? DomUtils.textContent(article) : '',
    ids: new Set(elements.flatMap(({attribs}) => attribs.id ?? [])),
    links: new Map(anchors.map((anchor) => [DomUtils.textContent(anchor), anchor.attribs.href ?? ''])),
  }
}

const pagesOf = (index: number) => pages.filter(({titles}) => titles.includes(`Title${index}x`))

test('is built', () => {
  expect([built.status, built.status === 0 ? '' : built.output]).toEqual([0, ''])
})

test('has exactly one page for every document, with all that it says', () => {
  for (const [index, {path}] of documents.entries()) {
    const found = pagesOf(index)
    expect([path, found.length]).toEqual([path, 1])
    for (const word of [
      `Text${index}x`,
      `<region${index}x>`,
      `code${index}x`,
      `Cell${index}x`,
      `<CELL_${index}x>`,
    ])
      expect(found[0]!.text).toContain(word)
  }
})

test('has no link dead that GitHub resolves', () => {
  for (const [index, {path, links}] of documents.entries()) {
    const page = pagesOf(index)[0]!
    for (const {text, to, anchor, url} of links) {
      const href = page.links.get(text)
      expect([path, url, href === undefined]).toEqual([path, url, false])
      const {pathname, hash} = new URL(href!, `http://site/${encodeURI(page.path)}/`)
      const place = decodeURIComponent(pathname).replace(/^\/|\/$/g, '')
      const other = documents.findIndex((each) => each.path === to)
      if (other === -1) {
        expect([to, existsSync(join(built.folder, place))]).toEqual([to, true])
        expect(readFileSync(join(built.folder, place), 'utf8')).toBe(`content of ${to}`)
      } else {
        const target = pagesOf(other)[0]!
        expect([url, place]).toEqual([url, target.path])
        if (anchor !== '')
          expect([url, target.ids.has(decodeURIComponent(hash.slice(1)))]).toEqual([url, true])
      }
    }
  }
})
