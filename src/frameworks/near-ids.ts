import {distance} from 'fastest-levenshtein'
import type {Framework, Group} from './framework.ts'

/** An id of a framework that a text is nearly. */
export interface NearId {
  id: string
  /** Whether the text can mean this id alone, so that it may be written without asking. */
  isCertain: boolean
}

/**
 * How an id is spelt except for case, padding and marks: the letters before its first number, then each number and each
 * run of letters by itself. `AC-06(01)` and `ac6 (1)` are both `AC|6|1`; `1.11` and `11.1` differ.
 */
export function spellingOf(id: string): string {
  const [, prefix = '', rest = ''] = /^(\P{N}*)(.*)$/su.exec(id.normalize('NFKC').toUpperCase())!
  const pieces = rest.match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []
  return [lettersOf(prefix), ...pieces.map((piece) => piece.replace(/^0+(?=\d)/, ''))].join('|')
}

/** The numbers of an id in their order, without zeros before them: `A.05.10` has `5` and `10`. */
export function numbersOf(id: string): string[] {
  const numbers = id.normalize('NFKC').match(/\p{N}+/gu) ?? []
  return numbers.map((number) => number.replace(/^0+(?=\d)/, ''))
}

/**
 * The one id of a framework whose numbers are those of a text and whose letters are the same or one edit away. Another
 * number is another requirement, and what comes after a number names a part of it: neither is ever a slip.
 */
export function nearId(written: string, framework: Framework): NearId | undefined {
  const spelling = spellingOf(written)
  const {bySpelling, byTail} = spellingsOf(framework)
  const same = bySpelling.get(spelling)
  if (same) return onlyOne(same, (id) => keepsMarks(written, id))
  const [letters, tail] = splitSpelling(spelling)
  const near = (byTail.get(tail) ?? []).filter(({letters: own}) => distance(own, letters) === 1)
  return onlyOne(
    near.map(({id}) => id),
    (id) => keepsMarks(written, id) && withoutRepeats(letters) === withoutRepeats(lettersBefore(id)),
  )
}

/** The category or function of a framework whose id is spelt as a text is. */
export function groupSpelt(written: string, framework: Framework): Group | undefined {
  return spellingsOf(framework).groups.get(spellingOf(written))
}

function onlyOne(ids: readonly string[], isCertain: (id: string) => boolean): NearId | undefined {
  const [id] = ids
  return id === undefined || ids.length > 1 ? undefined : {id, isCertain: isCertain(id)}
}

/**
 * Whether a text is one id and no list or range of several: between two numbers is the mark of the id, or another
 * one that joins no ids. `AC-2-4` may be `AC-2(4)`, or all from `AC-2` to `AC-4`.
 */
function keepsMarks(written: string, id: string): boolean {
  const own = marksOf(id)
  return marksOf(written).every(
    (mark, at) => mark === own[at] || (mark !== '' && !/[,;&+\u2010-\u2015~-]/.test(mark)),
  )
}

/** What is between each two numbers that no letter parts, without spaces. */
function marksOf(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/(?<=\p{N})[^\p{N}]+(?=\p{N})/gu)].map(([mark]) =>
    mark.replace(/\s+/g, ''),
  )
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, '')
}

function lettersBefore(id: string): string {
  return splitSpelling(spellingOf(id))[0]
}

function splitSpelling(spelling: string): [letters: string, tail: string] {
  const at = `${spelling}|`.indexOf('|')
  return [spelling.slice(0, at), spelling.slice(at)]
}

/** `PRR` is `PR`: a key that was pressed too long. */
function withoutRepeats(letters: string): string {
  return letters.replace(/(.)\1+/gu, '$1')
}

interface Spellings {
  bySpelling: ReadonlyMap<string, string[]>
  /** By everything from the first number on. */
  byTail: ReadonlyMap<string, {id: string; letters: string}[]>
  /** Categories and functions by how their ids are spelt, the first of each spelling. */
  groups: ReadonlyMap<string, Group>
}

/** Of each framework its ids by how they are spelt, gathered once: a document may have thousands that it lacks. */
const gathered = new WeakMap<Framework, Spellings>()

function spellingsOf(framework: Framework): Spellings {
  const known = gathered.get(framework)
  if (known) return known
  const bySpelling = new Map<string, string[]>()
  const byTail = new Map<string, {id: string; letters: string}[]>()
  for (const {id} of framework.controls) {
    const spelling = spellingOf(id)
    const [letters, tail] = splitSpelling(spelling)
    bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), id])
    byTail.set(tail, [...(byTail.get(tail) ?? []), {id, letters}])
  }
  const groups = new Map(
    [...framework.categories, ...framework.functions]
      .toReversed()
      .map((group) => [spellingOf(group.id), group]),
  )
  const made = {bySpelling, byTail, groups}
  gathered.set(framework, made)
  return made
}
