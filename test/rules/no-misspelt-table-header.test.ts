import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

/** What the rule says of a table with a header and the ids of its rows. */
async function told(header: string, ...ids: string[]) {
  const rows = ids.map((id) => `|${id}|x|\n`).join('')
  const found = await check(`# Keys\n\n|${header}|Description|\n|-|-|\n${rows}`)
  return found.filter(({ruleId}) => ruleId === 'no-misspelt-table-header')
}

describe('no-misspelt-table-header', () => {
  it.each([
    ['NIST Subcategroy Control', 'NIST Subcategory Control'],
    ['NIST Subcatgory Contorl', 'NIST Subcategory Control'],
    ['nist csf sub-category controls', 'nist csf subcategory controls'],
    ['**Control Statment**', 'Control Statement'],
    ['CONTORL STATEMENTS', 'CONTROL STATEMENTS'],
    ['Control Statement:', 'Control Statement'],
    ['Controls Statement', 'Control Statement'],
  ])('finds %s, whatever the rows hold', async (header, label) => {
    const [finding] = await told(header, '5')
    expect(finding).toMatchObject({suggestion: label, severity: 'warning', place: {line: 3}})
  })

  it.each(['NIST Subcategroy', 'Subcatgory', 'Contorl', 'NIST Subcategory', 'CSF Subcategory Contrl'])(
    'finds %s where the rows hold ids of the framework',
    async (header) => {
      expect(await told(header, 'PR.AC-1', 'PR.DS-2')).toHaveLength(1)
      expect(await told(header, 'Logs', '5')).toEqual([])
    },
  )

  it.each([
    'Control',
    'Subcategory',
    'Control Settings',
    'Control Owner',
    'Statement',
    'Mission Statement',
    'NIST 800-53 Control',
    'Central Statement of Controls',
    'Contract Statement',
    '',
  ])('leaves %s alone', async (header) => {
    expect(await told(header, '5', '6')).toEqual([])
  })

  it('leaves what is recognised, and names the place of the cell', async () => {
    expect(await told('Control Statement', '5')).toEqual([])
    expect((await told('  Control  Statemnet ', '5')).map(tell)).toEqual([
      '3:4-3:22 misspelt Cannot find a control table under the header `Control Statemnet`; ' +
        'did you mean `Control Statement`? None of its ids is checked',
    ])
  })
})
