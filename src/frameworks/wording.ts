import {normaliseWording} from './fingerprint.ts'
import type {Framework} from './framework.ts'
import type {Frameworks, KnownWording} from './frameworks.ts'

/**
 * How the text beside an id compares with the framework's own wording of it.
 * - `exact`: letter for letter; `normalised`: except for white space, kind of quotes, and final stop; `case`: except
 * for case
 * - `edition-<version>`: the wording of another edition
 * - `mixed-editions`: the wordings of two editions in a row
 * - `other-id`: the wording of another control
 * - `differs`: none of these
 */
export type WordingKind =
  | 'exact'
  | 'normalised'
  | 'case'
  | `edition-${string}`
  | 'mixed-editions'
  | 'other-id'
  | 'differs'

/** A judged wording. */
export interface WordingVerdict {
  kind: WordingKind
  /** Whose wording it is, where it is another's: its edition and its id in it; two of them for mixed editions. */
  of: {edition: string; id: string}[]
}

/** Above this many words, a text is not a wording with another one after it. */
const MOST_WORDS = 120

/**
 * Judges the text beside an id; null if the framework has no wording of that id to compare with.
 * @param id an id that the framework has
 */
export function judgeWording(
  text: string,
  framework: Framework,
  id: string,
  frameworks: Frameworks,
): WordingVerdict | null {
  if (text.trim() === '' || !frameworks.hasWording(framework.id, id)) return null
  const found = frameworks.wordingsOf(text)
  if (found.exact.some((known) => isOwn(known, framework, id)))
    return {kind: text === normaliseWording(text) ? 'exact' : 'normalised', of: []}
  const {folded} = found
  if (folded.some((known) => isOwn(known, framework, id))) return {kind: 'case', of: []}
  const related = folded.filter((known) => isRelated(known, framework))
  const kin = related.find((known) => frameworks.areKin(known, framework.id, id))
  if (kin) return {kind: `edition-${kin.edition}`, of: [origin(kin)]}
  const other = related.find((known) => known.framework.id === framework.id) ?? related[0]
  if (other) return {kind: 'other-id', of: [origin(other)]}
  const mixed = findMixed(text, framework, id, frameworks)
  return mixed ? {kind: 'mixed-editions', of: mixed.map(origin)} : {kind: 'differs', of: []}
}

function isOwn(known: KnownWording, framework: Framework, id: string): boolean {
  return known.framework.id === framework.id && known.id === id && known.edition === (framework.version ?? '')
}

/** Other frameworks' wordings are no news: the same sentence may stand in many catalogues. */
function isRelated({framework}: KnownWording, own: Framework): boolean {
  return framework.id === own.id || (own.family !== undefined && framework.family === own.family)
}

function origin({edition, id}: KnownWording): {edition: string; id: string} {
  return {edition, id}
}

/** Two wordings of one control in a row, of different editions; undefined if the text is no such thing. */
function findMixed(
  text: string,
  framework: Framework,
  id: string,
  frameworks: Frameworks,
): [KnownWording, KnownWording] | undefined {
  const whole = normaliseWording(text)
  if (whole.split(' ').length > MOST_WORDS) return undefined
  const wordingOf = (part: string) =>
    frameworks.wordingsOf(part).folded.find((known) => frameworks.areKin(known, framework.id, id))
  for (let at = whole.indexOf(' '); at !== -1; at = whole.indexOf(' ', at + 1)) {
    const first = wordingOf(whole.slice(0, at))
    const second = first && wordingOf(whole.slice(at + 1))
    if (first && second && first.edition !== second.edition) return [first, second]
  }
  return undefined
}
