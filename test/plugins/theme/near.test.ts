import {describe, expect, it} from 'vitest'
import {
  nearPages,
  splitAtUnknown,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/NotFound/Content/near.ts'

const KMS = {path: '/playbooks/kms/playbook/', title: 'Key Management Service (KMS)', within: 'Security'}
const KEYS = {path: '/playbooks/kms/playbook/#3-encrypted', title: 'Encrypted at rest', within: 'KMS'}
const S3 = {path: '/playbooks/s3/playbook/', title: 'Simple Storage Service', within: 'Storage'}
const PAGES = [S3, KMS, KEYS]

describe('pages near an address', () => {
  it('are those with most of its words, in any form of a word', () => {
    const found = nearPages('/kms/encryption/', PAGES)
    expect(found.map(({title, shared}) => [title, shared])).toEqual([
      ['Encrypted at rest', ['kms', 'encryption']],
      ['Key Management Service (KMS)', ['kms']],
    ])
  })

  it('are none where the address has no word of theirs', () => {
    expect(nearPages('/no-such-page/', PAGES)).toEqual([])
    expect(nearPages('/playbooks/', PAGES)).toEqual([])
    expect(nearPages('/%E0%A4%A/', PAGES)).toEqual([])
  })
})

describe('an address', () => {
  it('is known as far as pages are below it', () => {
    expect(splitAtUnknown('/playbooks/kms/playbok/', PAGES)).toEqual(['/playbooks/kms/', 'playbok/'])
    expect(splitAtUnknown('/nothing', [])).toEqual(['', '/nothing'])
  })
})
