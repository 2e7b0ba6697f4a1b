import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildIndex} from '../../src/search/build-index.ts'
import {Dictionary} from '../../src/search/dictionary.ts'
import {unpackOccurrence} from '../../src/search/index-format.ts'
import {IndexReader} from '../../src/search/index-reader.ts'
import type {SearchPage} from '../../src/search/records.ts'
import {Search} from '../../src/search/search.ts'
import {tokensOf} from '../../src/search/tokens.ts'

const NONE = {group: null, status: null, functions: [], frameworks: []}

/** A page for each text. */
function pagesOf(texts: readonly string[]): SearchPage[] {
  return texts.map((text, place) => ({
    url: `/${place}/`,
    title: 'Page',
    names: [],
    provider: null,
    service: null,
    category: null,
    sections: [{kind: 'text', anchor: '', heading: '', above: [], text, ...NONE}],
  }))
}

function loaderOf(texts: readonly string[]) {
  const files = buildIndex(pagesOf(texts))
  return async (name: string) => JSON.parse(files.get(name)!)
}

/** The addresses of all pages that a question finds. */
async function found(search: Search, question: string): Promise<string[]> {
  const {pages} = await search.ask(question, {pages: 100, sections: 1})
  return pages.map(({url}) => url)
}

const name = fc.stringMatching(/^[A-Z][a-z]{2,9}[A-Z][a-z]{2,9}$/)
const number = fc.integer({min: 1, max: 99})
const code = fc.oneof(
  fc.tuple(fc.constantFrom('PR.AC', 'DE.CM', 'RS.MI'), number).map(([outer, id]) => `${outer}-${id}`),
  fc.tuple(fc.constantFrom('kms', 's3', 'ec2'), name).map(([service, action]) => `${service}:${action}`),
  fc
    .tuple(fc.stringMatching(/^\d{12}$/), name)
    .map(([account, role]) => `arn:aws:iam::${account}:role/${role}/\${aws:username}/*`),
  fc.stringMatching(/^\d{12}$/),
  name.map((error) => `${error}Exception`),
  fc.stringMatching(/^ERR_[A-Z]{3,8}_\d{2,4}$/),
)
const around = fc.constantFrom(['', ''], ['("', '"),'], ['[`', '`].'], ['“', '”:']) as fc.Arbitrary<
  [string, string]
>

test('what is written as a code is found by its own spelling in any case', async () => {
  const texts = fc.array(fc.tuple(code, around), {minLength: 1, maxLength: 12})
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('toLowerCase', 'toUpperCase', 'toString'), async (all, spelt) => {
      const written = all.map(([each, [before, after]]) => `See ${before}${each}${after} there.`)
      const search = await Search.open(loaderOf(written))
      for (const [place, [each]] of all.entries()) {
        const urls = await found(search, each[spelt]())
        expect(urls).toContain(`/${place}/`)
      }
    }),
    {numRuns: 60},
  )
})

test('an id that is not there finds nothing, though a longer one is', async () => {
  const ids = fc.uniqueArray(fc.integer({min: 10, max: 999}), {minLength: 1, maxLength: 20})
  await fc.assert(
    fc.asyncProperty(ids, number, async (all, asked) => {
      const search = await Search.open(loaderOf(all.map((id) => `Cites PR.AC-${id} of it.`)))
      const at = all.indexOf(asked)
      expect(await found(search, `PR.AC-${asked}`)).toEqual(at < 0 ? [] : [`/${at}/`])
    }),
    {numRuns: 60},
  )
})

test('postings come back as they were counted', async () => {
  const word = fc.constantFrom(
    'key',
    'keys',
    'Rotate',
    'kms:Encrypt',
    'PR.AC-1',
    'CloudTrail',
    '密钥',
    'élan',
  )
  const texts = fc.array(
    fc.array(word, {maxLength: 14}).map((words) => words.join(' ')),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const reader = await IndexReader.open(loaderOf(all))
      const codes = await reader.codes()
      for (const [kind, {terms}] of [['word', reader.words] as const, ['code', codes] as const])
        for (const [place, term] of terms.entries()) {
          const counted = all.flatMap((text, section) => {
            const {length} = tokensOf(text).filter((token) => token.kind === kind && token.term === term)
            return length > 0 ? [[section, Math.min(15, length)]] : []
          })
          const postings = await reader.postings(kind, place)
          let section = 0
          const read = Array.from({length: postings.length / 2}, (_, at) => {
            section += postings[2 * at]!
            return [section, unpackOccurrence(postings[2 * at + 1]!).body]
          })
          expect([term, read]).toEqual([term, counted])
        }
    }),
    {numRuns: 60},
  )
})

/** Slips of the keyboard between two words, by their definition. */
function slips(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)]
  const counts = [slips(a, other) + 1, slips(one, b) + 1, slips(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1)]
  if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
    counts.push(slips(a.slice(0, -1), b.slice(0, -1)) + 1)
  return Math.min(...counts)
}

test('words near a word are those that so many slips make of it', () => {
  const word = fc.stringMatching(/^[abcé]{1,6}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word, {maxLength: 12}), word, fc.constantFrom(1, 2), (all, asked, most) => {
      const terms = [...all].sort()
      const dictionary = new Dictionary({
        terms: terms.join('\n'),
        frequencies: '0'.repeat(terms.length),
        shards: [0],
      })
      const near = terms
        .map((term, place) => ({place, slips: slips(asked, term)}))
        .filter((each) => each.slips > 0 && each.slips <= most)
      expect(dictionary.near(asked, most)).toEqual(near)
    }),
    {numRuns: 150},
  )
})

test.each([
  ['a long word', 'a'.repeat(100_000)],
  ['many words', 'key rotate encrypt '.repeat(6000)],
  ['many different words', Array.from({length: 10_000}, (_, at) => `word${at}`).join(' ')],
  ['full stops', `${'.'.repeat(100_000)}x`],
  ['a long code', 'a/'.repeat(50_000)],
  ['quotes', '"'.repeat(100_000)],
  ['a pattern', '(a+)+$ [^]* \\d{9999} (?:'],
  ['half of a pair', '\uD800 \uDC00key kms:\uD800'],
  ['marks alone', '\u0301'.repeat(50_000)],
  ['letters without spaces', '密'.repeat(50_000)],
])('a question of %s is answered', async (_, question) => {
  const search = await Search.open(
    loaderOf(['Rotate the key with kms:Encrypt', '密钥', question.slice(0, 50_000)]),
  )
  const answer = await search.ask(question, {pages: 3, sections: 3})
  expect(answer.pages.length).toBeLessThanOrEqual(3)
})
