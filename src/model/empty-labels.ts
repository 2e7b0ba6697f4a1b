import type {Locator} from '../parse/place.ts'
import {matcher} from '../shapes/patterns.ts'
import type {Shapes} from '../shapes/shapes.ts'
import type {CodeBlock, EmptyLabel} from './passages.ts'
import type {Control} from './types.ts'

/** A line that begins with a bold text, and what follows that. */
const BOLD_START = /^ {0,3}(\*\*|__)\s*(.+?)\s*\1\s*:?(.*)$/

/** A line that no reader sees anything of. */
const BLANK = /^\s*(?:<!--(?:(?!-->).)*-->\s*|<br *\/?>\s*|&nbsp;\s*)*$/

/** The labels of controls after which the next label or the end of the control comes; a deeper heading is an answer. */
export function emptyLabels(
  controls: readonly Control[],
  blocks: readonly CodeBlock[],
  locator: Locator,
  shapes: Shapes,
): EmptyLabel[] {
  const isLabel = matcher(shapes.controls.labels)
  const code = codeLines(blocks)
  const labelOn = (line: number) => {
    const match = code.has(line) ? null : BOLD_START.exec(locator.line(line).trimEnd())
    const isOne = match && isLabel(match[2]!.replace(/\s*:$/, ''))
    return isOne ? {label: match[2]!, isAlone: BLANK.test(match[3]!)} : undefined
  }
  return controls.flatMap((control) => {
    const found: EmptyLabel[] = []
    let last: EmptyLabel | undefined
    const first = control.heading.span.end.line + 1
    for (let line = first; line <= control.endLine; line++) {
      const {label, isAlone} = labelOn(line) ?? {}
      if (label === undefined) continue
      last = undefined
      if (!isAlone) continue
      let next = line + 1
      while (next <= control.endLine && BLANK.test(locator.line(next))) next++
      const isEmpty = next > control.endLine || labelOn(next) !== undefined || isBorder(locator.line(next))
      const {start, end} = textOf(locator, line)
      if (!isEmpty) continue
      const {id, title} = control
      last = {control: id, title, label, isLast: false, span: locator.span(start, end)}
      found.push(last)
    }
    if (last) last.isLast = true
    return found
  })
}

/** Whether a line is a rule, which ends what a label can introduce. */
function isBorder(line: string): boolean {
  return /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/.test(line)
}

/** A line without the white space around it, by offsets. */
function textOf(locator: Locator, line: number): {start: number; end: number} {
  const text = locator.line(line)
  const start = locator.lineStart(line) + text.length - text.trimStart().length
  return {start, end: locator.lineStart(line) + text.trimEnd().length}
}

/** All lines of code blocks. */
export function codeLines(blocks: readonly CodeBlock[]): Set<number> {
  const lines = new Set<number>()
  for (const {span} of blocks) for (let line = span.start.line; line <= span.end.line; line++) lines.add(line)
  return lines
}
