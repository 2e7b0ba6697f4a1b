import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const TABLE = '|Control Statement|Description|\n|-|-|\n|2|Keys are rotated|\n'

/** Lines of the findings in a document that has a table and, under a heading, a list. */
async function told(list: string, heading = 'Organisation Control Statements') {
  const found = await check(`${TABLE}\n## ${heading}\n\n${list}\n`)
  return found.filter(({ruleId}) => ruleId === 'match-statement-list').map(({place}) => place.line)
}

describe('match-statement-list', () => {
  it.each([
    ['the same text', '1. Data is encrypted.\n2. Keys are rotated.', []],
    ['a text that goes on', '2. Keys are rotated, and logged', []],
    ['a text that goes on below', '2. Secret\n   keys are rotated', []],
    ['another text', '1. Data is encrypted.\n2) Ports are closed.', [8]],
    ['a number that nothing cites', '3. Ports are closed.', []],
  ])('judges %s', async (_, list, expected) => {
    expect(await told(list)).toEqual(expected)
  })

  it('looks at no other list', async () => {
    expect(await told('1. Open it.\n2. Close it.', 'Steps')).toEqual([])
  })
})
