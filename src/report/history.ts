import pc from 'picocolors'
import {escapeMarkdown} from '../changes/markdown.ts'
import type {RevisionFacts} from '../history/document-revisions.ts'
import type {Entry} from '../history/entry.ts'
import type {DocumentHistory, Revision} from '../history/revision.ts'
import {visible} from '../parse/visible.ts'
import {markdownLine, prettyLine} from './changes.ts'
import {print, type Tool} from './json.ts'

/** What a report of a history is made of. */
export interface Told {
  /** The commit that the history ends with, and the ref that named it. */
  tip: {ref: string; commit: string}
  isShallow: boolean
  /** The document whose history it is; undefined for the whole library. */
  document: DocumentHistory | undefined
  /** Newest first. */
  revisions: readonly ToldRevision[]
}

/** A revision with what it changed. */
export interface ToldRevision {
  revision: Revision
  entries: readonly Entry[]
  /** What the document said then; undefined in the history of a library. */
  facts: RevisionFacts | undefined
}

/** Version of the JSON; it changes when a field changes its meaning or goes. */
const JSON_VERSION = 1

/** The report of `history --format json`. */
export function jsonHistory({tip, isShallow, document, revisions}: Told, tool: Tool): string {
  return print({
    version: JSON_VERSION,
    tool,
    tip,
    isShallow,
    document: document ? {path: document.path, id: document.id, isGone: document.isGone} : null,
    revisions: revisions.map(({revision, entries, facts}) => ({
      ...revision,
      files: revision.files.map(({before: _, ...file}) => file),
      ...(facts && {facts: facts.facts ?? null, doubt: facts.doubt}),
      entries,
    })),
  })
}

/** The report for people in a terminal: a revision each, with what it changed. */
export function prettyHistory(told: Told, colour: boolean): string {
  const colours = pc.createColors(colour)
  const parts = told.revisions.map(({revision, entries, facts}) => {
    const {day, commit, subject, author} = revision
    const by = author === null ? '' : ` (${author})`
    const head = `${colours.bold(day)}  ${colours.dim(commit.slice(0, 10))}  ${visible(subject + by)}`
    const said = facts ? factWords(facts).map((words) => `  ${colours.dim(words)}`) : []
    return [head, ...said, ...entries.map((entry) => prettyLine(entry, colours)), ''].join('\n')
  })
  return [
    ...parts,
    `${summary(told)}`,
    ...notes(told).map((note) => colours.yellow(`Note: ${note}`)),
    '',
  ].join('\n')
}

/** The report as a page: a heading for each revision, and a list of what it changed. */
export function markdownHistory(told: Told): string {
  const name = told.document ? ` of ${escapeMarkdown(told.document.path)}` : ' of the library'
  const parts = told.revisions.map(({revision, entries, facts}) => {
    const {day, commit, subject, author} = revision
    const by = author === null ? '' : `, ${escapeMarkdown(author)}`
    const said = facts ? factWords(facts).map((words) => `${words}.`) : []
    const list = entries.map(markdownLine).join('\n')
    const about = [`\`${commit.slice(0, 10)}\`${by}`, ...said].join('. ').replace('..', '.')
    return [`### ${day}: ${escapeMarkdown(subject)}`, about, ...(list === '' ? [] : [list])].join('\n\n')
  })
  const blocks = [
    `## History${name}`,
    `**${summary(told)}**`,
    ...parts,
    ...notes(told).map((note) => `> Note: ${note}`),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What a version says of itself, and what is doubtful in it. */
function factWords({facts, doubt, file, revision}: RevisionFacts): string[] {
  if (file.status === 'removed') return ['Removed']
  if (!facts) return ['It could not be read']
  const {lastUpdate, hasConflict, variants, controls, written} = facts
  const conflict = hasConflict ? [variants > 1 ? `conflict: ${variants} variants` : 'conflict'] : []
  const date = lastUpdate === null ? 'no last update' : `last update ${lastUpdate}`
  const why =
    doubt === 'later-than-commit'
      ? [`Its last update is later than ${revision.day}, when this was written`]
      : doubt === 'not-moved'
        ? ['Its last update was left as it was']
        : []
  return [[date, `${written} of ${controls} controls written`, ...conflict].join(', '), ...why]
}

function summary({revisions, document}: Told): string {
  const changes = revisions.reduce((sum, {entries}) => sum + entries.length, 0)
  const what = document ? '' : ' of the library'
  if (revisions.length === 0) return `No revision${what}`
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${count(revisions.length, 'revision')}${what}, ${count(changes, 'change')}`
}

function notes({isShallow}: Told): string[] {
  return isShallow
    ? [
        'this clone is shallow, so what was before its first commits is unknown; git fetch --unshallow gets it',
      ]
    : []
}
