import {distance} from 'fastest-levenshtein'

/** One of the texts that are looked among. */
interface Candidate {
  text: string
  lower: string
  letters: number
}

/** Texts among which the one is looked up that another text nearly is, whatever its case. */
export class NearTexts {
  /** By length; the text of a letter less or more is compared before one that differs in length alone. */
  readonly #byLength = new Map<number, Candidate[]>()

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const lower = text.toLowerCase()
      const alike = this.#byLength.get(text.length)
      const candidate = {text, lower, letters: lettersIn(lower)}
      if (alike) alike.push(candidate)
      else this.#byLength.set(text.length, [candidate])
    }
  }

  /** How many texts are so long that they may differ in at most a fifth of their letters. */
  countNear(length: number): number {
    return this.#lengthsNear(length).reduce((sum, near) => sum + this.#byLength.get(near)!.length, 0)
  }

  /** The one text that is nearest and differs in at most a fifth of its letters; undefined if there is none. */
  nearest(asked: string): string | undefined {
    const lower = asked.toLowerCase()
    const letters = lettersIn(lower)
    let [nearest, fewest, isShared] = [undefined as string | undefined, Number.POSITIVE_INFINITY, false]
    for (const length of this.#lengthsNear(asked.length)) {
      for (const candidate of this.#byLength.get(length)!) {
        const most = Math.min(fewest, Math.max(asked.length, length) / 5)
        // Most texts differ in more by their length or their letters alone, which takes no time to tell.
        if (leastEdits(letters, candidate.letters, asked.length - length) > most) continue
        const edits = distance(lower, candidate.lower)
        if (edits > most) continue
        isShared = edits === fewest
        if (!isShared) [nearest, fewest] = [candidate.text, edits]
      }
    }
    return isShared ? undefined : nearest
  }

  /** Lengths that alone do not make too many edits, the nearest first. */
  #lengthsNear(length: number): number[] {
    return [...this.#byLength.keys()]
      .filter((other) => Math.abs(other - length) <= Math.max(other, length) / 5)
      .sort((a, b) => Math.abs(a - length) - Math.abs(b - length))
  }
}

/** Which letters are in a text, as bits; some letters share one. */
function lettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/** An edit takes one letter away at most, adds one at most, and changes the length by one at most. */
function leastEdits(one: number, other: number, lengths: number): number {
  return Math.max(countBits(one & ~other), countBits(other & ~one), Math.abs(lengths))
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
