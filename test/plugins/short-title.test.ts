import {expect, it} from 'vitest'
import {shortTitle} from '../../plugins/docusaurus-plugin-proofbook/front-matter.ts'
import {readConfig} from '../../src/config/load.ts'

const config = readConfig('', 'c.yml')

it.each([
  ['KMS Security Playbook', 'KMS'],
  ['KMS — security runbook', 'KMS'],
  ['KMS: Security Playbook ', 'KMS'],
  ['Security Playbook', 'Security Playbook'],
  ['Security Playbook of KMS', 'Security Playbook of KMS'],
  ['KMS', 'KMS'],
])('the title %j is %j beside others', (title, short) => {
  expect(shortTitle(title, config)).toBe(short)
})

it('a title full of spaces is shortened like any other', () => {
  const spaces = ' '.repeat(100_000)
  expect(shortTitle(`a${spaces}b`, config)).toBe(`a${spaces}b`)
  expect(shortTitle(`a${spaces}-${spaces}Security Playbook`, config)).toBe('a')
})
