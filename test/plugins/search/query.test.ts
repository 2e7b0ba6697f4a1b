import {expect, test} from 'vitest'
import {parseQuery} from '../../../plugins/docusaurus-plugin-proofbook/search/query.ts'

test('tells codes, words and phrases apart; the last word is unfinished', () => {
  expect(parseQuery('kms:ReEncrypt* "at  rest" keys pol')).toEqual({
    whole: 'kms:ReEncrypt* at rest keys pol',
    terms: [
      {kind: 'code', text: 'kms:ReEncrypt*'},
      {kind: 'phrase', text: 'at rest'},
      {kind: 'word', text: 'keys'},
      {kind: 'prefix', text: 'pol'},
    ],
  })
})

test('a space after the last word finishes it', () => {
  expect(parseQuery('least privilege ').terms).toEqual([
    {kind: 'word', text: 'least'},
    {kind: 'word', text: 'privilege'},
  ])
})

test('a phrase whose quote is still open is a phrase', () => {
  expect(parseQuery('"least priv').terms).toEqual([{kind: 'phrase', text: 'least priv'}])
})

test('a term that is asked for twice counts once', () => {
  expect(parseQuery('PR.AC-4 PR.AC-4').terms).toEqual([{kind: 'code', text: 'PR.AC-4'}])
})

test.each(['', '   ', '***', '""', '· -'])('%j asks for nothing', (text) => {
  expect(parseQuery(text)).toEqual({whole: '', terms: []})
})
