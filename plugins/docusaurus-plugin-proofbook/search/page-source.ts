import {DomUtils, parseDocument} from 'htmlparser2'
import {codesIn} from './codes.ts'
import {EVERY_VERSION} from './filters.ts'

type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<Node, {attribs: unknown}>

const SKIPPED = new Set(['script', 'style', 'template', 'button', 'svg', 'nav'])
/** Elements that begin and end a line of text; between two of them stands a mark, so that neighbours stay apart. */
const BLOCKS = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer header hr li main ol ' +
    'p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Stands between two blocks of text: a cell and the next one, a list's items. A search never matches across it. */
const BLOCK_END = ' · '
const HEADING = /^h[1-6]$/

/**
 * Makes a small page of a built one for the indexer: headings with their ids, and text with white space between
 * blocks, which the minifier took away with the end tags. Undefined for pages that do not belong into a search.
 * @param filed the version under which the page is filed, where that is not the one that it tells
 */
export function pageSource(html: string, filed?: string): string | undefined {
  const tree = parseDocument(html)
  const version = metaContent(tree.children, 'docusaurus_version')
  if (/noindex/i.test(metaContent(tree.children, 'robots') ?? '')) return undefined
  const body = findBody(tree.children, version !== undefined)
  if (!body) return undefined
  const lines = linesOf(body)
  const lang = DomUtils.findOne((element) => element.name === 'html', tree.children)?.attribs.lang
  const codes = codesIn(lines.map(({text}) => text).join(' '))
  const filters = [
    filter('version', filed ?? version ?? EVERY_VERSION),
    ...codes.map((code) => filter('code', code)),
  ]
  return [
    `<html lang="${escapeHtml(lang ?? 'en')}"><body data-pagefind-body>`,
    ...lines.map(({tag, id, text}) =>
      tag ? `<${tag}${id && ` id="${escapeHtml(id)}"`}>${escapeHtml(text)}</${tag}>` : escapeHtml(text),
    ),
    `<div data-pagefind-ignore>${filters.join('')}</div></body></html>`,
  ].join('\n')
}

function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}">${escapeHtml(value)}</i>`
}

function metaContent(nodes: Node[], name: string): string | undefined {
  return DomUtils.findOne((element) => element.name === 'meta' && element.attribs.name === name, nodes)
    ?.attribs.content
}

function findBody(nodes: Node[], isDoc: boolean): Element | null {
  const marked = DomUtils.findOne((element) => 'data-pagefind-body' in element.attribs, nodes)
  if (marked || !isDoc) return marked
  const article = DomUtils.findOne((element) => element.name === 'article', nodes)
  return article && DomUtils.findOne((element) => hasClass(element, 'markdown'), article.children)
}

function hasClass(element: Element, name: string): boolean {
  return (element.attribs.class ?? '').split(/\s+/).includes(name)
}

/** A heading, or all text between two headings (`tag` and `id` empty). */
interface Line {
  tag: string
  id: string
  text: string
}

function linesOf(body: Element): Line[] {
  const lines: Line[] = [{tag: '', id: '', text: ''}]
  const visit = (node: Node): void => {
    if (node.type === 'text') lines.at(-1)!.text += node.data
    if (!('attribs' in node) || isSkipped(node)) return
    if (HEADING.test(node.name)) {
      const parts = node.children.filter((child) => !('attribs' in child) || !isSkipped(child))
      lines.push({tag: node.name, id: node.attribs.id ?? '', text: DomUtils.innerText(parts)})
      lines.push({tag: '', id: '', text: ''})
      return
    }
    const around =
      hasClass(node, 'token-line') || node.name === 'br' ? ' ' : BLOCKS.has(node.name) ? BLOCK_END : ''
    lines.at(-1)!.text += around
    node.children.forEach(visit)
    lines.at(-1)!.text += around
  }
  body.children.forEach(visit)
  return lines.map((line) => ({...line, text: tidy(line.text)})).filter(({text}) => text !== '')
}

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.name) || 'data-pagefind-ignore' in element.attribs || hasClass(element, 'hash-link')
  )
}

/** One space between words, one mark between blocks, none at the ends; the invisible space of heading links goes. */
function tidy(text: string): string {
  const spaced = text.replace(/\u200B/g, '').replace(/\s+/g, ' ')
  return spaced.replace(/(?: ?· ?)+/g, BLOCK_END).replace(/^[ ·]+|[ ·]+$/g, '')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
