import {describe, expect, it} from 'vitest'
import {parsePolicy} from '../../../src/policy/index.ts'
import {reasonNotToSend} from '../../../src/policy/judges/not-sent.ts'

const wholeWith = (statement: object) =>
  JSON.stringify({Version: '2012-10-17', Statement: [{Effect: 'Allow', Resource: '*', ...statement}]})
const reason = (text: string) => reasonNotToSend(parsePolicy(text))

describe('a policy is not sent', () => {
  it('of any size, in time', () => {
    const long = '${aws:username}'.repeat(20_000)
    expect(reason(wholeWith({Action: long, Resource: Array(20_000).fill('${x}')}))).toBe(
      '`${x}` is still to be filled in',
    )
  })
})
