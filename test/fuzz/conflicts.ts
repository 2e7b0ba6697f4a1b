import assert from 'node:assert/strict'
import fc from 'fast-check'
import {isDecidable} from '../../src/model/playbook.ts'
import {
  allHunks,
  type ConflictDocument,
  type Hunk,
  type HunkPart,
  scanConflicts,
} from '../../src/parse/conflict.ts'
import {createSource, splitLines, withoutEol} from '../../src/parse/source.ts'
import {sideOf, sidesOf, splitVariants, type TakenText, takeSides} from '../../src/parse/variants.ts'
import type {FuzzTarget} from './target.ts'

const size = fc.constantFrom(7, 7, 7, 7, 8, 9, 16)
const label = fc.constantFrom('', ' a', ' b', ' HEAD', ' topic:x.md', ' 1a2b (Say: why)')
const marker = fc
  .tuple(fc.constantFrom('<', '<', '|', '=', '=', '>', '>'), size, label)
  .map(([char, count, name]) => char.repeat(count) + (char === '=' ? '' : name))
const section = fc
  .tuple(
    fc.constantFrom('%', '+', '-', '\\'),
    fc.constantFrom(7, 9),
    fc.constantFrom(' Contents of side #1', ' b'),
  )
  .map(([char, count, name]) => char.repeat(count) + name)
const fence = fc.constantFrom(
  '```',
  '```',
  '```json',
  '````',
  '~~~',
  '``` markers=real',
  '``` markers=content',
  ' ```',
)
const lookAlike = fc.constantFrom(
  '> > > > > > > x',
  '> > > > > > x',
  '>>>>>> x',
  '>>>>>>> > x',
  '\\=======',
  '# <<<<<<< HEAD x',
  '&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD',
  ' <<<<<<< a',
  '\uFEFF<<<<<<< a',
  '\uFEFF```',
)
const signed = fc
  .tuple(fc.constantFrom('+', '-', ' '), fc.oneof(marker, fence, fc.constant('x')))
  .map(([sign, text]) => sign + text)
const line = fc
  .oneof(
    {weight: 10, arbitrary: marker},
    {weight: 3, arbitrary: fence},
    {weight: 3, arbitrary: fc.constantFrom('x', 'y', '', 'Title', '<!--', '-->')},
    {weight: 1, arbitrary: lookAlike},
    {weight: 1, arbitrary: section},
    {weight: 1, arbitrary: signed},
  )
  .chain((text) => fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r').map((eol) => text + eol))

const lines = (maxLength: number) => fc.array(line, {maxLength}).map((each) => each.join(''))
const tame = fc.constantFrom('', 'x\n', '```\n', '```\ny\n```\n', 'Title\n', '> > > > > > > q\n> r\n')

/** A hunk of git; its sides hold other hunks, or any lines, so that it is often sound. */
const hunk: fc.Arbitrary<string> = fc.letrec<{hunk: string; side: string}>((tie) => ({
  side: fc.oneof(
    {weight: 6, arbitrary: tame},
    {weight: 2, arbitrary: lines(2)},
    {weight: 2, arbitrary: fc.tuple(tame, tie('hunk'), tame).map((parts) => parts.join(''))},
  ),
  hunk: fc
    .tuple(size, label, tie('side'), fc.option(tie('side')), tie('side'), label)
    .map(([count, one, ours, base, theirs, two]) => {
      const middle = base === null ? '' : `${'|'.repeat(count)} o\n${base}`
      return `${'<'.repeat(count)}${one}\n${ours}${middle}${'='.repeat(count)}\n${theirs}${'>'.repeat(count)}${two}\n`
    }),
})).hunk

/** A hunk of Jujutsu: a diff, then a side. */
const sections = fc
  .tuple(
    fc.constantFrom(7, 9),
    fc.array(fc.oneof(signed, fc.constantFrom(' x', '+y', '-z')), {maxLength: 3}),
    tame,
  )
  .map(([count, diff, side]) =>
    [
      `${'<'.repeat(count)} Conflict 1 of 1`,
      `${'%'.repeat(count)} Changes from base to side #1`,
      ...diff,
      `${'+'.repeat(count)} Contents of side #2`,
      `${side}${'>'.repeat(count)} Conflict 1 of 1 ends\n`,
    ].join('\n'),
  )

/** A code block, with anything in it. */
const block = fc.oneof(lines(3), hunk).map((inside) => `\`\`\`\n${inside}\`\`\`\n`)

const text = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: line},
      {weight: 4, arbitrary: hunk},
      {weight: 1, arbitrary: sections},
      {weight: 2, arbitrary: block},
    ),
    {maxLength: 10},
  )
  .map((parts) => parts.join(''))

/** Whatever sides are taken, the result holds no marker that the file was not reported for. */
export const conflicts: FuzzTarget<string> = {
  name: 'conflicts',
  inputs: text,
  shortRuns: 2000,
  holds(input) {
    for (const markerSize of [undefined, 9]) {
      const document = scanConflicts(createSource('a.md', input).text, {markerSize})
      if (!isDecidable(document)) continue
      for (const taken of resolutions(document)) {
        assertLines(document, taken)
        assertNoNewMarker(document, taken, markerSize)
      }
    }
  },
}

/** What each variant and each role takes, and some mixtures of sides. */
function resolutions(document: ConflictDocument): TakenText[] {
  const order = new Map(allHunks(document.hunks).map(({hunk}, index) => [hunk, index]))
  const mixed = (bits: number) => (each: Hunk) => {
    const sides = sidesOf(each)
    return sides[(bits >> (order.get(each)! % 16)) % sides.length]!
  }
  const choosers: ((each: Hunk) => HunkPart)[] = [
    (each) => sideOf(each, 'ours'),
    (each) => sideOf(each, 'theirs'),
    ...[0x5555, 0x3333, 0x0f0f, 0x6996, 0xaaaa, 0xcccc, 0x1248].map(mixed),
  ]
  const variants = splitVariants(document).map(({text, fileLines, shifts}) => ({
    text,
    fileLines: fileLines ?? document.lines.map((_, index) => index + 1),
    shifts,
  }))
  return [...variants, ...choosers.map((choose) => takeSides(document, choose))]
}

/** Each line is one of the file, in its order, but for the sign of a diff. */
function assertLines({lines}: ConflictDocument, {text, fileLines, shifts}: TakenText): void {
  const own = splitLines(text)
  assert.equal(own.length, fileLines.length, 'as many lines as are mapped')
  for (const [index, each] of own.entries()) {
    const written = withoutEol(lines[fileLines[index]! - 1]!)
    assert.equal(withoutEol(each), written.slice(shifts?.[index] ?? 0), 'the line of the file')
    assert.ok(index === 0 || fileLines[index - 1]! < fileLines[index]!, 'in the order of the file')
  }
}

function assertNoNewMarker(
  document: ConflictDocument,
  taken: TakenText,
  markerSize: number | undefined,
): void {
  const {hunks, faults, examples} = scanConflicts(createSource('a.md', taken.text).text, {markerSize})
  const fileLine = (at: number) => taken.fileLines[at - 1]!
  assert.deepEqual(
    hunks.map((each) => `${fileLine(each.line)}-${fileLine(each.endLine)}`),
    [],
    'no conflict is left',
  )
  const before = new Set(document.faults.map((fault) => `${fault.line} ${fault.code}`))
  const news = faults.map((fault) => `${fileLine(fault.line)} ${fault.code}`)
  assert.deepEqual(
    news.filter((fault) => !before.has(fault)),
    [],
    'no marker is at fault that was not before',
  )
  const shown = new Set(document.examples.map((each) => `${each.line}-${each.endLine}`))
  const left = examples.map((each) => `${fileLine(each.line)}-${fileLine(each.endLine)}`)
  assert.deepEqual(
    left.filter((each) => !shown.has(each)),
    [],
    'no example is new',
  )
}
