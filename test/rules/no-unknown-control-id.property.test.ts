import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {Framework} from '../../src/frameworks/framework.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {nearId, numbersOf} from '../../src/frameworks/near-ids.ts'
import {nistCsf11} from '../../src/frameworks/nist-csf-1.1.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {check} from './folder.ts'

const number = fc.integer({min: 0, max: 120}).map(String)
const letters = fc.stringMatching(/^[A-C]{0,3}$/)
const mark = fc.constantFrom('.', '-', '(', ' ', '')
const id = fc
  .tuple(letters, mark, fc.array(fc.tuple(number, mark), {minLength: 1, maxLength: 3}))
  .map(([prefix, first, parts]) => `${prefix}${first}${parts.flat().join('')}`.trim())
const edit = fc.tuple(
  fc.nat(12),
  fc.nat(2),
  fc.constantFrom('0', '1', '2', 'A', 'B', 'b', '.', '-', ' ', ')'),
)

/** An id of the catalogue with up to three characters replaced, added or taken out. */
const slip = (ids: string[]) =>
  fc
    .tuple(fc.constantFrom(...ids), fc.array(edit, {maxLength: 3}))
    .map(([start, edits]) =>
      edits.reduce(
        (text, [at, cut, added]) => text.slice(0, at) + (cut === 2 ? '' : added) + text.slice(at + cut),
        start,
      ),
    )
const citedCatalog = fc
  .uniqueArray(id, {minLength: 1, maxLength: 12})
  .chain((ids) => fc.tuple(fc.constant(ids), slip(ids)))

const tables = [{header: '^own$', framework: 'own', idColumn: 1}]

function frameworkWith(ids: string[]): Framework {
  return {
    ...nistCsf11,
    id: 'own',
    family: undefined,
    idShape: /\d/,
    categories: [],
    functions: [],
    wordings: [],
    controls: ids.map((each) => ({id: each})),
  }
}

it('is sure of an id only where it is the only one with the same numbers and letters like these', () => {
  fc.assert(
    fc.property(citedCatalog, ([ids, written]) => {
      const near = nearId(written, frameworkWith(ids))
      if (!near) return
      expect(numbersOf(near.id)).toEqual(numbersOf(written))
      expect(ids).toContain(near.id)
    }),
    {numRuns: 2000},
  )
})

it('never writes an id whose numbers differ from what stood there', async () => {
  await fc.assert(
    fc.asyncProperty(citedCatalog, async ([ids, written]) => {
      const reading = {
        frameworks: createFrameworks([frameworkWith(ids)]),
        shapes: {...securityPlaybook, controls: {...securityPlaybook.controls, tables}},
      }
      const found = await check(`|Own|D|\n|-|-|\n|${written}|x|\n`, {}, reading)
      for (const {fix} of found) if (fix) expect(numbersOf(fix.text)).toEqual(numbersOf(written))
    }),
    {numRuns: 150},
  )
}, 60_000)
