import pc from 'picocolors'
import {visibleDocument} from '../../parse/visible.ts'
import {wrap} from '../pretty/style.ts'

/** A part of a page in the terminal. */
export type Part =
  | {kind: 'heading' | 'text'; text: string}
  | {kind: 'code'; text: string}
  | {kind: 'list'; items: readonly string[]}

/** How a page is written. */
export interface PageOptions {
  colour: boolean
  /** Columns of the terminal. */
  width: number
}

/** A page of reference for a terminal: text is wrapped, code is indented and stays as it is. */
export function formatPage(title: string, parts: readonly Part[], {colour, width}: PageOptions): string {
  const colours = pc.createColors(colour)
  const room = Math.max(40, Math.min(width, LONGEST_LINE))
  const blocks = parts.map((part) => {
    if (part.kind === 'heading') return colours.bold(part.text)
    if (part.kind === 'text') return wrap(part.text, room).join('\n')
    if (part.kind === 'list') return part.items.map((item) => listItem(item, room)).join('\n')
    const lines = visibleDocument(part.text).replace(/\n$/, '').split('\n')
    return lines.map((line) => colours.dim(`    ${line}`).trimEnd()).join('\n')
  })
  return `${[colours.bold(title), ...blocks].join('\n\n')}\n`
}

/** Longer lines are hard to read. */
const LONGEST_LINE = 100

function listItem(item: string, room: number): string {
  return wrap(item, room - 4)
    .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
    .join('\n')
}
