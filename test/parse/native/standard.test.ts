import {isDeepStrictEqual} from 'node:util'
import {describe, expect, it} from 'vitest'
import {parseReference} from '../../../src/parse/reference.ts'
import {read} from './engine.ts'
import {COMMONMARK, GITHUB} from './standard-texts.ts'

/** Where an example may be. */
const PLACES: readonly [place: string, put: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with carriage returns', (text) => text.replaceAll('\n', '\r\n')],
  ['without a line ending', (text) => text.trimEnd()],
  ['in a quote', (text) => prefixed(text, '> ', '> ')],
  ['in an item', (text) => prefixed(text, '- ', '  ')],
  ['in a numbered item', (text) => prefixed(text, '1. ', '   ')],
  ['in a task', (text) => prefixed(text, '- [x] ', '  ')],
  ['in an item of a quote', (text) => prefixed(prefixed(text, '- ', '  '), '> ', '> ')],
  ['in a quote of an item', (text) => prefixed(prefixed(text, '> ', '> '), '- ', '  ')],
  ['after words', (text) => `words ${text}`],
  ['in strong words', (text) => `**${text.trimEnd()}**\n`],
  ['below a table', (text) => `| a |\n| - |\n| b |\n${text}`],
  ['in the cells of a table', (text) => `| a |\n| - |\n${text.trimEnd().replace(/^.*$/gm, '| $& |')}\n`],
  ['before and after a heading', (text) => `${text}\n# Heading\n\n${text}`],
]

function prefixed(text: string, first: string, others: string): string {
  const [line, ...lines] = text.trimEnd().split('\n')
  return [first + line, ...lines.map((each) => others + each), ''].join('\n')
}

/** How many of some texts are read natively, and those of them whose trees are not those of the reference. */
function compare(texts: readonly string[]): {native: number; different: string[]} {
  const results = texts.map((text) => ({text, result: read(text)}))
  const native = results.filter(({result}) => 'tree' in result)
  const different = native
    .filter(({text, result}) => 'tree' in result && !isDeepStrictEqual(result.tree, parseReference(text)))
    .map(({text}) => text)
  return {native: native.length, different}
}

describe.each(PLACES)('the native parser reads examples %s', (_, put) => {
  it("of CommonMark's specification as the reference does, or has a doubt", () => {
    const {native, different} = compare(COMMONMARK.map(put))
    expect(COMMONMARK).toHaveLength(652)
    expect(different).toEqual([])
    expect(native).toBeGreaterThan(250)
  })

  it("of what GitHub's adds as the reference does, or has a doubt", () => {
    const {native, different} = compare(GITHUB.map(put))
    expect(different).toEqual([])
    expect(native).toBeGreaterThan(5)
  })
})
