import {describe, expect, it} from 'vitest'
import type {CheckExample, PolicyCheck} from '../../../src/policy/checks/check.ts'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {lintPolicy, runChecks} from '../../../src/policy/lint.ts'

describe.each(checkFamilies.grants.map((check) => ({code: check.code, check})))('$code', ({check}) => {
  it('finds its own code in its bad example', async () => {
    const {code, severity} = check
    const found = await reportsOn(check, check.bad!)
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual([[code, severity]])
  })

  it('has a good example without errors and warnings of any check', async () => {
    const {text, type, service} = check.good!
    const found = await lintPolicy(parsePolicy(text), {type, service})
    expect(found.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(await reportsOn(check, check.good!)).toEqual([])
  })

  it('says why, and which page decides where AWS has no such code', () => {
    expect(check.why).toMatch(/^[A-Z`].*\.$/)
    expect(check.source !== undefined).toBe(check.code.startsWith('PB_'))
  })
})

function reportsOn(check: PolicyCheck, {text, type, service}: CheckExample) {
  return runChecks([check], parsePolicy(text), {type, service})
}
