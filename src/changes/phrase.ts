/** A sentence in pieces: words of Proofbook, and code, which is what documents say. */
export type Phrase = readonly (string | {code: string})[]

/** One thing that changed, in words. */
export interface Line {
  phrase: Phrase
  /** Where it is; undefined for what is of no single place. */
  at?: {file: string; line?: number} | undefined
  details?: readonly Phrase[] | undefined
  /** Whether a reviewer should be glad or wary; undefined: neither. */
  tone?: 'good' | 'bad' | undefined
}

/** Makes a phrase of a template: values are code, except for phrases and numbers. */
export function say(words: TemplateStringsArray, ...values: readonly (string | number | Phrase)[]): Phrase {
  return words.flatMap((word, index): Phrase => {
    const value = values[index]
    if (value === undefined) return [word]
    if (typeof value === 'number') return [word, String(value)]
    return [word, ...(typeof value === 'string' ? [{code: value}] : value)]
  })
}

/** Phrases one after another, with words between them. */
export function join(phrases: readonly Phrase[], between: string, last = between): Phrase {
  return phrases.flatMap((phrase, index): Phrase => {
    if (index === 0) return phrase
    return [index === phrases.length - 1 ? last : between, ...phrase]
  })
}

/** The phrase of a message in which source text is in backticks. */
export function fromMessage(message: string): Phrase {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 1 ? {code: part} : part))
    .filter((part) => part !== '')
}

/** A number with its noun, in the plural except for one. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}
