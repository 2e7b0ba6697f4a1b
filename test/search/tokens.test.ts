import {expect, test} from 'vitest'
import {singular} from '../../src/search/singular.ts'
import {tokensOf, wordsOf} from '../../src/search/tokens.ts'

const told = (text: string) =>
  tokensOf(text).map(({term, kind, start, end, isPart}) => [term, kind, text.slice(start, end), isPart])

test('words are folded and in the singular', () => {
  expect(told('Policies of Résumés')).toEqual([
    ['policy', 'word', 'Policies', false],
    ['of', 'word', 'of', false],
    ['resume', 'word', 'Résumés', false],
  ])
})

test('a code is there whole, and as its words', () => {
  expect(told('Allow "kms:ReEncrypt*".')).toEqual([
    ['allow', 'word', 'Allow', false],
    ['kms:reencrypt*', 'code', 'kms:ReEncrypt*', false],
    ['kms', 'word', 'kms', false],
    ['reencrypt', 'word', 'ReEncrypt', false],
    ['re', 'word', 'Re', true],
    ['encrypt', 'word', 'Encrypt', true],
  ])
})

test('names of several parts are one word, and numbers in front of letters no part', () => {
  expect(wordsOf('CloudTrail 2FA EC2Instance')).toEqual(['cloudtrail', '2fa', 'ec2instance'])
  expect(told('EC2Instance').filter(([, , , isPart]) => isPart)).toEqual([
    ['ec2', 'word', 'EC2', true],
    ['instance', 'word', 'Instance', true],
  ])
})

test('each letter of a script without spaces is a word', () => {
  expect(told('KMS密钥 rotation')).toEqual([
    ['kms', 'word', 'KMS', false],
    ['密', 'word', '密', false],
    ['钥', 'word', '钥', false],
    ['rotation', 'word', 'rotation', false],
  ])
})

test.each([
  ['policies', 'policy'],
  ['keys', 'key'],
  ['buckets', 'bucket'],
  ['addresses', 'address'],
  ['boxes', 'box'],
  ['access', 'access'],
  ['status', 'status'],
  ['analysis', 'analysis'],
  ['aws', 'aws'],
  ['ties', 'tie'],
])('the singular of %s is %s', (word, expected) => {
  expect(singular(word)).toBe(expected)
})
