import {describe, expect, it} from 'vitest'
import {shell} from '../../../src/policy/sources/shell/index.ts'
import {growthOf, LINEAR} from '../../growth.ts'

describe('any text', () => {
  it.each([
    '"$(',
    "'a",
    '"$(cat <<A\n',
    '$(',
    '\\"',
    '<<A\n',
    '`',
    '${',
    '"',
    '<a ',
    '--x "{',
    '((',
    '$(cat <<A\n',
  ])('is read in linear time when it is full of %j', async (piece) => {
    const find = (size: number) => shell.find(`--x "Statement" ${piece.repeat(size / piece.length)}`)
    expect(await growthOf(find, 60_000)).toBeLessThan(LINEAR)
  })
})
