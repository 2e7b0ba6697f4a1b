import type {Nodes, Parents, Root} from 'mdast'
import {VFile} from 'vfile'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {Pages, type Subject} from '../../../plugins/docusaurus-plugin-proofbook/pages.ts'
import {comparisonTree} from '../../../plugins/docusaurus-plugin-proofbook/remark/comparison/page.ts'
import {remarkPage} from '../../../plugins/docusaurus-plugin-proofbook/remark/page.ts'
import {Assets} from '../../../plugins/docusaurus-plugin-proofbook/stage/assets.ts'
import {Stage} from '../../../plugins/docusaurus-plugin-proofbook/stage/stage.ts'
import {checkCorpus} from '../../../src/check/check.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {createCorpus} from '../../../src/model/corpus.ts'
import {NO_FILES} from '../../../src/model/file-tree.ts'

/** The tree of the page of a document, made by the whole of `remarkPage`; other documents of its library may be given. */
export async function pageOf(markdown: string, others: readonly string[] = []): Promise<Root> {
  const {pages, subject} = await libraryOf(markdown, others)
  pages.subject = async () => subject
  const file = new VFile({path: 'folder-0/playbook.md'})
  await remarkPage(pages)()({type: 'root', children: []}, file)
  return file.data.pageTree!
}

/** The tree of the page that compares the two variants of a document. */
export async function comparisonOf(markdown: string): Promise<Root> {
  const {pages, subject} = await libraryOf(markdown, [])
  const [first, second] = subject.playbook.variants.map((variant) => ({...subject, variant}))
  return comparisonTree({first: first!, second: second!}, pages)
}

/** A document in a library of its own. */
async function libraryOf(
  markdown: string,
  others: readonly string[],
): Promise<{pages: Pages; subject: Subject}> {
  const config = loadConfig()
  const read = (text: string, index: number) =>
    readModel(`folder-${index}/playbook.md`, text, '', {config, today: '2025-06-01'})
  const playbooks = [markdown, ...others].map(read)
  const files = {...NO_FILES, has: () => true}
  const corpus = createCorpus(playbooks, {...config, sidecars: [], files, boundary: '.', publicRoots: ['.']})
  const shelf = {
    root: '.',
    version: undefined,
    corpus,
    unread: [],
    report: await checkCorpus(corpus, config),
    permalinks: new Map<string, string>(),
    cited: new Set<string>(),
  }
  const library = new Library('.', '.', config)
  const pages = new Pages(library, new Stage('.docusaurus', () => []), new Assets('.docusaurus'))
  return {pages, subject: {playbook: playbooks[0]!, shelf, variant: playbooks[0]!.published!}}
}

/** The components of a tree and the texts in them, each component with its children in brackets. */
export function componentsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.trim()
  if (!('children' in node)) return ''
  const inside = (node as Parents).children
    .map(componentsOf)
    .filter((each) => each !== '')
    .join(' ')
  const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
  return isComponent ? `${node.name}[${inside}]` : inside
}

/** What the first component of a name is given. */
export function dataOf<Data>(tree: Root, name: string): Data | undefined {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (node.type === 'mdxJsxFlowElement' && node.name === name)
      return JSON.parse(String(node.attributes[0]?.value)) as Data
    if ('children' in node) waiting.unshift(...(node as Parents).children)
  }
  return undefined
}
