import {expect, test} from 'vitest'
import {excerptOf, piecesOf} from '../../src/search/excerpt.ts'
import {rangesOf} from '../../src/search/marks.ts'

const literalRanges = (text: string, code: string) =>
  rangesOf(text, {words: [], codes: [code.toLowerCase()], phrases: []})

test('a short text is shown whole, in pieces', () => {
  const text = 'Use kms:ReEncrypt* alone.'
  expect(excerptOf(text, literalRanges(text, 'kms:ReEncrypt*'))).toEqual([
    {text: 'Use ', isHit: false},
    {text: 'kms:ReEncrypt*', isHit: true},
    {text: ' alone.', isHit: false},
  ])
})

test('a long text is cut between words around the most hits', () => {
  const text =
    `${'before '.repeat(40)}PR.AC-4 once. ${'between '.repeat(40)}PR.AC-4 and PR.AC-4. ${'after '.repeat(40)}`.trim()
  const pieces = excerptOf(text, literalRanges(text, 'PR.AC-4'))
  expect(pieces.map((piece) => piece.text).join('')).toBe(
    `… ${'between '.repeat(6)}PR.AC-4 and PR.AC-4. ${'after '.repeat(16)}after …`,
  )
  expect(pieces.filter(({isHit}) => isHit).map((piece) => piece.text)).toEqual(['PR.AC-4', 'PR.AC-4'])
})

test('a text without hits is shown from its beginning', () => {
  expect(excerptOf('Nothing here.', [])).toEqual([{text: 'Nothing here.', isHit: false}])
  expect(piecesOf('', [])).toEqual([])
})
