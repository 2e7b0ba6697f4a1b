import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import type {Heading, Root, Text} from 'mdast'
import {expect, it} from 'vitest'
import {convertTree} from '../../../src/parse/native/convert.ts'
import {raw} from './engine.ts'

const DOCUMENTS = 100
/** In characters of ASCII: as many bytes. */
const SIZE = 100_000

/** The text of the first heading. */
function titleIn({children: [heading]}: Root): string {
  return ((heading as Heading).children[0] as Text).value
}

/** A document whose text is in one piece, as that of a file is. */
function documentOf(number: number): string {
  const line = `The ${number}th paragraph about the rotation of keys.\n\n`
  return Buffer.from(`# The title of document ${number}\n\n${line.repeat(SIZE / line.length)}`).toString()
}

function bytesInUse(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}

it('keeps no second copy of a document for a string of it that is kept', () => {
  const texts = Array.from({length: DOCUMENTS}, (_, number) => documentOf(number))
  const before = bytesInUse()
  const titles = texts.map((text) => titleIn(convertTree(raw(text), text)))
  const copies = (bytesInUse() - before) / SIZE
  expect(titles[42]).toBe('The title of document 42')
  expect(texts[42]!.startsWith('# The title of document 42\n')).toBe(true)
  // The machine's own needs are a few; the parser's strings were a hundred.
  expect(copies).toBeLessThan(DOCUMENTS / 2)
})
