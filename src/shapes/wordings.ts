/** A pattern with more wordings than these says a kind of text, and no one text. */
const MOST_WORDINGS = 256

/**
 * The texts that a pattern matches, where it matches whole texts and few of them: `^end ?notes?$` has four. Empty for a
 * pattern that leaves letters open, such as `^appendix\b`, so that only what a person would recognise is suggested.
 */
export function wordingsOf(pattern: string): string[] {
  const known = wordings.get(pattern)
  if (known) return known
  const found = /^\^(.*)\$$/s.test(pattern) ? readWordings(pattern.slice(1, -1)) : []
  wordings.set(pattern, found)
  return found
}

const wordings = new Map<string, string[]>()

function readWordings(source: string): string[] {
  try {
    return [...new Set(new WordingReader(source).read())]
  } catch (error) {
    if (error instanceof OpenPattern) return []
    throw error
  }
}

/** Groups in groups; nobody nests more of them for a heading. */
const DEEPEST = 10

/** The pattern has something that stands for more texts than can be listed. */
class OpenPattern extends Error {}

/** Reads literals, groups, `|` and `?`, which is what patterns over short texts are made of. */
class WordingReader {
  #at = 0
  #depth = 0

  constructor(readonly source: string) {}

  read(): string[] {
    const texts = this.#alternatives()
    if (this.#at < this.source.length) throw new OpenPattern()
    return texts
  }

  #alternatives(): string[] {
    const texts = this.#sequence()
    while (this.source[this.#at] === '|') {
      this.#at++
      texts.push(...this.#sequence())
      if (texts.length > MOST_WORDINGS) throw new OpenPattern()
    }
    return texts
  }

  #sequence(): string[] {
    let texts = ['']
    while (this.#at < this.source.length && !/[|)]/.test(this.source[this.#at]!)) {
      const own = this.#optional(this.#atom())
      if (texts.length * own.length > MOST_WORDINGS) throw new OpenPattern()
      texts = texts.flatMap((text) => own.map((end) => text + end))
    }
    return texts
  }

  #optional(own: string[]): string[] {
    if (this.source[this.#at] !== '?') return own
    this.#at++
    return ['', ...own]
  }

  #atom(): string[] {
    const char = this.source[this.#at++]!
    if (char === '(') return this.#group()
    if (char !== '\\' && !/[[\]{}*+?.^$]/.test(char)) return [char]
    const escaped = char === '\\' ? this.source[this.#at++] : undefined
    if (escaped === undefined || /[\p{L}\p{N}]/u.test(escaped)) throw new OpenPattern()
    return [escaped]
  }

  #group(): string[] {
    if (this.source.startsWith('?:', this.#at)) this.#at += 2
    else if (this.source[this.#at] === '?') throw new OpenPattern()
    if (++this.#depth > DEEPEST) throw new OpenPattern()
    const texts = this.#alternatives()
    this.#depth--
    if (this.source[this.#at++] !== ')') throw new OpenPattern()
    return texts
  }
}
