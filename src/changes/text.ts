import type {Variant} from '../model/playbook-type.ts'

/** A stretch of a text by its offsets. */
interface Range {
  from: number
  to: number
}

/** What readers see of a stretch of a document, except for what is compared on its own: cited controls and policies. */
export function ownText({text, document}: Variant, {from, to}: Range): string {
  const others = [
    ...document.tables.filter(({framework}) => framework !== null).map(({span}) => span),
    ...document.citations
      .filter(({carrier}) => carrier === 'list' || carrier === 'boldLabel')
      .map(({span}) => span),
    ...document.policyExamples.map(({block}) => block.span),
  ]
    .map(({start, end}) => ({from: start.offset, to: end.offset}))
    .filter((other) => other.from >= from && other.from < to)
    .sort((a, b) => a.from - b.from)
  let at = from
  const parts: string[] = []
  for (const other of others) {
    if (other.from >= at) parts.push(text.slice(at, other.from))
    at = Math.max(at, other.to)
  }
  parts.push(text.slice(Math.min(at, to), to))
  return withoutForm(parts.join('\n'))
}

/** Text without what only its form changes: white space, comments, emphasis, the marks of lists, the edges of tables. */
function withoutForm(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^\s*(?:[-+*]|\d+[.)])\s/gm, ' ')
    .replace(/:?-{3,}:?/g, ' ')
    .replace(/[*_|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a text, with what is attached to them. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}

/** How much of two lists is the same, whatever its order: from 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const item of one) counts.set(item, (counts.get(item) ?? 0) + 1)
  let shared = 0
  for (const item of other) {
    const left = counts.get(item) ?? 0
    if (left === 0) continue
    counts.set(item, left - 1)
    shared++
  }
  return one.length + other.length === 0 ? 1 : (2 * shared) / (one.length + other.length)
}

/** From how much likeness on two texts are the same text, changed. */
export const SAME_TEXT = 0.5

/** Words around what changed. */
const CONTEXT = 3

/** The first to the last word that changed, with a few words around them. */
export function changedWords(before: string, after: string): {before: string; after: string} {
  const [old, next] = [wordsOf(before), wordsOf(after)]
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && old[start] === next[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === next.at(-1 - end)) end++
  const cut = (words: readonly string[]) => {
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(words.length, words.length - end + CONTEXT)]
    const ends = [from > 0 ? '…' : '', to < words.length ? '…' : '']
    return `${ends[0]}${words.slice(from, to).join(' ')}${ends[1]}`
  }
  return {before: cut(old), after: cut(next)}
}
