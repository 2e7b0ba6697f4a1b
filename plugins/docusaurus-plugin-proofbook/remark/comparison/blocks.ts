import type {Html, Root, RootContent} from 'mdast'
import type {SourceLine} from '../../../../src/comparison/lines.ts'
import {readTags} from '../../../../src/model/tags.ts'
import {takeHeadingIds} from '../../../../src/parse/heading-ids.ts'
import {parseMarkdown} from '../../../../src/parse/markdown.ts'
import {fileLine} from '../../../../src/parse/variants.ts'
import {SKIP, visit} from '../../../../src/parse/visit.ts'
import type {Pages, Subject} from '../../pages.ts'
import {parseWithAdmonitions} from '../admonitions.ts'
import {decorateAlerts} from '../alerts.ts'
import {showUncalledNotes} from '../footnotes.ts'
import type {Page} from '../page.ts'
import {filterRawHtml, showTextTags} from '../raw-html.ts'
import {neutraliseReferences} from '../references.ts'

/** A paragraph, list, table or the like of a variant. */
export interface Block {
  node: RootContent
  /** Its source without white space that nobody sees: what is alike in both variants has the same. */
  key: string
  /** First and last line of the file. */
  line: number
  endLine: number
  source: SourceLine[]
  /** Whether it means by itself what it means on the page. */
  isWhole: boolean
}

/** Elements that need no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'col', 'area'])

/** The blocks of a variant, in order. */
export function blocksOf(subject: Subject, pages: Pages): Block[] {
  const {variant} = subject
  const lines = variant.text.split(/\r\n|\r|\n/)
  return treeOf(subject, pages).children.flatMap((node): Block[] => {
    const {start, end} = node.position ?? {}
    if (!start || !end || isInvisible(node)) return []
    const source = lines
      .slice(start.line - 1, end.line)
      .map((text, at) => ({number: fileLine(variant, start.line + at), text}))
    return [
      {
        node,
        key: source.map(({text}) => text.replace(/\s+/g, ' ').trim()).join('\n'),
        line: source[0]!.number,
        endLine: source.at(-1)!.number,
        source,
        isWhole: isWhole(node),
      },
    ]
  })
}

/** The tree of a variant as its page has it, without what needs the rest of the page: cards, fields, lists of notes. */
function treeOf(subject: Subject, pages: Pages): Root {
  const linkStyle = subject.shelf.corpus.linkStyleOf(subject.playbook.path)
  const parse = linkStyle.admonitions ? parseWithAdmonitions : parseMarkdown
  const page: Page = {...subject, pages, tree: parse(subject.variant.text)}
  showTextTags(page)
  if (linkStyle.headingIds) takeHeadingIds(page.tree)
  decorateAlerts(page)
  showNoteMarks(page.tree)
  showUncalledNotes(page)
  neutraliseReferences(page)
  filterRawHtml(page)
  showFrontMatter(page.tree)
  return page.tree
}

/** Calls of footnotes have no list of notes to lead to. */
function showNoteMarks(tree: Root): void {
  visit(tree, 'footnoteReference', ({label, identifier, position}, index, parent) => {
    if (parent && index !== undefined)
      parent.children[index] = {type: 'text', value: `[^${label ?? identifier}]`, ...(position && {position})}
  })
}

/** Front matter is no part of a page, but may be all that differs. */
function showFrontMatter(tree: Root): void {
  tree.children = tree.children.map((node) =>
    node.type === 'yaml' || node.type === 'toml'
      ? {type: 'code', lang: node.type, value: node.value, ...(node.position && {position: node.position})}
      : node,
  )
}

/** Whether a block is nothing but comments, breaks and anchors. */
function isInvisible(node: RootContent): boolean {
  if (node.type !== 'html') return false
  const text = node.value.replace(/<!--.*?-->/gs, '')
  const isShown = readTags(text).some(({name}) => /^(?:img|hr)$/i.test(name))
  return !isShown && text.replace(/<[^>]*>/g, '').trim() === ''
}

/** Whether all elements that a block opens in raw HTML end in it, and none that others have opened. */
function isWhole(block: RootContent): boolean {
  const open: string[] = []
  let isBalanced = true
  visit(block, 'html', ({value}: Html) => {
    for (const {name, kind} of readTags(value)) {
      const lower = name.toLowerCase()
      if (kind === 'alone' || VOID.has(lower)) continue
      if (kind === 'start') open.push(lower)
      else if (open.pop() !== lower) isBalanced = false
    }
    return SKIP
  })
  return isBalanced && open.length === 0
}
