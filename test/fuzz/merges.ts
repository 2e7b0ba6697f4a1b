import assert from 'node:assert/strict'
import fc from 'fast-check'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {sideOf, takeSides} from '../../src/parse/variants.ts'
import type {FuzzTarget} from './target.ts'

/** Two versions of a document, in pieces that they share and pieces in which they differ. */
interface Merge {
  pieces: (string | {ours: string; base: string | null; theirs: string})[]
  size: number
  eol: string
}

/** Lines that are no marker of any size; fences are whole, since a fence that is cut may make an example of a hunk. */
const content = fc
  .array(
    fc.constantFrom(
      'Rotate keys.',
      '',
      '> quoted',
      '> > > > > > > > > a deep quote',
      '>>>>>>>>>>> a deeper one',
      '>>>>>>> > mixed',
      '```\ncode\n```',
      '~~~ json\n{"a": 1}\n~~~',
      '===== TITLE',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      ' <<<<<<< indented',
      'x >>>>>>> y',
      '<<<<<<<a',
      '>>>>>>\n',
      '%%%%%% six',
      '- item\n  - item',
      '<!-- a comment -->',
    ),
    {maxLength: 4},
  )
  .map((lines) => lines.map((line) => `${line}\n`).join(''))

const merge: fc.Arbitrary<Merge> = fc.record({
  pieces: fc.array(fc.oneof(content, fc.record({ours: content, base: fc.option(content), theirs: content})), {
    maxLength: 6,
  }),
  size: fc.constantFrom(7, 9, 12),
  eol: fc.constantFrom('\n', '\r\n'),
})

/** The sides of a file that git merged are, byte for byte, the documents that were merged. */
export const merges: FuzzTarget<Merge> = {
  name: 'merges',
  inputs: merge,
  shortRuns: 2000,
  holds({pieces, size, eol}) {
    const written = (text: string) => text.replaceAll('\n', eol)
    const marker = (char: string, label = '') => `${char.repeat(size)}${label}\n`
    const conflicted = pieces.map((piece) => {
      if (typeof piece === 'string') return piece
      const base = piece.base === null ? '' : marker('|', ' base') + piece.base
      const start = marker('<', ' HEAD') + piece.ours + base
      return start + marker('=') + piece.theirs + marker('>', ' topic')
    })
    const document = scanConflicts(written(conflicted.join('')), {markerSize: size})
    assert.deepEqual(document.faults, [])
    assert.equal(document.hunks.length, pieces.filter((piece) => typeof piece !== 'string').length)
    for (const role of ['ours', 'theirs'] as const) {
      const side = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[role])).join('')
      assert.equal(takeSides(document, (hunk) => sideOf(hunk, role)).text, written(side))
    }
  },
}
