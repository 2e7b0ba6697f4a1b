import fc from 'fast-check'

/** A change of a text: from where on (a share of its length), how much goes, and what comes instead. */
interface Change {
  at: number
  remove: number
  insert: string
}

/** Texts that are almost those that are given: pieces are taken out, doubled, or replaced by others. */
export function mutated(seeds: readonly string[], fragments: readonly string[]): fc.Arbitrary<string> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.integer({min: 0, max: 1000}),
    remove: fc.constantFrom(0, 0, 1, 2, 10, 80),
    insert: fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...fragments)},
      {weight: 2, arbitrary: fc.string({unit: 'binary', maxLength: 4})},
      {weight: 1, arbitrary: fc.constantFrom(...seeds).map((seed) => seed.slice(0, 60))},
      {weight: 1, arbitrary: fc.constant('')},
    ),
  })
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, {maxLength: 6}))
    .map(([seed, changes]) => changes.reduce(apply, seed))
}

function apply(text: string, {at, remove, insert}: Change): string {
  const from = Math.round((at * text.length) / 1000)
  return text.slice(0, from) + insert + text.slice(from + remove)
}

/** Pieces that have broken readers of structured texts. */
export const NASTY = [
  '',
  '\0',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\r',
  '\r\n',
  '\t',
  '"',
  "'",
  '`',
  '\\',
  '\\u',
  '\\uD83D',
  '{',
  '}',
  '[',
  ']',
  '[[[[[[',
  ',',
  ':',
  ': ',
  '- ',
  '#',
  '# ',
  '//',
  '/*',
  '<!--',
  '-->',
  '&a',
  '*a',
  '<<: *a',
  '!!js/function x',
  '!Sub ',
  '${',
  '${x}',
  '%{',
  '<<EOF\n',
  'EOF\n',
  '|\n',
  '>-\n',
  '---\n',
  '...\n',
  '__proto__',
  'constructor',
  'null',
  'true',
  '1e999',
  '-0',
  '\n<<<<<<< HEAD\n',
  '\n=======\n',
  '\n>>>>>>> topic\n',
] as const
