import {expect, it} from 'vitest'
import {DocumentIndex} from '../../src/sidecars/documents.ts'
import {parsePolicyUrl} from '../../src/sidecars/policy-url.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import {growthOf, LINEAR} from '../growth.ts'

const SIDECAR = readSidecar('mapping.json', '{"mapping": []}', [])

/** Looks in as many teams' folders for an address of each team, and for as many that are misspelt or of no document. */
function lookUpAll(teams: number): Record<string, number> {
  const paths = Array.from({length: teams}, (_, team) => `team-${team}/kms/Runbook.md`)
  const index = new DocumentIndex(SIDECAR, paths, () => false)
  const kinds: Record<string, number> = {}
  for (let team = 0; team < teams; team++)
    for (const end of [
      `team-${team}/kms/Runbook.md`,
      `team-${team}/kms/Runbok.md`,
      `other-${team}/Runbook.md`,
    ]) {
      const url = parsePolicyUrl(`https://github.com/acme/books/blob/main/${end}`, SIDECAR)!
      const {kind} = index.find(url)
      kinds[kind] = (kinds[kind] ?? 0) + 1
    }
  return kinds
}

it('tells each kind of address', () => {
  expect(lookUpAll(500)).toEqual({document: 500, missing: 500, elsewhere: 500})
})

it('takes time in proportion to the addresses, however many documents there are', async () => {
  expect(await growthOf(lookUpAll, 8000)).toBeLessThan(LINEAR)
})
