import {expect, test} from 'vitest'
import {compareTexts} from '../../src/comparison/texts.ts'

test('texts are the same where they are the same, with or without a line at the end', () => {
  expect(compareTexts('a\nb\n', 'a\nb')).toEqual([])
})

test('lines of the same number are not taken for the same line', () => {
  expect(compareTexts('alpha\nbeta\n', 'new\nalpha\nbeta\n')).toEqual([
    {kind: 'changed', first: [], second: [{line: 1, parts: [{text: 'new', changed: false}]}]},
    {
      kind: 'same',
      lines: [
        {first: 1, second: 2, text: 'alpha'},
        {first: 2, second: 3, text: 'beta'},
      ],
    },
  ])
})

test('the words that differ are marked on both sides', () => {
  expect(compareTexts('"Action": "kms:DescribeKey",', '"Action": "kms:*",')).toEqual([
    {
      kind: 'changed',
      first: [{line: 1, parts: expect.arrayContaining([{text: 'DescribeKey', changed: true}])}],
      second: [{line: 1, parts: expect.arrayContaining([{text: '*', changed: true}])}],
    },
  ])
})
