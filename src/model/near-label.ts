import {wordsIn} from '../likeness/letters.ts'
import {slipsInWord} from '../likeness/words.ts'
import {matcher} from '../shapes/patterns.ts'
import {wordingsOf} from '../shapes/wordings.ts'
import {groupBy} from './group-by.ts'

/** A text that is nearly one that a shape recognises. */
export interface NearLabel {
  /** What was meant, in the letter case of what is written. */
  label: string
  /** How many slips of the keyboard there are; none if only signs and spaces differ. */
  slips: number
  /** How many there are in one word at most. */
  most: number
  /** How many words of the label are not written at all. */
  missing: number
}

/** More slips in one label make another one of it. */
const MOST_SLIPS = 3

/** Longer texts are sentences. */
const LONGEST_LABEL = 80

interface Leeway {
  /** How many words of a label may be left out. */
  mayLack?: number
  /** A text with acronyms that are written in capitals, such as `NIST CSF`. */
  names?: string
}

/** The label that a text is nearly; undefined if it is one, or where none is near. */
export function nearLabel(
  written: string,
  patterns: string[],
  {mayLack = 0, names = ''}: Leeway = {},
): NearLabel | undefined {
  if (written.length > LONGEST_LABEL || matcher(patterns)(written)) return undefined
  const text = wordedOf(written)
  if (text.words.length === 0) return undefined
  const found = patterns.flatMap((pattern) => likeLabels(text, labelsOf(pattern), mayLack))
  const [best] = found.sort((a, b) => a.missing - b.missing || a.slips - b.slips)
  if (!best) return undefined
  const {wording, partners, ...counts} = best
  const isCapital = /^\P{L}*\p{Lu}/u.test(written)
  let at = 0
  const label = wording.replace(/[\p{L}\p{N}]+/gu, (word) => inCaseOf(word, partners[at++], names, isCapital))
  return {label, ...counts}
}

/** A text with its words, and these as one in lower case. */
interface Worded {
  text: string
  words: string[]
  joined: string
}

function wordedOf(text: string): Worded {
  const words = wordsIn(text)
  return {text, words, joined: words.join('').toLowerCase()}
}

/** The labels of a pattern, by what a text has to share with them to be compared. */
interface Labels {
  byLetters: Map<string, Worded[]>
  /** Of those with the same words the first one. */
  byCount: Map<number, Worded[]>
}

/** The labels of a pattern; each heading of a document is compared with them, so they are parted once. */
function labelsOf(pattern: string): Labels {
  const known = labels.get(pattern)
  if (known) return known
  const all = wordingsOf(pattern).map(wordedOf)
  const different = [...groupBy(all, ({words}) => words.join(' ')).values()].map(([first]) => first!)
  const made = {
    byLetters: groupBy(all, ({joined}) => joined),
    byCount: groupBy(different, ({words}) => words.length),
  }
  labels.set(pattern, made)
  return made
}

const labels = new Map<string, Labels>()

interface Pairs extends Omit<NearLabel, 'label'> {
  /** For each word of the label the one that is written for it; undefined if none is. */
  partners: (string | undefined)[]
}

interface Found extends Pairs {
  wording: string
}

/** The labels that a text with words may be, and what it shares with each. */
function likeLabels(text: Worded, {byLetters, byCount}: Labels, mayLack: number): Found[] {
  const [same] = byLetters.get(text.joined) ?? []
  if (same) return [{wording: same.text, ...pairEqual(text, same)}]
  const found: Found[] = []
  for (let missing = 0; missing <= mayLack; missing++)
    for (const label of byCount.get(text.words.length + missing) ?? []) {
      const pairs = pairUp(text, label, missing)
      if (pairs && pairs.slips <= MOST_SLIPS) found.push({wording: label.text, ...pairs})
    }
  return found
}

/** The words of a label that has the letters of a text. */
function pairEqual({words}: Worded, label: Worded): Pairs {
  const partners = label.words.map((word) => words.find((each) => each.toLowerCase() === word.toLowerCase()))
  return {slips: 0, most: 0, missing: 0, partners}
}

/** The words of a label in their order, each with the one that is written for it. */
function pairUp({words: written}: Worded, {words}: Worded, missing: number): Pairs | undefined {
  const partners: Pairs['partners'] = []
  let [slips, most, at] = [0, 0, 0]
  for (const word of words) {
    const own = at < written.length ? slipsInWord(written[at]!, word) : undefined
    partners.push(own === undefined ? undefined : written[at++])
    // What is left of the label has to have a word for each that is left of the text.
    if (partners.length - at > missing) return undefined
    slips += own ?? 0
    most = Math.max(most, own ?? 0)
  }
  return {slips, most, missing, partners}
}

/** A word of a label in the letter case of what is written for it. */
function inCaseOf(word: string, written: string | undefined, names: string, isCapital: boolean): string {
  if (written?.toLowerCase() === word.toLowerCase()) return written
  const isAcronym = wordsIn(names).includes(word.toUpperCase())
  const isUpper = written !== undefined && written.length > 1 && written === written.toUpperCase()
  if (isAcronym || isUpper) return word.toUpperCase()
  return isCapital && word !== 'and' ? word[0]!.toUpperCase() + word.slice(1) : word
}
