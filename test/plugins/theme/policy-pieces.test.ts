import {expect, test} from 'vitest'
import {
  cutLine,
  softParts,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/PolicyExample/pieces.ts'

test('a line is cut where its colours and its marks begin and end, and loses its indentation', () => {
  const tokens = [
    {text: '  ', className: 'plain'},
    {text: '"abcd"', className: 'string'},
  ]
  const pieces = cutLine(
    tokens,
    [
      {start: 3, end: 5, kind: 'field'},
      {start: 4, end: 8, kind: 'finding'},
    ],
    1,
  )
  expect(
    pieces.map(({text, className, start, marks}) => [text, className, start, ...marks.map(({kind}) => kind)]),
  ).toEqual([
    [' ', 'plain', 1],
    ['"', 'string', 2],
    ['a', 'string', 3, 'field'],
    ['b', 'string', 4, 'field', 'finding'],
    ['cd"', 'string', 5, 'finding'],
  ])
})

test.each([
  ['"kms:GenerateDataKeyPair"', ['"kms:', 'Generate', 'Data', 'Key', 'Pair"']],
  ['arn:aws:iam::111122223333:user/Ann', ['arn:', 'aws:', 'iam::', '111122223333:', 'user/', 'Ann']],
  ['kms:ReEncrypt*', ['kms:ReEncrypt*']],
])('%s may be broken between its words alone', (text, parts) => {
  expect(softParts(text)).toEqual(parts)
})
