import {describe, expect, it} from 'vitest'
import {playbookFacts} from '../../../plugins/docusaurus-plugin-proofbook/facts/playbook-facts.ts'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {loadConfig} from '../../../src/config/load.ts'

const config = loadConfig()
const shelf = await new Library(process.cwd(), 'docs/playbooks', config).reload()
shelf.permalinks.set('docs/playbooks/kms/playbook.md', '/playbooks/kms/playbook/')
const [kms] = playbookFacts(shelf, {config})

describe('the facts of the playbook on KMS', () => {
  it('name its controls by the letters of their groups, at their lines and addresses', () => {
    expect(kms?.controls.map(({code, line, status}) => [code, line, status])).toEqual([
      ['P1', 53, 'content'],
      ['P2', 140, 'placeholder'],
      ['P3', 143, 'placeholder'],
      ['P4', 146, 'placeholder'],
      ['D1', 167, 'placeholder'],
      ['D2', 170, 'placeholder'],
      ['D3', 173, 'placeholder'],
    ])
    expect(kms?.controls[4]?.address).toBe(
      '/playbooks/kms/playbook/#1-kms-resources-are-tagged-according-to-cg-standards',
    )
  })

  it('give each policy its verdict at the line of the gravest finding, within its control', () => {
    expect(kms?.policies.map(({verdict, line}) => [verdict, line])).toEqual([
      ['warning', 102],
      ['proven', 108],
    ])
    expect(kms?.controls.map(({policies}) => policies.length)).toEqual([2, 0, 0, 0, 0, 0, 0])
  })

  it('say when it was updated, and where its first open conflict is', () => {
    expect([kms?.title, kms?.lastUpdate, kms?.conflictLine]).toEqual([
      'Key Management Service (KMS)',
      '2021-02-16',
      11,
    ])
  })

  it('are gathered once', () => {
    expect(playbookFacts(shelf, {config})[0]).toBe(kms)
  })
})
