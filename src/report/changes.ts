import pc from 'picocolors'
import {isEmpty} from '../changes/compare-sides.ts'
import type {Difference} from '../changes/difference.ts'
import {linesOf, type Part} from '../changes/lines.ts'
import {codeSpan, escapeMarkdown} from '../changes/markdown.ts'
import type {Line, Phrase} from '../changes/phrase.ts'
import {visible} from '../parse/visible.ts'
import {jsonFinding, print, type Tool} from './json.ts'

/** What was compared, as its reader named it. */
export interface Compared {
  /** A ref and its commit; the commit is null for the work tree. */
  before: {ref: string; commit: string | null}
  after: {ref: string; commit: string | null}
}

const NOTHING = 'No control, policy, id, conflict, document or finding changed'

/** Version of the JSON; it changes when a field changes its meaning or goes. */
const JSON_VERSION = 1

/** The report of `diff --format json`. */
export function jsonChanges(difference: Difference, compared: Compared, tool: Tool): string {
  const {findings} = difference
  return print({
    version: JSON_VERSION,
    tool,
    ...compared,
    ...difference,
    findings: {
      new: findings.new.map((finding) => jsonFinding(finding)),
      gone: findings.gone.map((finding) => jsonFinding(finding)),
      same: findings.same,
    },
  })
}

/** The report for people in a terminal: everything, a line each. */
export function prettyChanges(difference: Difference, compared: Compared, colour: boolean): string {
  const colours = pc.createColors(colour)
  const parts = linesOf(difference).map(({title, lines}) =>
    [colours.bold(title), ...lines.map((line) => prettyLine(line, colours)), ''].join('\n'),
  )
  return [
    ...parts,
    `${summary(difference)} (${visible(comparedText(compared))})`,
    ...difference.notes.map((note) => colours.yellow(`Note: ${visible(note)}`)),
    '',
  ].join('\n')
}

/** One thing that changed, for a terminal: where, what, and its details below. */
export function prettyLine(line: Line, colours: ReturnType<typeof pc.createColors>): string {
  const paint = line.tone === 'bad' ? colours.red : line.tone === 'good' ? colours.green : String
  const shown = (phrase: Phrase) => visible(plain(phrase, '`'))
  const place = line.at ? colours.dim(`${visible(placeText(line.at))}  `) : ''
  const details = (line.details ?? []).map((detail) => `      ${shown(detail)}`)
  return [`  ${place}${paint(shown(line.phrase))}`, ...details].join('\n')
}

/** A phrase as text, with a mark around what documents say. */
export function plain(phrase: Phrase, mark: string): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : `${mark}${piece.code}${mark}`)).join('')
}

/** Lines of a part, and details of a line, that a comment shows. */
const MOST = {lines: 10, details: 4}

/** The report as a comment in a pull request: what matters first, cut to what is read in a minute. */
export function markdownChanges(difference: Difference, compared: Compared): string {
  const parts = linesOf(difference).map(markdownPart)
  const blocks = [
    '### What this change does to the playbooks',
    `**${summary(difference)}**`,
    ...parts,
    ...difference.notes.map((note) => `> Note: ${escapeMarkdown(note)}`),
    `<sub>Compared by Proofbook: ${escapeMarkdown(comparedText(compared))}</sub>`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function markdownPart({title, lines}: Part): string {
  const shown = lines.slice(0, MOST.lines).map(markdownLine)
  const more = lines.length - shown.length
  return [`#### ${title} (${lines.length})\n`, ...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join(
    '\n',
  )
}

/** One thing that changed, as an item of a list. */
export function markdownLine({phrase, at, details = []}: Line): string {
  const place = at ? ` — ${codeSpan(placeText(at))}` : ''
  const shown = details.slice(0, MOST.details).map((detail) => `  - ${markdownPhrase(detail)}`)
  const more = details.length - shown.length
  return [
    `- ${markdownPhrase(phrase)}${place}`,
    ...shown,
    ...(more > 0 ? [`  - and ${more} more`] : []),
  ].join('\n')
}

function markdownPhrase(phrase: Phrase): string {
  return phrase
    .map((piece) => (typeof piece === 'string' ? escapeMarkdown(piece) : codeSpan(piece.code)))
    .join('')
}

function placeText({file, line}: {file: string; line?: number}): string {
  return line === undefined ? file : `${file}:${line}`
}

function summary(difference: Difference): string {
  if (isEmpty(difference)) return NOTHING
  return linesOf(difference)
    .map(({count}) => count)
    .join(', ')
}

function comparedText({before, after}: Compared): string {
  const [old, next] = [before, after].map(({ref, commit}) =>
    commit === null ? ref : `${ref} ${commit.slice(0, 10)}`,
  )
  return `${old} to ${next}`
}
