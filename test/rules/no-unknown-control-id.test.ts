import {describe, expect, it} from 'vitest'
import {nistCsf11} from '../../src/frameworks/nist-csf-1.1.ts'
import {check} from './folder.ts'

async function told(...ids: string[]) {
  const rows = ids.map((id) => `|${id}|x|\n`).join('')
  const found = await check(`|NIST Subcategory Control|Description|\n|-|-|\n${rows}`)
  return found
    .filter(({ruleId}) => ruleId === 'no-unknown-control-id')
    .map(({messageId, suggestion, severity}) => [severity, messageId, suggestion])
}

describe('no-unknown-control-id', () => {
  it('knows the 108 subcategories of NIST CSF 1.1, and finds them all', async () => {
    const ids = nistCsf11.controls.map(({id}) => id)
    expect(new Set(ids).size).toBe(108)
    expect(await told(...ids)).toEqual([])
  })

  it.each([
    ['PR.AC4', 'PR.AC-4'],
    ['PR-AC-4', 'PR.AC-4'],
    ['DE.DP1', 'DE.DP-1'],
    ['pr.ac-4', 'PR.AC-4'],
    ['PR.AC 4', 'PR.AC-4'],
    ['PRR.AC-4', 'PR.AC-4'],
    ['PR.AC-4)', 'PR.AC-4'],
  ])('suggests for `%s` the id `%s`', async (id, close) => {
    expect(await told(id)).toEqual([['error', 'unknown-id-close', close]])
  })

  it.each([
    ['PR.AC-04', 'PR.AC-4', 'has withdrawn it'],
    ['PR.IP-012', 'PR.IP-12', 'has withdrawn it'],
    ['PR.DS-01', 'PR.DS-1', 'pads its ids'],
  ])('takes the zero out of `%s`, and tells what the next edition did', async (id, close, later) => {
    const [found] = await check(`|NIST Subcategory Control|D|\n|-|-|\n|${id}|x|\n`)
    expect(found).toMatchObject({messageId: 'padded-id', suggestion: close, severity: 'error'})
    expect(found!.message).toBe(
      `Unexpected zero in control id \`${id}\`, expected \`${close}\` of NIST Cybersecurity Framework 1.1; NIST Cybersecurity Framework 2.0 ${later}`,
    )
  })

  it.each([
    'PR.AC-8',
    'PR.AC-99',
    'PR.AC-0',
    'RS.RP-2',
    'PR.AC-4a',
    'PR.AC-41',
    'ZZ.QQ-9',
    'PR.IP-1000',
    'PR.AC-100',
  ])('suggests nothing for `%s`, which several or none could fix', async (id) => {
    expect(await told(id)).toEqual([['error', 'unknown-id', undefined]])
  })

  it.each(['PR.AC', 'pr-ac', 'ID.AM'])('asks for a subcategory of `%s`', async (id) => {
    expect(await told(id)).toEqual([['error', 'category-id', undefined]])
  })

  it('leaves alone cells without an id, and tables of other kinds', async () => {
    expect(await told('#', 'N/A', '', 'See below', 'Control ID')).toEqual([])
    expect(
      await check('|Control Statement|D|\n|-|-|\n|999|x|\n|CS0099999|x|\n\n|Id|D|\n|-|-|\n|PR.AC-99|x|\n'),
    ).toEqual([])
  })

  it('finds ids in bold, in code and in links, at what stands in the cell', async () => {
    const found = await check(
      '|NIST Subcategory Control|D|\n|-|-|\n| **PR.AC-99** |x|\n|[`PR.AC-98`](#x)|x|\n\n# x\n',
    )
    expect(found.map(({place}) => place)).toEqual([
      {line: 3, column: 3, endLine: 3, endColumn: 15},
      {line: 4, column: 2, endLine: 4, endColumn: 18},
    ])
  })
})
