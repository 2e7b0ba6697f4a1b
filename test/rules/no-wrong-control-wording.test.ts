import {describe, expect, it} from 'vitest'
import {applyFixes} from '../../src/check/fix.ts'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {handbook} from '../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {check} from './folder.ts'

const {controls} = securityPlaybook
const reading = {
  shapes: {...securityPlaybook, controls: {...controls, tables: [...handbook.tables, ...controls.tables]}},
  frameworks: createFrameworks(handbook.frameworks),
}
const HEADER = '|Handbook|Description|\n|-|-|\n'
const RIGHT = {'right.md': `${HEADER}|KEY-1|Keys are turned once a year|\n`}
const found = (markdown: string, files = {}) => check(markdown, files, reading)

describe('no-wrong-control-wording', () => {
  it.each([
    ['a typo', 'Keys are truned once a year', '`truned` instead of `turned`'],
    ['a word too few', 'Keys are turned once year', '`a` is missing'],
    ['a word too many', 'Keys are always turned once a year', '`always` is extra'],
  ])('shows %s where another document has the official wording', async (_, text, difference) => {
    const [finding] = await found(`${HEADER}|KEY-1|${text}|\n`, RIGHT)
    expect(finding).toMatchObject({
      messageId: 'differs-so',
      severity: 'warning',
      suggestion: 'Keys are turned once a year',
      message: `The wording beside \`KEY-1\` differs from that of Example handbook 1: ${difference}`,
    })
  })

  it('proposes nothing where the text has little in common with the official one', async () => {
    const [finding] = await found(`${HEADER}|KEY-1|Who may enter after dark|\n`, RIGHT)
    expect(finding).toMatchObject({messageId: 'differs', suggestion: undefined, fix: undefined})
  })

  it('proposes nothing where the official wording is nowhere to be had', async () => {
    const [finding] = await found(`${HEADER}|KEY-1|Keys are truned once a year|\n`)
    expect(finding).toMatchObject({messageId: 'differs', suggestion: undefined, fix: undefined})
  })

  it('leaves it to a person which of id and text is wrong', async () => {
    const [finding] = await found(`${HEADER}|KEY-1|Nobody lends a key to a stranger|\n`, RIGHT)
    expect(finding).toMatchObject({messageId: 'other-id', suggestion: undefined, fix: undefined})
  })

  it('has a fix that writes the official wording and leaves no finding, nor anything more to fix', async () => {
    const text = `${HEADER}|KEY-1|Keys are truned once a year|\n|LOG-1|THE PORTER'S BOOK LISTS WHO CAME AND WHO LEFT|\n`
    const files = {'right.md': `${RIGHT['right.md']}|LOG-1|The porter's book lists who came and who left|\n`}
    const fixed = applyFixes(text, await found(text, files))
    expect(fixed).toEqual({
      made: 2,
      text: `${HEADER}|KEY-1|Keys are turned once a year|\n|LOG-1|The porter's book lists who came and who left|\n`,
    })
    expect(await found(fixed.text, files)).toEqual([])
  })

  it('writes over no markup', async () => {
    const [finding] = await found(`${HEADER}|KEY-1|Keys are **truned** once a year|\n`, RIGHT)
    expect(finding).toMatchObject({messageId: 'differs-so', fix: undefined})
  })
})
