import {describe, expect, it} from 'vitest'
import type {CheckExample} from '../../../src/policy/checks/check.ts'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {parsePolicy, policyChecks} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

async function codesOf({type, service, text}: CheckExample) {
  const found = await runChecks(policyChecks, parsePolicy(text), {type, service})
  return found.map(({code, severity}) => ({code, severity}))
}

describe.each(checkFamilies.conditions)('the examples of $code', ({code, severity, why, bad, good}) => {
  it('show what is wrong and how it is right', async () => {
    expect(why).toMatch(/^[A-Z`].*\.$/)
    expect(await codesOf(bad!)).toContainEqual({code, severity})
    const codes = await codesOf(good!)
    expect(codes.filter((found) => found.severity !== 'info' || found.code === code)).toEqual([])
  })
})
