import {Parser} from 'htmlparser2'
import {ancestorsOf, type NodeIndex} from '../parse/node-index.ts'
import type {Locator} from '../parse/place.ts'
import type {PlainTable} from './citations/tables.ts'
import {readHtml} from './html.ts'
import {squeeze} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {Cell} from './types.ts'

/**
 * The tables that a document writes as HTML, with the cells' own text. A table reaches to its end tag, over blank lines
 * too, which end an HTML block of markdown; one that is not closed is none. Tables within tables are part of their cell.
 */
export function collectHtmlTables(nodes: NodeIndex, locator: Locator): PlainTable[] {
  const tables: PlainTable[] = []
  const ends = tableEnds(locator.text)
  if (ends.size === 0) return tables
  let end = 0
  for (const placed of nodes.of('html')) {
    const {node} = placed
    const {start} = nodeSpan(node)
    const isQuoted = ancestorsOf(placed).some(({type}) => type === 'blockquote')
    for (const {name, from: at} of readHtml(node.value).tags) {
      if (name !== 'table') continue
      // The value lacks the indentation of what holds it: the tag stands there or further on.
      const from = locator.text.indexOf(node.value.slice(at, at + START_TAG.length), start.offset + at)
      const to = ends.get(from)
      if (from < end || to === undefined) continue
      end = to
      tables.push(readHtmlTable(from, to, isQuoted, locator))
    }
  }
  return tables
}

const START_TAG = '<table '

/** Elements that a reader sees set apart from what is before and after them. */
const APART = /^(?:br|p|div|ul|ol|li|dl|dt|dd|pre|blockquote|h[1-6]|table|tr|t[dh])$/

/** By the offset of each table's start tag the offset after its end tag; tables that are not closed are left out. */
function tableEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const tag of text.matchAll(/<(\/?)table(?=[\s>])[^<>]*>/gi)) {
    if (tag[1] === '') open.push(tag.index)
    else if (open.length > 0) ends.set(open.pop()!, tag.index + tag[0].length)
  }
  return ends
}

function readHtmlTable(from: number, to: number, isQuoted: boolean, locator: Locator): PlainTable {
  const rows: PlainTable['rows'] = []
  let row: {cells: Cell[]; from: number} | undefined
  let cell: {text: string; from: number; hasElement: boolean} | undefined
  let depth = 0
  const at = (offset: number) => from + offset
  const parser = new Parser({
    onopentag(name) {
      if (name === 'table') depth++
      else if (name === 'tr' && depth === 1) row = {cells: [], from: parser.startIndex}
      else if (/^t[dh]$/.test(name) && depth === 1 && row)
        cell = {text: '', from: parser.endIndex + 1, hasElement: false}
      else if (cell) cell.hasElement ||= name === 'img'
      if (cell && APART.test(name)) cell.text += ' '
    },
    ontext(text) {
      if (cell) cell.text += text
    },
    onclosetag(name, isImplied) {
      if (name === 'table') depth--
      if (cell && APART.test(name)) cell.text += ' '
      if (/^t[dh]$/.test(name) && depth === 1 && cell && row) {
        const text = squeeze(cell.text)
        const span = contentSpan(at(cell.from), at(Math.max(parser.startIndex, cell.from)), locator)
        row.cells.push({text, blank: text === '' && !cell.hasElement, span})
        cell = undefined
      }
      if (name === 'tr' && depth === 1 && row) {
        const end = isImplied ? parser.startIndex : parser.endIndex + 1
        rows.push({cells: row.cells, span: locator.span(at(row.from), at(end))})
        row = undefined
      }
    },
  })
  const source = locator.text.slice(from, to)
  parser.end(isQuoted ? source.replace(/^[ \t]*(?:>[ \t]?)+/gm, (marks) => ' '.repeat(marks.length)) : source)
  const [header, ...rest] = rows
  return {span: locator.span(from, to), header: header?.cells ?? [], rows: rest, written: 'html'}
}

/** A cell's place without the white space around what it holds. */
function contentSpan(from: number, to: number, locator: Locator) {
  const inside = locator.text.slice(from, to)
  const start = from + (inside.length - inside.trimStart().length)
  return inside.trim() === '' ? locator.span(from, to) : locator.span(start, start + inside.trim().length)
}
