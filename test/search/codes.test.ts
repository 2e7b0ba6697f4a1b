import {expect, test} from 'vitest'
import {codesIn, isCode, partsOf} from '../../src/search/codes.ts'

test.each([
  'PR.AC-4',
  'kms:ReEncrypt*',
  'kms:*',
  'ScheduleKeyDeletion',
  'arn:aws:iam::111122223333:role/Admin',
  '140-2',
  '1.2',
  'aws_kms_key',
  's3:x-amz-acl',
  'someone@example.com',
])('%s is a code', (word) => {
  expect(isCode(word)).toBe(true)
})

test.each([
  'privilege',
  'Encryption',
  'KMS',
  '111122223333',
  'AES256',
  'rest.',
  'kms:',
  '"quoted"',
  '(KMS)',
  '***',
  '-',
])('%s is a word', (word) => {
  expect(isCode(word)).toBe(false)
})

test('takes codes out of sentences, tables and JSON', () => {
  const text =
    'Cite PR.AC-4, (PR.DS-1). · PR.AC-4 · {"Action":["kms:ReEncrypt*","kms:Create*"],"Version":"2012-10-17"} end.'
  expect(codesIn(text)).toEqual(['2012-10-17', 'kms:create*', 'kms:reencrypt*', 'pr.ac-4', 'pr.ds-1'])
})

test.each([
  ['"kms:Encrypt",', 'kms:Encrypt'],
  ['(PR.AC-4).', 'PR.AC-4'],
  ['kms:ReEncrypt*', 'kms:ReEncrypt*'],
  ['PR.AC-', 'PR.AC-'],
])('%s is meant as %s', (word, meant) => {
  expect(partsOf(word).map(({text}) => text)).toEqual([meant])
})
