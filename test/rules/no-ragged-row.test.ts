import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const HEAD = '| Key | Size |\n| - | - |\n'

async function told(markdown: string) {
  const found = await check(markdown)
  return found
    .filter((each) => each.ruleId === 'no-ragged-row')
    .map(({messageId, place, message}) => [messageId, place.line, message.match(/see `(.*?)`/)?.[1]])
}

describe('no-ragged-row', () => {
  it.each([
    ['rows as long as the header', `${HEAD}| a | 1 |\n`, []],
    ['rows without outer pipes', 'Key | Size\n- | -\na | 1\n', []],
    ['a blank cell', `${HEAD}| a | |\n`, []],
    ['an escaped pipe', `${HEAD}| a \\| b | 1 |\n`, []],
    ['a cell too many', `${HEAD}| a | 1 | extra |\n`, [['too-many', 3, 'extra']]],
    ['a bare pipe in code', `${HEAD}| \`a|b\` | 1 |\n`, [['too-many', 3, '1']]],
    ['a blank cell too many', `${HEAD}| a | 1 | |\n`, []],
    ['one cell too few', `${HEAD}| a |\n`, [['too-few', 3, undefined]]],
    ['text right under the table', `${HEAD}| a | 1 |\nText.\n`, [['stray-paragraph', 4, undefined]]],
    ['a table of HTML', '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>\n', []],
    [
      'a control table, whose short rows another rule judges',
      '|Control Statement|Description|\n|-|-|\n|5 Roles|\n|6|Keys|more|\n',
      [['too-many', 4, 'more']],
    ],
    ['a table in a quote', '> | Key | Size |\n> | - | - |\n> | a | 1 | x |\n', [['too-many', 3, 'x']]],
    [
      'a short row in a conflict',
      `<<<<<<< a\n${HEAD}| a |\n=======\n${HEAD}| b | 1 |\n>>>>>>> b\n`,
      [['too-few', 4, undefined]],
    ],
  ])('judges %s', async (_, markdown, expected) => {
    expect(await told(markdown)).toEqual(expected)
  })
})
