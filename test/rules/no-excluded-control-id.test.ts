import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (markdown: string) =>
  (await check(markdown)).filter(({ruleId}) => ruleId === 'no-excluded-control-id').map(tell)
const sentence = (list: string) =>
  `These NIST Controls and Subcategories are not applicable to this service: ${list}\n\n`
const table = (...ids: string[]) =>
  `|NIST Subcategory Control|D|\n|-|-|\n${ids.map((id) => `|${id}|x|\n`).join('')}`

describe('no-excluded-control-id', () => {
  it.each([
    ['the id itself', 'PR.AC-2', 'PR.AC-2'],
    ['its category', 'PR.AC', 'PR.AC-2'],
    ['its function', 'DE, RC', 'RC.CO-1'],
    ['a range of numbers', 'PR.DS-3 - 8', 'PR.DS-7'],
    ['a range of ids', 'PR.DS-3 to PR.DS-8', 'PR.DS-8'],
    ['an id with its hyphen astray', 'PR-AC2', 'PR.AC-2'],
    ['an id after a full stop', 'DE.DP-2. DE.DP-3', 'DE.DP-3'],
  ])('finds an id that is excluded by %s', async (_, list, id) => {
    const found = (await told(sentence(list) + table(id))).filter((line) => line.includes(' excluded '))
    expect(found).toEqual([
      `5:2-5:${2 + id.length} excluded Unexpected control id \`${id}\`: line 1 declares \`${list.split(/, |\. /).at(-1)}\` not applicable`,
    ])
  })

  it.each([
    ['one beyond a range', 'PR.DS-3 - 6', 'PR.DS-7'],
    ['one of a category that applies where it is stated', 'PR.IP (Unless Stated), PR.MA', 'PR.IP-1'],
    ['one of another function', 'RS, RC', 'PR.AC-1'],
  ])('leaves %s alone', async (_, list, id) => {
    expect(await told(sentence(list) + table(id))).toEqual([])
  })

  it('reads the organisation’s statements from a list, a link and a sentence', async () => {
    const rows = '|Control Statement|D|\n|-|-|\n|6|x|\n|7|x|\n'
    const say = (list: string) => `These control statements are not applicable to this service: ${list}\n\n`
    const found = ['5:2-5:3', '6:2-6:3']
    const places = async (markdown: string) => (await told(markdown)).map((line) => line.split(' ')[0])
    expect(await places(say('5,6,7.') + rows)).toEqual(found)
    expect(await places(say('[6, 7](#x)') + rows)).toEqual(found)
    expect(await places(`${say('').trim()}\n\n- 6\n- 7\n\n${rows}`)).toEqual(['8:2-8:3', '9:2-9:3'])
  })

  it('points to the sentence from the row', async () => {
    const [found] = await check(sentence('PR.AC-2') + table('PR.AC-2'))
    expect(found!.related).toEqual([
      {
        file: 'playbook.md',
        place: {line: 1, column: 75, endLine: 1, endColumn: 82},
        message: '`PR.AC-2` is declared not applicable',
      },
    ])
  })
})

describe('a sentence that lists no ids', () => {
  const NIST = 'These NIST Controls and Subcategories are not applicable to this service:'
  const OWN = 'These control statements are not applicable to this service:'
  const lines = async (text: string) =>
    (await check(text)).filter(({messageId}) => messageId === 'empty-exclusion').map(({place}) => place.line)

  it.each([
    [`${NIST}\n\n## Detective Controls\n`, [1]],
    [`${NIST}\n\n${OWN}\n\n## Detective Controls\n`, [1, 3]],
    [`${NIST}\n\n${OWN} 5\n`, [1]],
    [`${NIST}\n`, [1]],
    [`${NIST} DE.CM-2\n`, []],
    [`${NIST}\n\n- DE.CM-2\n`, []],
    [`${NIST}\n\nNone.\n`, []],
  ])('%j is told of on lines %j', async (text, expected) => {
    expect(await lines(text)).toEqual(expected)
  })
})
