import {expect, test} from 'vitest'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {actionRecords} from '../../../plugins/docusaurus-plugin-proofbook/search/action-records.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {buildIndex} from '../../../src/search/build-index.ts'
import {Search} from '../../../src/search/search.ts'

const config = loadConfig()
const shelf = await new Library(process.cwd(), 'docs/playbooks', config).reload()
const records = await actionRecords(shelf, {config, baseUrl: '/'})

test('what policies name has entries: actions, and patterns of the actions of a service', () => {
  expect(records.map(({title}) => title)).toEqual([
    'kms:CancelKeyDeletion',
    'kms:Create*',
    'kms:Decrypt',
    'kms:Delete*',
    'kms:Describe*',
    'kms:DescribeKey',
    'kms:Disable*',
    'kms:Enable*',
    'kms:Encrypt',
    'kms:GenerateDataKey*',
    'kms:Get*',
    'kms:List*',
    'kms:Put*',
    'kms:ReEncrypt*',
    'kms:Revoke*',
    'kms:ScheduleKeyDeletion',
    'kms:TagResource',
    'kms:UntagResource',
    'kms:Update*',
  ])
})

test('an entry says what the action does, on what, and which examples allow it by name or by pattern', () => {
  const text = (action: string) => records.find(({title}) => title === action)?.sections[0]?.text
  expect(text('kms:Encrypt')).toBe('Write · on key · Allowed by 1 example: Key Management Service (KMS)')
  // The one example names it, the other has `kms:Describe*`.
  expect(text('kms:DescribeKey')).toBe(
    'Read · on key · Allowed by 2 examples: Key Management Service (KMS) (2)',
  )
})

test('the entry of a pattern says which actions it means, and which examples allow all of them', () => {
  const text = (action: string) => records.find(({title}) => title === action)?.sections[0]?.text
  expect(text('kms:ReEncrypt*')).toBe(
    '2 actions: kms:ReEncryptFrom (Write), kms:ReEncryptTo (Write) · Allowed by 1 example: Key Management Service (KMS)',
  )
  // The other example names `kms:DescribeKey`, which is one of the two.
  expect(text('kms:Describe*')).toBe(
    '2 actions: kms:DescribeCustomKeyStores (Read), kms:DescribeKey (Read) · Allowed by 1 example: Key Management Service (KMS)',
  )
})

test('a search for a pattern, star and all, finds its entry first, and an action that only a pattern names too', async () => {
  const files = buildIndex(records)
  const search = await Search.open(async (name) => JSON.parse(files.get(name) ?? 'null'))
  const first = async (question: string) =>
    (await search.ask(question, {pages: 3, sections: 1})).pages.map(({title}) => title)[0]
  expect(await first('kms:ReEncrypt*')).toBe('kms:ReEncrypt*')
  expect(await first('kms:reencrypt*')).toBe('kms:ReEncrypt*')
  expect(await first('kms:ReEncryptFrom')).toBe('kms:ReEncrypt*')
  expect(await first('kms:DescribeKey')).toBe('kms:DescribeKey')
})

test('its address is that of the controls whose examples name it', () => {
  expect(records[8]?.url).toBe('/controls/?q=kms%3AEncrypt')
})
