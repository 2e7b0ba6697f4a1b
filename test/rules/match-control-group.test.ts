import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const told = async (group: string, id: string) =>
  (await check(`## ${group}\n\n### 1. A control\n\n|NIST Subcategory Control|D|\n|-|-|\n|${id}|x|\n`))
    .filter(({ruleId}) => ruleId === 'match-control-group')
    .map(({message, severity}) => `${severity}: ${message}`)

describe('match-control-group', () => {
  it.each([
    ['Preventative Controls', 'DE.CM-1', 'Detect', 'preventative', 'Identify or Protect'],
    ['Detective', 'PR.AC-1', 'Protect', 'detective', 'Detect'],
    ['Respond/Recover', 'ID.AM-1', 'Identify', 'respond', 'Respond or Recover'],
  ])('tells in %s of %s', async (heading, id, own, group, expected) => {
    expect(await told(heading, id)).toEqual([
      `info: Unexpected \`${id}\` of ${own} in a ${group} control, expected ${expected}`,
    ])
  })

  it.each([
    ['Preventative Controls', 'ID.AM-1'],
    ['Respond/Recover', 'RC.RP-1'],
    ['Operational Expectations', 'DE.CM-1'],
    ['Detective', 'DE.ZZ-9'],
  ])('has nothing against %s with %s', async (heading, id) => {
    expect(await told(heading, id)).toEqual([])
  })
})
