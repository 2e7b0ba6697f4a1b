import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (...words: Parameters<typeof check>) =>
  (await check(...words)).filter((finding) => finding.ruleId === 'no-shared-address').map(tell)

describe('no-shared-address', () => {
  it('says which document has the address, and where this one is published', async () => {
    expect(await told('# A\n', {'playbook.md.md': '', 'PLAYBOOK.md': ''})).toEqual([
      expect.stringMatching(
        /^1:1-1:1 shared-address `PLAYBOOK.md` already has the usual address of this document, which is published at `playbook-[0-9a-f]{8}\/` instead$/,
      ),
    ])
  })

  it('is silent where a document has the address of its name', async () => {
    expect(await told('# A\n', {'playbook/README.md': '', 'README.md': ''})).toEqual([])
  })
})
