import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (...words: Parameters<typeof check>) =>
  (await check(...words)).filter((finding) => finding.ruleId === 'no-shared-address').map(tell)

describe('no-shared-address', () => {
  it('says which document has the address, and where this one is published', async () => {
    expect(await told('# A\n', {'playbook.md.md': '', 'PLAYBOOK.md': ''})).toEqual([
      expect.stringMatching(
        /^1:1-1:1 shared-address Unexpected second document for one address, which `PLAYBOOK.md` has; this one is published at `playbook-[0-9a-f]{8}\/`$/,
      ),
    ])
  })

  it('is silent where a document has the address of its name', async () => {
    expect(await told('# A\n', {'playbook/README.md': '', 'README.md': ''})).toEqual([])
  })
})
