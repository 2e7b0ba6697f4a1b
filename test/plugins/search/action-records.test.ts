import {expect, test} from 'vitest'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {actionRecords} from '../../../plugins/docusaurus-plugin-proofbook/search/action-records.ts'
import {loadConfig} from '../../../src/config/load.ts'

const config = loadConfig()
const shelf = await new Library(process.cwd(), 'docs/playbooks', config).reload()
const records = await actionRecords(shelf, {config, baseUrl: '/'})

test('the actions that policies name in full have entries, those that a star covers do not', () => {
  expect(records.map(({title}) => title)).toEqual([
    'kms:CancelKeyDeletion',
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:ScheduleKeyDeletion',
    'kms:TagResource',
    'kms:UntagResource',
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

test('its address is that of the controls whose examples name it', () => {
  expect(records[3]?.url).toBe('/controls/?q=kms%3AEncrypt')
})
