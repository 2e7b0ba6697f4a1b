import fc from 'fast-check'
import type {Root} from 'mdast'
import {expect} from 'vitest'
import type {NativeParser, NativeResult} from '../../../src/parse/native/engine.ts'
import {parseNative} from '../../../src/parse/native/engine.ts'
import {loadNative} from '../../../src/parse/native/load.ts'
import {parseReference} from '../../../src/parse/reference.ts'

const parser = loadNative()

/** The native parser as it is, without any test of what it says. */
export const raw: NativeParser = (text) => {
  if (!parser) throw new Error('Cannot find the native parser, which these tests compare with the reference')
  return parser(text)
}

/** What the native parser makes of a text. */
export function read(text: string): NativeResult {
  return parseNative(text, raw)
}

/** A run finds what it found before; take it away, with more runs, to look for new differences. */
export const SEED = 20261129

/**
 * Compares the native parser with the reference over many texts; it may have a doubt.
 * @returns how many it reads
 */
export function countRead(texts: fc.Arbitrary<string>): number {
  let count = 0
  fc.assert(
    fc.property(texts, (text) => {
      const result = read(text)
      if ('doubt' in result) return
      count++
      expect(result.tree).toEqual(parseReference(text))
    }),
    {numRuns: 1000, seed: SEED},
  )
  return count
}

/** Its tree of a text of which it should have one. */
export function treeOf(text: string): Root {
  const result = read(text)
  if ('doubt' in result) throw new Error(`Cannot read the text: ${result.doubt}`)
  return result.tree
}
