import {expect, test} from 'vitest'
import {rangesOf} from '../../../plugins/docusaurus-plugin-proofbook/search/match.ts'
import type {Term} from '../../../plugins/docusaurus-plugin-proofbook/search/query.ts'

function found(text: string, kind: Term['kind'], term: string): string[] {
  return rangesOf(text, {kind, text: term}).map(
    ({start, end, isWhole}) => `${text.slice(start, end)}${isWhole ? '' : '…'}`,
  )
}

test('a code is matched as it is written, but for case; a star is a star', () => {
  expect(found('"kms:reencrypt*" and kms:ReEncryptFrom', 'code', 'kms:ReEncrypt*')).toEqual([
    'kms:reencrypt*',
  ])
})

test('a code inside a longer one is a match that is not whole', () => {
  expect(found('PR.AC-10, PR.AC-1', 'code', 'PR.AC-1')).toEqual(['PR.AC-1…', 'PR.AC-1'])
})

test('words match whole, singular or plural', () => {
  expect(found('A key, two keys, a keyboard and a Key.', 'word', 'keys')).toEqual(['key', 'keys', 'Key'])
  expect(found('policy, policies, police', 'word', 'policies')).toEqual(['policy', 'policies'])
  expect(found('access accesses acces', 'word', 'access')).toEqual(['access', 'accesses'])
})

test('words begin and end within names', () => {
  expect(found('kms:ScheduleKeyDeletion', 'word', 'deletion')).toEqual(['Deletion'])
  expect(found('kms:ScheduleKeyDeletion', 'word', 'key')).toEqual(['Key'])
  expect(found('monkey', 'word', 'key')).toEqual([])
})

test('a prefix begins a word', () => {
  expect(found('privileged privilege underprivileged', 'prefix', 'privil')).toEqual(['privil…', 'privil…'])
  expect(found('policy and policies', 'prefix', 'policy')).toEqual(['policy', 'policies'])
})

test('a phrase occurs word for word', () => {
  expect(found('Encrypted At rest, and at the rest', 'phrase', 'at rest')).toEqual(['At rest'])
})
