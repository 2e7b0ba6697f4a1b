import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const TABLE = '|Control Statement|D|\n|-|-|\n|5|Roles|\n'
const told = async (controls: string) =>
  (await check(`## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n\n${TABLE}\n${controls}`))
    .filter(({ruleId}) => ruleId === 'require-control-table')
    .map(({message}) => message)

describe('require-control-table', () => {
  it('asks for a table where a control is written', async () => {
    expect(await told('### 2. Keys\n\nRotate keys yearly.\n')).toEqual([
      'Cannot find a control table in `2. Keys`, although the control has text',
    ])
  })

  it.each([
    ['a control that is still a placeholder', '### 2. Keys\n\n`This Section will be updated soon.`\n'],
    [
      'a control whose table is left open',
      '### 2. Keys\n\nRotate.\n\n|Control Statement|D|\n|-|-|\n|#|N/A|\n',
    ],
    ['an empty control', '### 2. Keys\n'],
    ['a section that is no control', '## Endnotes\n\nRotate keys yearly.\n'],
  ])('asks nothing of %s', async (_, controls) => {
    expect(await told(controls)).toEqual([])
  })
})
