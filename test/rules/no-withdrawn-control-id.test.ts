import {describe, expect, it} from 'vitest'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import type {Shapes} from '../../src/shapes/shapes.ts'
import {check} from './folder.ts'

const {controls} = securityPlaybook
const both: Shapes = {
  ...securityPlaybook,
  controls: {
    ...controls,
    tables: [{header: '^nist', framework: ['nist-csf-1.1', 'nist-csf-2.0'], idColumn: 1}],
  },
}
const table = (...ids: string[]) =>
  `|NIST Subcategory Control|D|\n|-|-|\n${ids.map((id) => `|${id}| |\n`).join('')}`
const migrating = async (markdown: string, shapes = both) =>
  (await check(markdown, {}, {shapes, optIn: ['no-withdrawn-control-id']})).filter(
    ({ruleId}) => ruleId === 'no-withdrawn-control-id',
  )

describe('no-withdrawn-control-id', () => {
  it('is off until it is asked for', async () => {
    expect(await check(table('PR.AC-4'))).toEqual([])
  })

  it.each([
    [
      'PR.AC-4',
      'moved',
      'expected its successor in NIST Cybersecurity Framework 2.0: `PR.AA-05`',
      'PR.AA-05',
    ],
    [
      'PR.DS-1',
      'moved',
      'expected its successor in NIST Cybersecurity Framework 2.0: `PR.DS-01`',
      'PR.DS-01',
    ],
    [
      'ID.RM-2',
      'split',
      'expected one of its successors in NIST Cybersecurity Framework 2.0: `GV.RM-02`, `GV.RM-04`',
      undefined,
    ],
    [
      'DE.DP-2',
      'group',
      'expected an id of `DE.AE`, into which NIST Cybersecurity Framework 2.0 merged it',
      undefined,
    ],
  ])('tells what became of %s', async (id, messageId, expected, fix) => {
    const [found] = await migrating(table(id))
    expect(found).toMatchObject({messageId, message: `Unexpected control id \`${id}\`, ${expected}`})
    expect(found!.fix?.text).toBe(fix)
  })

  it('writes no id that the table could not cite', async () => {
    const [found] = await migrating(table('PR.AC-4'), securityPlaybook)
    expect(found).toMatchObject({suggestion: 'PR.AA-05', fix: undefined})
  })

  it('has nothing against ids of the later edition', async () => {
    expect(await migrating(table('PR.AA-05', 'GV.RM-02'))).toEqual([])
  })
})
