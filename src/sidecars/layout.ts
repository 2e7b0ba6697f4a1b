import type {Node} from 'jsonc-parser'

/** How a JSON file is laid out. */
export interface Layout {
  /** One level of indentation; empty for a file on one line. */
  unit: string
  eol: string
}

/** A stretch of a text, and what to write in its place. */
export interface TextEdit {
  offset: number
  length: number
  text: string
}

/** The layout of a new file. */
export const NEW_LAYOUT: Layout = {unit: '    ', eol: '\n'}

/** The layout that a file has: its first indented line tells one level. */
export function layoutOf(text: string): Layout {
  const eol = /\r\n|\n|\r/.exec(text.trim())?.[0]
  if (eol === undefined) return {unit: '', eol: ''}
  return {unit: /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? NEW_LAYOUT.unit, eol}
}

/** A value as JSON in a layout, at a depth; its first line is not indented. */
export function toJson(value: unknown, {unit, eol}: Layout, depth: number): string {
  return JSON.stringify(value, null, unit).replaceAll('\n', eol + unit.repeat(depth))
}

/** The edit that writes values after the items of a list. */
export function appendItems(list: Node, values: unknown[], text: string, layout: Layout): TextEdit {
  const last = list.children!.at(-1)
  const depth = last ? depthOf(last, text, layout) : depthOf(list, text, layout) + 1
  const lead = layout.eol + layout.unit.repeat(depth)
  const items = values.map((value) => lead + toJson(value, layout, depth)).join(',')
  if (last) return {offset: last.offset + last.length, length: 0, text: `,${items}`}
  const end = layout.eol + layout.unit.repeat(depth - 1)
  return {offset: list.offset, length: list.length, text: `[${items}${end}]`}
}

/** The edit that writes a member after those of an object. */
export function appendMember(object: Node, key: string, value: unknown, layout: Layout): TextEdit {
  const last = object.children!.at(-1)
  const member = `${layout.eol}${layout.unit}${JSON.stringify(key)}: ${toJson(value, layout, 1)}`
  if (last) return {offset: last.offset + last.length, length: 0, text: `,${member}`}
  return {offset: object.offset, length: object.length, text: `{${member}${layout.eol}}`}
}

/** A text with edits that do not touch one another. */
export function withEdits(text: string, edits: TextEdit[]): string {
  const backwards = [...edits].sort((a, b) => b.offset - a.offset)
  return backwards.reduce(
    (edited, {offset, length, text: own}) => edited.slice(0, offset) + own + edited.slice(offset + length),
    text,
  )
}

/** How many levels the line on which a node begins is indented. */
function depthOf({offset}: Node, text: string, {unit}: Layout): number {
  if (unit === '') return 0
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const indentation = /^[ \t]*/.exec(text.slice(start, offset))![0]
  return Math.round(indentation.length / unit.length)
}
