import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {allHunks, type ConflictDocument, type Hunk, scanConflicts} from '../../src/parse/conflict.ts'
import {splitLines, withoutEol} from '../../src/parse/source.ts'
import {splitVariants} from '../../src/parse/variants.ts'

const run = fc.tuple(fc.constantFrom('<', '|', '=', '>'), fc.integer({min: 6, max: 9}))
const marker = fc
  .tuple(run, fc.constantFrom('', '', ' a', ' b', ' HEAD:x y', ' '))
  .map(([[char, size], label]) => char.repeat(size) + (char === '=' ? '' : label))
const line = fc
  .tuple(
    fc.oneof({weight: 4, arbitrary: marker}, fc.string({maxLength: 6})),
    fc.constantFrom('\n', '\r\n', '\r', ''),
  )
  .map(([text, eol]) => text + eol)
const markedText = fc.array(line, {maxLength: 40}).map((lines) => lines.join(''))

/** A conflict that is well formed, with others nested in its sides. */
const sound: fc.Arbitrary<string> = fc.letrec<{text: string; hunk: string}>((tie) => ({
  text: fc
    .array(fc.oneof({depthSize: 'small'}, fc.constantFrom('x\n', 'y\n', '\n'), tie('hunk')), {maxLength: 4})
    .map((lines) => lines.join('')),
  hunk: fc
    .tuple(
      fc.constantFrom(' a', ' b', ' c', ''),
      tie('text'),
      fc.option(tie('text')),
      tie('text'),
      fc.constantFrom(' a', ' d', ''),
    )
    .map(([ours, one, base, two, theirs]) => {
      const middle = base === null ? '' : `||||||| o\n${base}`
      return `<<<<<<<${ours}\n${one}${middle}=======\n${two}>>>>>>>${theirs}\n`
    }),
})).text

/** How often each line of a file is claimed: as a marker, as a line of a part, or as context. */
function claims(document: ConflictDocument): number[] {
  const counts = document.lines.map(() => 0)
  const claim = (number: number) => {
    counts[number - 1]!++
  }
  const context = (from: number, to: number, hunks: Hunk[]) => {
    let next = from
    for (const hunk of hunks) {
      for (let at = next; at < hunk.line; at++) claim(at)
      claim(hunk.line)
      for (const part of hunk.parts) {
        context(part.from, part.to, part.hunks)
        claim(part.to)
      }
      next = hunk.endLine + 1
    }
    for (let at = next; at < to; at++) claim(at)
  }
  context(1, document.lines.length + 1, document.hunks)
  return counts
}

describe('scanConflicts, whatever the text', () => {
  it('never fails, and keeps every character', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), markedText), (text) => {
        expect(scanConflicts(text).lines.join('')).toBe(text)
      }),
    )
  })

  it('gives every line to one part, one marker or the context', () => {
    fc.assert(
      fc.property(markedText, (text) => {
        const document = scanConflicts(text)
        expect(claims(document)).toEqual(document.lines.map(() => 1))
      }),
      {numRuns: 500},
    )
  })

  it('finds no fault in well-formed conflicts, and every one of their markers', () => {
    fc.assert(
      fc.property(sound, (text) => {
        const document = scanConflicts(text)
        expect(document.faults).toEqual([])
        expect(allHunks(document.hunks)).toHaveLength(
          text.split('\n').filter((each) => each.startsWith('<')).length,
        )
      }),
      {numRuns: 300},
    )
  })
})

describe('splitVariants, whatever the text', () => {
  it('gives texts made of whole lines of the file, in its order, each once', () => {
    fc.assert(
      fc.property(markedText, (text) => {
        const document = scanConflicts(text)
        for (const variant of splitVariants(document)) {
          const lines = variant.fileLines ?? document.lines.map((_, index) => index + 1)
          const bare = (each: string | undefined) => withoutEol(each!)
          expect(splitLines(variant.text).map(bare)).toEqual(
            lines.map((number) => bare(document.lines[number - 1])),
          )
          expect(lines.every((number, index) => index === 0 || lines[index - 1]! < number)).toBe(true)
        }
      }),
      {numRuns: 500},
    )
  })

  it('leaves no marker in any variant of well-formed conflicts', () => {
    fc.assert(
      fc.property(sound, (text) => {
        for (const variant of splitVariants(scanConflicts(text))) {
          expect(variant.text).toMatch(/^(?:[xy]?\n)*$/)
        }
      }),
      {numRuns: 300},
    )
  })
})
