import {expect, it} from 'vitest'
import type {LedeData} from '../../../plugins/docusaurus-plugin-proofbook/remark/lede.ts'
import {componentsOf, dataOf, pageOf} from './page-of.ts'

const HOUSE = 'We at the bank write playbooks that help you.'
const OTHERS = ['Key', 'Lock'].map((name) => `# ${name} - Security Playbook\n\n${HOUSE}\n`)
const OWN = 'A vault keeps what is dear to its owner.'

const ledeOf = async (opening: string) => {
  const text = `# Vault - Security Playbook\n\n${opening}\n\n## Preventative Controls\n### 1. One\nA control says what it does, at some length.\n`
  return dataOf<LedeData>(await pageOf(text, OTHERS), 'Lede')?.text
}

it('is the first sentence of a playbook that others do not begin alike', async () => {
  expect(await ledeOf(`${HOUSE} ${OWN}`)).toBe(OWN)
})

it('is not there where a playbook has no sentence of its own before its controls', async () => {
  expect(await ledeOf(HOUSE)).toBeUndefined()
})

it('is the first of all, then the conflict, then the summary', async () => {
  const text = `# Vault - Security Playbook\n\n${OWN}\n\n<<<<<<< HEAD\n**Last Update:** 01/31/2023\n=======\n**Last Update:** 01/30/2023\n>>>>>>> other\n`
  expect(componentsOf(await pageOf(text))).toMatch(/^Lede\[\] VariantBanner\[\] Summary\[\] /)
})
