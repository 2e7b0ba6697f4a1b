import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

async function told(markdown: string) {
  const found = await check(markdown)
  return found
    .filter((each) => each.ruleId === 'no-unrendered-table')
    .map(({messageId, place}) => [messageId, place.line])
}

describe('no-unrendered-table', () => {
  it.each([
    ['a table', '|a|b|\n|-|-|\n|1|2|\n', []],
    ['a table in code', '```\n|a|b|\n|-+-|\n```\n', []],
    ['an escaped pipe', '|a \\| b|c|\n|-|-|\n', []],
    ['a drawing', '+---+---+\n| a | b |\n+---+---+\n', []],
    ['a row of Org mode', '| a | b |\n|---+---|\n| 1 | 2 |\n', [['plus', 2]]],
    ['a cell too many', '|a|b|\n|-|-|-|\n', [['cells', 2]]],
  ])('judges %s', async (_, markdown, expected) => {
    expect(await told(markdown)).toEqual(expected)
  })
})
