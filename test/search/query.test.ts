import {expect, test} from 'vitest'
import {parseQuery} from '../../src/search/query.ts'

const told = (text: string) =>
  parseQuery(text).terms.map((term) => {
    if (term.kind !== 'word') return `${term.kind} ${term.text}`
    return ['word', term.word, term.isOpen && 'open', term.isCommon && 'common'].filter(Boolean).join(' ')
  })

test.each([
  ['PR.AC-4', ['code PR.AC-4']],
  ['"kms:Encrypt",', ['code kms:Encrypt']],
  ['kms:*', ['code kms:*']],
  ['arn:aws:kms:us-east-1:111122223333:key/abc', ['code arn:aws:kms:us-east-1:111122223333:key/abc']],
  ['CloudTrail logs', ['word cloudtrail', 'word log open']],
  ['cross-account keys ', ['word cross', 'word account', 'word key']],
  ['least  least', ['word least open']],
  ['"rest"', ['phrase rest']],
  ['"at rest" keys ', ['phrase at rest', 'word key']],
  [
    'how do I rotate keys?',
    ['word how common', 'word do common', 'word i common', 'word rotate', 'word key'],
  ],
  ['what is', ['word what', 'word is open']],
  ['...', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
