import {describe, expect, it} from 'vitest'
import {countExamples, examplesIn} from '../../src/check/examples.ts'
import type {Playbook} from '../../src/model/playbook-type.ts'
import {readPlaybookText} from '../reading.ts'

const block = (text: string) => `\`\`\`\n${text}\n\`\`\`\n\n`
const STATEMENT = '{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}'
const COUNTED = [
  STATEMENT,
  `{"Version": "2012-10-17", "Statement": [${STATEMENT}, ...]}`,
  `1. {"Version": "2012-10-17",\n2. "Statement": ${STATEMENT}\n3. }`,
  `${STATEMENT},\n${STATEMENT}`,
]
const BROKEN = [
  '{"Effect": "Deny" "Action": "s3:GetObject", "Resource": "*"}',
  '"Effect": "Deny",\n"Action": "s3:GetObject",\n"Resource": "*"',
]
const count = (playbooks: Playbook[], isOn: boolean) =>
  countExamples(playbooks.map(examplesIn), (path) => path, isOn)
const read = (...texts: string[]) => readPlaybookText(texts.map(block).join(''))

describe('countExamples', () => {
  it('counts as checked what can be read in full, whatever is left out of it or pasted along', () => {
    expect(count([read(...COUNTED)], true)).toEqual({found: 4, checked: 4, skipped: 0, reasons: []})
  })

  it('counts what is broken as skipped, and says so', () => {
    expect(count([read(...COUNTED, BROKEN[0]!)], true)).toEqual({
      found: 5,
      checked: 4,
      skipped: 1,
      reasons: ['1 policy example is broken (`kms/playbook.md`): only what could be read of it was judged'],
    })
    expect(count([read(...BROKEN)], true)).toEqual({
      found: 2,
      checked: 1,
      skipped: 1,
      reasons: ['1 policy example is broken (`kms/playbook.md`): only what could be read of it was judged'],
    })
  })

  it('counts nothing as checked of a file with malformed markers, or with the rule off', () => {
    const malformed = readPlaybookText(`${block(STATEMENT)}\n<<<<<<< HEAD\n`)
    expect(count([malformed], true)).toMatchObject({found: 1, checked: 0, skipped: 1})
    expect(count([read(STATEMENT)], false)).toEqual({
      found: 1,
      checked: 0,
      skipped: 1,
      reasons: ['1 policy example is not judged: the rule is off'],
    })
    expect(count([read('text')], false).reasons).toEqual([])
  })
})
