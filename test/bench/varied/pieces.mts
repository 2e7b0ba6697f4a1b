import {type Draw, pick} from './draw.mts'
import {anchorOf, type Section} from './sections.mts'

/** What documents of a library may have of one another. */
export interface Pieces {
  /** Controls by the title of the section that they are in. */
  controls: Map<string, Section[]>
  /** Rows of tables by the first line of the table. */
  rows: Map<string, string[]>
  /** Policies: the lines of their fences. */
  policies: string[][]
}

/** Shares of controls, rows and policies that are left out, and of those that another document's take the place of. */
const LEFT_OUT = 0.12
const SWAPPED = 0.12

const CONTROL = 3
const ROW = /^\s*\|.*\|\s*$/
const RULE = /^\s*\|[\s|:-]+\|\s*$/
const NUMBER = /^\d+\.\s+/

/** Gathers what documents have. */
export function piecesOf(documents: readonly (readonly Section[])[]): Pieces {
  const pieces: Pieces = {controls: new Map(), rows: new Map(), policies: []}
  for (const sections of documents)
    eachWithParent(sections, (section, parent) => {
      if (section.level === CONTROL) add(pieces.controls, parent, section)
      for (const block of blocksOf(section.lines))
        if (block.kind === 'policy') pieces.policies.push(block.lines)
        else if (block.kind === 'table')
          for (const row of block.lines.slice(2)) add(pieces.rows, block.lines[0]!.trim(), row)
    })
  return pieces
}

/** Another document like one: some of its controls, rows and policies left out, and some of other documents in their place. */
export function varied(sections: readonly Section[], pieces: Pieces, draw: Draw): Section[] {
  const replaced = new Map<Section, Section | undefined>()
  eachWithParent(sections, (section, parent) => {
    if (section.level !== CONTROL) return
    const drawn = draw()
    if (drawn < LEFT_OUT) replaced.set(section, undefined)
    else if (drawn < LEFT_OUT + SWAPPED) {
      const other = pick(pieces.controls.get(parent)!, draw)!
      const number = NUMBER.exec(section.title)?.[0] ?? ''
      replaced.set(section, {...other, title: number + other.title.replace(NUMBER, '')})
    }
  })
  return sections
    .map((section) => (replaced.has(section) ? replaced.get(section) : section))
    .filter((section) => section !== undefined)
    .map((section) => {
      const listed = section.lines.flatMap((line) => relinked(line, replaced))
      return {...section, lines: blocksOf(listed).flatMap((block) => variedBlock(block, pieces, draw))}
    })
}

/** Calls with each section, and the title of the one of the second level that it is in. */
function eachWithParent(
  sections: readonly Section[],
  call: (section: Section, parent: string) => void,
): void {
  let parent = ''
  for (const section of sections) {
    if (section.level <= 2) parent = section.title.toLowerCase()
    call(section, parent)
  }
}

/** A line that leads to a section that is gone leads to what took its place; a line of a table of contents goes with it. */
function relinked(line: string, replaced: ReadonlyMap<Section, Section | undefined>): string[] {
  const anchor = /^\s*[-*]\s.*\]\(#([^)]+)\)/.exec(line)?.[1]?.toLowerCase()
  if (anchor === undefined) return [line]
  const found = [...replaced].find(([section]) => anchorOf(section) === anchor)
  if (!found) return [line]
  const [, other] = found
  return other
    ? [
        line.replace(
          /\[.*\]\(#[^)]+\)/,
          () => `[${other.title.replace(/<[^>]*>/g, '').trim()}](#${anchorOf(other)})`,
        ),
      ]
    : []
}

/** Lines that belong together. */
interface Block {
  kind: 'text' | 'code' | 'policy' | 'table'
  lines: string[]
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last?.kind === 'code' && !isClosed(last.lines)) last.lines.push(line)
    else if (isFence(line)) blocks.push({kind: 'code', lines: [line]})
    else {
      const kind = ROW.test(line) ? 'table' : 'text'
      if (last?.kind === kind) last.lines.push(line)
      else blocks.push({kind, lines: [line]})
    }
  }
  return blocks.map(({kind, lines: own}) => ({kind: kindOf(kind, own), lines: own}))
}

function isFence(line: string): boolean {
  return /^\s*```/.test(line)
}

function isClosed(lines: readonly string[]): boolean {
  return lines.length > 1 && isFence(lines.at(-1)!)
}

function kindOf(kind: Block['kind'], lines: readonly string[]): Block['kind'] {
  if (kind === 'code' && isClosed(lines) && lines.some((line) => line.includes('"Statement"')))
    return 'policy'
  return kind === 'table' && !RULE.test(lines[1] ?? '') ? 'text' : kind
}

function variedBlock({kind, lines}: Block, {rows, policies}: Pieces, draw: Draw): string[] {
  if (kind === 'policy') return changed(lines, policies, draw) ?? ['Nothing has to be allowed.']
  if (kind !== 'table') return lines
  const [head, rule, ...own] = lines
  return [
    head!,
    rule!,
    ...own.flatMap((row, index) =>
      index === 0 ? [row] : (changed(row, rows.get(head!.trim()) ?? [row], draw) ?? []),
    ),
  ]
}

/** A piece, another one in its place, or undefined where it is left out. */
function changed<T>(piece: T, all: readonly T[], draw: Draw): T | undefined {
  const drawn = draw()
  if (drawn < LEFT_OUT) return undefined
  return drawn < LEFT_OUT + SWAPPED ? pick(all, draw) : piece
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
