import {describe, expect, it} from 'vitest'
import {Library, type Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {Pages} from '../../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {type OwedPage, prove} from '../../../plugins/docusaurus-plugin-proofbook/proof/prove.ts'
import {readPage} from '../../../plugins/docusaurus-plugin-proofbook/proof/read-page.ts'
import {Assets} from '../../../plugins/docusaurus-plugin-proofbook/stage/assets.ts'
import {Stage} from '../../../plugins/docusaurus-plugin-proofbook/stage/stage.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {createCorpus} from '../../../src/model/corpus.ts'
import {NO_FILES} from '../../../src/model/file-tree.ts'
import {readPlaybookText} from '../../reading.ts'

const config = loadConfig()
const assets = Object.assign(new Assets('.docusaurus'), {
  addressOf: (path: string) => (path === 'data.csv' ? 'media/1/data.csv' : undefined),
})
const pages = new Pages(new Library('.', '.', config), new Stage('.docusaurus', () => []), assets)

/** What the proof says of documents, by path, and of articles, by the path of their page below `/playbooks/`. */
function told(documents: Record<string, string>, articles: Record<string, string>): string[] {
  const playbooks = Object.entries(documents).map(([path, text]) => readPlaybookText(text, {path}))
  const files = {...NO_FILES, has: (path: string) => path === 'data.csv' || path in documents}
  const corpus = createCorpus(playbooks, {...config, files, sidecars: [], boundary: '.', publicRoots: ['.']})
  const permalinks = new Map(playbooks.map(({path}) => [path, `/playbooks/${path.replace('.md', '')}/`]))
  const shelf = {corpus, permalinks} as Partial<Shelf> as Shelf
  const owed: OwedPage[] = playbooks.map((playbook) => ({
    path: permalinks.get(playbook.path)!,
    document: playbook.path,
    subject: {playbook, variant: playbook.published!, shelf},
  }))
  const facts = new Map(
    Object.entries(articles).map(([name, html]) => [
      `/playbooks/${name}/`,
      readPage(`<article>${html}</article>`),
    ]),
  )
  try {
    prove(owed, pages, (path) => facts.get(path))
    return []
  } catch (error) {
    return (error as Error).message.split('\n')
  }
}

const HEAD = 'Cannot publish a site that lacks something of its documents:'
const DOCUMENTS = {
  'a.md': '# A\n\nSee [the keys](b.md#keys), [b](b.md), [down](#more)\nand ![plan](plan.png).\n\n## More\n',
  'b.md': '# B\n\n## Keys\n',
}
const A =
  '<h1>A</h1>See <a href=/playbooks/b/#keys>the keys</a>, <a href=/playbooks/b/>b</a>, <a href=#more>down</a> and ' +
  '<span class=pb-image-gap title=plan.png>Missing image: plan</span>.<h2 id=more>More</h2>'
const B = '<h1>B</h1><h2 id=keys>Keys</h2>'

describe('the proof', () => {
  it('holds where every document is on its page', () => {
    expect(told(DOCUMENTS, {a: A, b: B})).toEqual([])
  })

  it.each([
    ['See', '', 'a.md:3:1: Cannot find the text `See` on `/playbooks/a/`'],
    ['href=/playbooks/b/#keys', '', 'a.md:3:5: Cannot find the link to `b.md#keys` on `/playbooks/a/`'],
    [
      '/playbooks/b/#keys',
      '/playbooks/b/#locks',
      'a.md:3:5: Cannot find the link to `b.md#keys` on `/playbooks/a/`',
    ],
    ['<a href=/playbooks/b/>b</a>', 'b', 'a.md:3:28: Cannot find the link to `b.md` on `/playbooks/a/`'],
    ['<a href=#more>down</a>', 'down', 'a.md:3:39: Cannot find the link to `#more` on `/playbooks/a/`'],
    ['title=plan.png', '', 'a.md:4:5: Cannot find the image `plan.png` on `/playbooks/a/`'],
  ])('finds the loss of %j', (words, instead, loss) => {
    // Without its address a link is the empty one, and without its title a gap is any element.
    const page = A.replace(words, instead).replace('class=pb-image-gap >', '>')
    expect(told(DOCUMENTS, {a: page, b: B})).toEqual([HEAD, loss])
  })

  it('finds the loss of an anchor on another page', () => {
    expect(told(DOCUMENTS, {a: A, b: B.replace('id=keys', '')})).toEqual([
      HEAD,
      'a.md:3:5: Cannot find the link to `b.md#keys` on `/playbooks/a/`',
    ])
  })

  it('finds the loss of a page', () => {
    expect(told({'b.md': 'B\n'}, {})).toEqual([HEAD, 'b.md:1:1: Cannot find the page `/playbooks/b/`'])
  })

  it('holds a link to a file to be a link', () => {
    const documents = {'a.md': 'The [data](data.csv).\n'}
    expect(told(documents, {a: 'The <a href=/media/1/data.csv>data</a>.'})).toEqual([])
    expect(told(documents, {a: 'The data.'})).toEqual([
      HEAD,
      'a.md:1:5: Cannot find the link to `data.csv` on `/playbooks/a/`',
    ])
  })

  it('lists twenty losses, cut and safe to print, and how many more there are', () => {
    const lines = Array.from({length: 22}, (_, index) => `Line ${index} \u202e ${'x'.repeat(80)}`)
    const [, first, ...rest] = told({'a.md': lines.join('\n')}, {a: ''})
    expect(first).toBe(
      `a.md:1:1: Cannot find the text \`Line 0 \\u202e ${'x'.repeat(50)}…\` on \`/playbooks/a/\``,
    )
    expect(rest).toHaveLength(20)
    expect(rest.at(-1)).toBe('and 2 more')
  })
})
