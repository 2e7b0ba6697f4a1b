import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parsePolicy} from '../../../src/policy/index.ts'

describe('syntax faults', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const base =
      '{"Statement": [{"Effect": "Allow", "Action": ["a:b", "c:\\u0041"], "N": [-1.5e3, true, null]}]}'
    const edit = fc.tuple(
      fc.nat(base.length),
      fc.nat(3),
      fc.constantFrom('', ...'{}[],:"\\ \n\t01-.eE+tx\'“…\u00A0\u0001/#<'),
    )
    fc.assert(
      fc.property(fc.array(edit, {maxLength: 3}), (edits) => {
        const text = edits.reduce(
          (was, [at, drop, add]) => was.slice(0, at) + add + was.slice(at + drop),
          base,
        )
        const {strict, syntaxFaults} = parsePolicy(text)
        expect([strict, syntaxFaults.length === 0]).toEqual([isJson(text), isJson(text)])
        expect(syntaxFaults.length).toBeLessThan(10)
      }),
      {numRuns: 3000},
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
