import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (text: string) =>
  (await check(text)).filter(({ruleId}) => ruleId === 'no-swallowed-heading').map(tell)

describe('no-swallowed-heading', () => {
  it('finds each heading in a block of HTML, at its line', async () => {
    expect(await told('<div>\r\n# One\r\n\r\n## Two\r\n</div>\r\n## Three\r\n')).toEqual([
      '2:1-2:6 swallowed Heading `One` belongs to the HTML above it and is shown as text; put a blank line above it',
      '6:1-6:9 swallowed Heading `Three` belongs to the HTML above it and is shown as text; put a blank line above it',
    ])
  })

  it.each([
    '<!--\n## Draft\n-->\n',
    '<pre>\n# a comment of a script\n</pre>\n',
    '<br>\n\n## Keys\n',
    '```\n<br>\n## x\n```\n',
  ])('is silent on %j', async (text) => {
    expect(await told(text)).toEqual([])
  })
})
