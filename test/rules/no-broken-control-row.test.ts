import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const HEADER = '|NIST Subcategory Control|Description|\n|-|-|\n'
const told = async (markdown: string) => (await check(markdown)).map(tell)

describe('no-broken-control-row', () => {
  it('tells of text under a table at its whole line, and of no unknown id besides', async () => {
    expect(await told(`${HEADER}|PR.AC-4|x|\nPermissions are reviewed in 12 months.\n`)).toEqual([
      '3:10-3:11 differs The wording beside `PR.AC-4` differs from that of NIST Cybersecurity Framework 1.1',
      '4:1-4:39 stray-paragraph Text directly below the table became a row of it; put a blank line before the text',
    ])
  })

  it('names the id behind which the pipe is lost, and does not call it unknown', async () => {
    expect(await told(`${HEADER}|PR.AC-4 who may do what|\n`)).toEqual([
      '3:1-3:26 lost-pipe Cannot find the pipe between `PR.AC-4` and its description',
    ])
  })

  it('takes a single pipe for a blank row', async () => {
    expect(await told('|Control Statement|D|\n|-|-|\n|5|Roles|\n|\n')).toEqual([
      '4:1-4:2 blank-row Unexpected blank row, expected an id and its description',
    ])
  })

  it('leaves rows of other tables alone, however they end', async () => {
    const found = await check('|Port|Use|\n|-|-|\n|22\n||\nThe others are closed.\n')
    expect(found.map(({ruleId}) => ruleId)).toEqual(Array(3).fill('no-ragged-row'))
  })

  it('knows an escaped pipe from one that ends a row', async () => {
    expect(await told('|Control Statement|D|\n|-|-|\n|5|Roles \\|\n')).toEqual([
      '3:12-3:12 no-last-pipe Unexpected end of the row, expected a pipe as in the table’s header',
    ])
  })
})
