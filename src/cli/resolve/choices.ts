import {didYouMean} from '../../likeness/slips.ts'
import {allHunks, type ConflictDocument, type Hunk, type HunkPart} from '../../parse/conflict.ts'
import {sideChooser, sideOf, variantLabels} from '../../parse/variants.ts'
import {UsageError} from '../exit.ts'

/** Takes a side of a hunk, nested ones included; undefined for a hunk that is left open. */
export type Chooser = (hunk: Hunk) => HunkPart | undefined

/** A word of `--hunk`: which hunk of the top level (from 1, in file order), and what to take of it. */
export interface HunkChoice {
  hunk: number
  word: string
}

/** Reads `3=master`; undefined if it is no such choice. */
export function readHunkChoice(text: string): HunkChoice | undefined {
  const match = /^(\d+)=(.+)$/s.exec(text)
  return match ? {hunk: Number(match[1]), word: match[2]!} : undefined
}

/**
 * What a word takes: `ours` and `theirs` that role at every level, a label the side that has it.
 * @throws {UsageError} for a label that no side has
 */
export function chooserOfWord(document: ConflictDocument, word: string, where = ''): Chooser {
  if (word === 'ours' || word === 'theirs') return (hunk) => sideOf(hunk, word)
  const labels = variantLabels(document)
  if (!labels.includes(word)) throw new UsageError(describeUnknown(word, labels, where))
  return sideChooser(document, word)
}

function describeUnknown(word: string, labels: string[], where: string): string {
  const known = [...new Set(['ours', 'theirs', ...labels])]
  const expected = known.map((label) => `\`${label}\``).join(', ')
  return `Unexpected side \`${word}\`${where}, expected ${expected}${didYouMean(word, known)}`
}

/**
 * What choices of single hunks take, and of all others another chooser.
 * @throws {UsageError} for a hunk or a label that is not there
 */
export function chooserOfHunks(
  document: ConflictDocument,
  choices: readonly HunkChoice[],
  others: Chooser | undefined,
): Chooser {
  const {hunks} = document
  const byHunk = new Map<Hunk, Chooser>()
  for (const {hunk: number, word} of choices) {
    const hunk = hunks[number - 1]
    if (!hunk) {
      const expected = hunks.length === 1 ? '1' : `1 to ${hunks.length}`
      throw new UsageError(`Unexpected hunk ${number}, expected ${expected}`)
    }
    byHunk.set(hunk, chooserOfWord({...document, hunks: [hunk]}, word, ` for hunk ${number}`))
  }
  const outermost = outermostHunks(hunks)
  return (hunk) => (byHunk.get(outermost.get(hunk)!) ?? others)?.(hunk)
}

function outermostHunks(hunks: Hunk[]): Map<Hunk, Hunk> {
  const outermost = new Map<Hunk, Hunk>()
  let top: Hunk | undefined
  for (const {hunk, depth} of allHunks(hunks)) {
    if (depth === 0) top = hunk
    outermost.set(hunk, top!)
  }
  return outermost
}

/** Numbers of the hunks of the top level that a chooser leaves open. */
export function openHunks(document: ConflictDocument, choose: Chooser): number[] {
  return document.hunks.flatMap((hunk, index) => (choose(hunk) ? [] : [index + 1]))
}
