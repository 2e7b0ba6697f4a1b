import {expect, it} from 'vitest'
import {findRequirement} from '../../src/sidecars/requirements.ts'
import {readPlaybookText} from '../reading.ts'

const headings = Array.from({length: 50}, (_, index) => `### ${index + 1}. Rotate key ${index}\n\nText.\n\n`)
const playbook = readPlaybookText(
  `# Keys\n\n## Preventative Controls\n\n${headings.join('')}### 51. Twice\n\nText.\n\n### 52. Twice\n\nText.\n`,
)
const other = readPlaybookText('# Vault\n\n## Preventative Controls\n\n### 1. Rotate key 7\n\nText.\n')

it.each([
  ['Rotate key 31', 32, true],
  ['32. rotate  KEY-31', 32, true],
  ['Twice', 51, false],
  ['52. Twice', 52, true],
])('finds the control of `%s`', (name, number, isOnly) => {
  const match = findRequirement(name, [playbook])
  expect(match).toMatchObject({kind: 'control', isOnly, found: {control: {number}}})
})

it('finds the control of the first of several documents', () => {
  const match = findRequirement('Rotate key 7', [other, playbook])
  expect(match).toMatchObject({kind: 'control', isOnly: false, found: {playbook: {source: other.source}}})
})

it('knows what no control is named', () => {
  expect(findRequirement('Preventative Controls', [playbook])).toEqual({kind: 'known'})
  expect(findRequirement('Zebra crossing', [playbook])).toMatchObject({kind: 'unknown'})
})
