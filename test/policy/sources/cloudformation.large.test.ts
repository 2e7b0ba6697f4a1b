import {describe, expect, it} from 'vitest'
import {cloudformation} from '../../../src/policy/sources/cloudformation/index.ts'
import {growthOf, LINEAR} from '../../growth.ts'

const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))

const yaml = `Version: 2012-10-17
Statement:
  - Sid: Send
    Effect: Allow
    Action: sqs:SendMessage # the only one
    Resource: "*"`

describe('any text', () => {
  it.each([
    ...[
      '[',
      '{',
      '- ',
      'a: ',
      '? ',
      '&a ',
      '*a ',
      '!Sub ',
      '}: ',
      '- &a\n',
      '\n',
      ' ',
      '${!',
      '"',
      "'",
      '#\n',
      '"a": ',
    ],
    ...[
      '[{',
      '- *a\n',
      '...\n',
      '  - a: |\n',
      '{"Fn::If": [1, ',
      '{"Fn::Join": ["", [',
      '---\n',
      '"PolicyDocument": {',
    ],
  ])('is read in linear time when it is full of %j', async (piece) => {
    const many = (size: number) => piece.repeat(size / piece.length)
    const findBoth = (size: number) => {
      cloudformation.find(`A: &a\n${many(size)}\nStatement`)
      cloudformation.find(`{"Statement": ${many(size)}`)
    }
    expect(await growthOf(findBoth, 40_000)).toBeLessThan(LINEAR)
  })

  // Whoever followed the aliases would have 9 to the power of 30 values to read, and would not come to an end.
  it('is read when aliases stand for much', () => {
    const levels = Array.from(
      {length: 30},
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
    )
    expect(
      cloudformation.find(`a0: &a0 x\n${levels.join('\n')}\nPolicyDocument:\n${indented(yaml, 2)}`),
    ).toHaveLength(1)
  })
})
