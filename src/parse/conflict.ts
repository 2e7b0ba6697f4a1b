import {type Told, tellExamples} from './examples.ts'
import {canonicalLabel} from './label.ts'
import {Scan} from './scan.ts'
import {splitLines, withoutEol} from './source.ts'

/** One side of a hunk. Base is history: it is kept, and never published. */
export interface HunkPart {
  role: 'ours' | 'base' | 'theirs'
  /** The marker line's label, verbatim; undefined if the marker has none. */
  label: string | undefined
  /** First line of the part, from 1; equal to `to` when the part is empty. */
  from: number
  /** The line after the part's last line: a marker. */
  to: number
  /** Whether its lines are a diff from the base, each after ` `, `-` or `+` (Jujutsu). */
  isDiff?: boolean
  /** Hunks inside this part, in file order. */
  hunks: Hunk[]
}

/** A complete conflict: both markers, a separator, and the sides between them. */
export interface Hunk {
  /** Line of the start marker, from 1. */
  line: number
  /** Line of the end marker, from 1. */
  endLine: number
  /** How many characters a marker of this hunk has. */
  markerSize: number
  /** In file order: ours, then base where the style has it, then theirs. */
  parts: HunkPart[]
}

export type ConflictFaultCode =
  | 'unterminated-start'
  | 'ambiguous-separator'
  | 'unexpected-order'
  | 'orphan-end'
  | 'orphan-base'
  | 'ambiguous-end'
  | 'leftover-marker'
  | 'mangled-marker'
  | 'too-many-variants'

/** What is wrong with a marker of a file. */
export interface ConflictFault {
  code: ConflictFaultCode
  /** Line of the marker, from 1. */
  line: number
  /** The marker line as written, without its line ending. */
  text: string
  /** Line of the start marker of the hunk that it is in; undefined outside a hunk. */
  start?: number
}

/** A conflict in a code fence that is kept as the example that it seems to be. */
export interface ConflictExample {
  line: number
  endLine: number
  /** Whether its author says that it is one, it seems to be one, or it may be real and its author should say. */
  kind: 'stated' | 'likely' | 'doubtful'
}

/** A file's lines with its conflicts told apart, before markdown is parsed. */
export interface ConflictDocument {
  /** The lines with their line endings; joined, they are the file again. */
  lines: string[]
  /** Complete hunks of the top level, in file order; every line outside them is context. */
  hunks: Hunk[]
  /** In file order. */
  faults: ConflictFault[]
  /** In file order. */
  examples: ConflictExample[]
}

/** How the conflicts of a file are told. */
export interface ScanOptions {
  /** The path's `conflict-marker-size` attribute; undefined if it has none. */
  markerSize?: number | undefined
}

/**
 * Finds the conflicts of a file on its lines, before markdown is parsed: git's merge, diff3 and zdiff3 styles (which
 * Mercurial and Subversion write too), and Jujutsu's sections. Inside a hunk of size N only runs of N belong to it, and
 * a start of N or more opens a nested hunk. What is in a code fence may be an example: see `tellExamples`.
 */
export function scanConflicts(text: string, options: ScanOptions = {}): ConflictDocument {
  const lines = splitLines(text)
  const bare = lines.map(withoutEol)
  const scan = (ignored: Set<number>) =>
    tellExamples(bare, new Scan(bare, options.markerSize, ignored).run(), options)
  const told = withoutLoneStarts(scan)
  const markers = told.faults.length > 0 ? told.faults : told.bases
  const faults = [...markers, ...tooManyLabels(told.hunks)].sort((a, b) => a.line - b.line)
  return {lines, hunks: told.hunks, faults, examples: told.examples}
}

/** Lone starts are found all at once; a few rounds more are for what they hid. */
const MOST_ROUNDS = 4

/**
 * Reads the lines again without the start markers that turned out to be content: such a start must not swallow what
 * follows its fence. Where only the outcome can tell, it is content if without it less is wrong.
 */
function withoutLoneStarts(scan: (ignored: Set<number>) => Told): Told {
  let ignored = new Set<number>()
  let told = scan(ignored)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const isSure = told.loneStarts.length > 0
    const more = new Set([...ignored, ...(isSure ? told.loneStarts : told.doubtfulStarts)])
    if (more.size === ignored.size) break
    const again = scan(more)
    if (!isSure && !isBetter(again, told)) break
    ignored = more
    told = again
  }
  return told
}

/** Whether less is wrong, and no marker is content that would be left as a marker; other leftovers come and go. */
function isBetter(again: Told, told: Told): boolean {
  const count = ({faults}: Told) => faults.filter(({code}) => code !== 'leftover-marker').length
  return count(again) < count(told) && count(again) === again.faults.length
}

/** From how many labels on a file is read as two variants, by role: it is no longer a choice between documents. */
export const MOST_LABELS = 12

function tooManyLabels(hunks: Hunk[]): ConflictFault[] {
  const labels = new Set<string>()
  for (const {hunk} of allHunks(hunks)) {
    for (const part of hunk.parts) if (part.role !== 'base') labels.add(canonicalLabel(part))
    if (labels.size > MOST_LABELS)
      return [{code: 'too-many-variants', line: hunk.line, text: String(MOST_LABELS)}]
  }
  return []
}

/** Whether the two sides of a hunk differ only in white space. */
export function isVoidHunk(hunk: Hunk, lines: string[]): boolean {
  const ours = visibleCharacters(hunk.parts[0]!, lines)
  const theirs = visibleCharacters(hunk.parts.at(-1)!, lines)
  for (;;) {
    const [a, b] = [ours.next(), theirs.next()]
    if (a.value !== b.value) return false
    if (a.done) return true
  }
}

/** Lazy, so that hunks nested in one another are not each read to their end. */
function* visibleCharacters(part: HunkPart, lines: string[]): Generator<string, undefined> {
  for (let line = part.from; line < part.to; line++) yield* lines[line - 1]!.replace(/\s+/g, '')
  return undefined
}

/** Every hunk, each followed by the hunks nested in it; depth counts from 0. */
export function allHunks(hunks: Hunk[]): {hunk: Hunk; depth: number}[] {
  const all: {hunk: Hunk; depth: number}[] = []
  // A stack, not recursion: hunks may be nested as deep as a hostile file has start markers.
  const waiting = hunks.toReversed().map((hunk) => ({hunk, depth: 0}))
  while (waiting.length > 0) {
    const next = waiting.pop()!
    all.push(next)
    const inner = next.hunk.parts.flatMap((part) => part.hunks)
    for (const hunk of inner.reverse()) waiting.push({hunk, depth: next.depth + 1})
  }
  return all
}
