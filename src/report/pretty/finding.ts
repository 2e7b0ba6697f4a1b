import {withoutEol} from '../../parse/source.ts'
import {visible, visibleInPlace} from '../../parse/visible.ts'
import type {Finding} from '../../rules/rule.ts'
import {count} from '../count.ts'
import {excerptOf} from '../excerpt.ts'
import {findingUrl} from '../handbook.ts'
import {idOf} from '../result.ts'
import type {Group} from './groups.ts'
import {type Colours, colourOf, hyperlink, type PrettyOptions, wrap} from './style.ts'

/** What a finding is written with. */
export interface Writing {
  options: PrettyOptions
  colours: Colours
  handbook: string
}

/** Columns of the notes below a finding. */
const NOTE_INDENT = 10

/** How many places of findings that are no errors are listed. */
const FIRST_PLACES = 3

/** A finding with its source line, its cure and where else it is. */
export function prettyGroup({first, others}: Group, lines: readonly string[], writing: Writing): string[] {
  const {message, cure} = splitCure(first.message)
  return [
    ...headOf(first, message, writing),
    ...excerpt(first, lines, writing),
    ...notesOf(first, cure).flatMap((note) => noteLines(note, writing)),
    ...placesOf({first, others}).flatMap((note) => noteLines(note, writing)),
  ]
}

/** A finding without its source line. */
export function shortGroup(group: Group, writing: Writing): string[] {
  return [
    ...headOf(group.first, group.first.message, writing),
    ...placesOf(group).flatMap((note) => noteLines(note, writing)),
  ]
}

/** A line of notes below a finding, wrapped. */
export function noteLines(note: string, {options, colours}: Writing): string[] {
  const room = Math.max(20, options.width - NOTE_INDENT)
  return wrap(visible(note), room).map((line) => colours.dim(`${' '.repeat(NOTE_INDENT)}${line}`))
}

/** `  5:1  error    message  rule/message`, wrapped below the message. */
function headOf(finding: Finding, message: string, writing: Writing): string[] {
  const {options, colours, handbook} = writing
  const {place, severity, variants} = finding
  const start = `  ${place.line}:${place.column}  `
  const indent = start.length + LONGEST_SEVERITY + 2
  const id = visible(idOf(finding)).replaceAll(' ', '\u00a0')
  const told = `${visible(message)}${variants ? ` (in ${variants.map(visible).join(', ')})` : ''}`
  const words = wrap(`${told}  ${id}`, Math.max(30, options.width - indent))
  const last = (words.pop() ?? '').slice(0, -id.length)
  const link = hyperlink(colours.dim(id), findingUrl(finding, handbook), options)
  return [...words.map((line) => line.trimEnd()), `${last}${link}`].map((line, index) =>
    index === 0
      ? `${start}${colourOf(severity, colours)(severity.padEnd(LONGEST_SEVERITY))}  ${line}`
      : `${' '.repeat(indent)}${line.trimStart()}`,
  )
}

const LONGEST_SEVERITY = 'warning'.length

/** What a message says after its first semicolon is what to do; source text in backticks may hold one. */
function splitCure(message: string): {message: string; cure: string | undefined} {
  const [, head, cure] = /^((?:[^`;]|`[^`]*`|;(?! ))*); (.+)$/s.exec(message) ?? []
  if (head === undefined || cure === undefined) return {message, cure: undefined}
  return {message: head, cure: `${cure[0]?.toUpperCase()}${cure.slice(1)}`}
}

function notesOf({message, suggestion, related, fix}: Finding, cure: string | undefined): string[] {
  const isSaid = suggestion === undefined || fix !== undefined || message.includes(suggestion)
  return [
    ...(cure === undefined ? [] : [cure]),
    ...(isSaid ? [] : [`Write \`${suggestion}\``]),
    ...related.map(({file, place, message: told}) => `see ${file}:${place.line}:${place.column}: ${told}`),
    ...(fix ? [`--fix writes \`${fix.text.trim()}\``] : []),
  ]
}

/** Where else the same is found: all places of an error, the first ones of anything else. */
function placesOf({first, others}: Group): string[] {
  if (others.length === 0) return []
  const shown = first.severity === 'error' ? others : others.slice(0, FIRST_PLACES)
  const places = shown.map(
    ({file, place}) => `${file === first.file ? '' : `${file}:`}${place.line}:${place.column}`,
  )
  const more = others.length - shown.length
  return [`also at ${places.join(', ')}${more > 0 ? ` and ${count(more, 'more place')}` : ''}`]
}

/** The line of a finding, and marks below it; nothing where the line shows nothing. */
function excerpt(
  {place, severity}: Finding,
  lines: readonly string[],
  {options, colours}: Writing,
): string[] {
  const {line, column, endLine, endColumn} = place
  const source = withoutEol(lines[line - 1] ?? '')
  const gutter = `${String(line).padStart(7)} │ `
  const end = endLine === line ? endColumn : source.length + 1
  const meant = {at: column - 1, length: end - column}
  const {text, before, length} = excerptOf(source, meant, Math.max(20, options.width - gutter.length))
  const shown = visibleInPlace(text)
  if (shown.trim() === '' && visibleInPlace(source).trim() === '') return []
  const marks = ' '.repeat(before) + '^'.repeat(length)
  return [
    colours.dim(gutter) + shown,
    colours.dim(`${' '.repeat(7)} │ `) + colourOf(severity, colours)(marks),
  ]
}
