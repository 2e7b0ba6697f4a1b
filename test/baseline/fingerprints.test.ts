import {expect, it} from 'vitest'
import {fingerprintsOf} from '../../src/baseline/fingerprints.ts'
import {sideOf} from '../changes/sides.ts'

const TEXTS = {
  'a.md': '# A\n\n[x](x.md)\n\n[x](x.md)\n',
  'b.md': '# B\n\n[y](y.md)\n',
}

it('takes the fingerprints of a file that are known, whatever its text is by now', async () => {
  const {findings, corpus} = await sideOf(TEXTS)
  const known = fingerprintsOf(findings, corpus)
  expect(findings.map((finding) => known.get(finding)?.text)).toEqual(['[x](x.md)', '[x](x.md)', '[y](y.md)'])
  expect(new Set([...known.values()].map(({hash}) => hash)).size).toBe(3)

  const later = await sideOf({...TEXTS, 'a.md': 'Nothing of this is at any place that was known.\n'})
  expect(fingerprintsOf(findings, later.corpus, known)).toEqual(known)
})

it('makes those of a file anew of which one is not known, so that equal findings are told apart', async () => {
  const {findings, corpus} = await sideOf(TEXTS)
  const [first, second] = findings
  const right = fingerprintsOf(findings, corpus)
  const ofLess = fingerprintsOf([second!], corpus)
  expect(ofLess.get(second!)).toEqual(right.get(first!))
  expect(fingerprintsOf(findings, corpus, ofLess)).toEqual(right)
})
