import {expect, it} from 'vitest'
import {describeTest} from '../../../src/policy/evaluate/index.ts'

it.each<[string, string, string[], string]>([
  ['Bool', 'aws:SecureTransport', ['false'], '`aws:SecureTransport` is `false`'],
  ['Null', 'aws:PrincipalOrgID', ['true'], '`aws:PrincipalOrgID` is absent'],
  ['Null', 'aws:PrincipalOrgID', ['false'], '`aws:PrincipalOrgID` is there'],
  ['IpAddress', 'aws:SourceIp', ['192.0.2.0/24'], '`aws:SourceIp` is in `192.0.2.0/24`'],
  ['numericlessthan', 'aws:MultiFactorAuthAge', ['300'], '`aws:MultiFactorAuthAge` is less than `300`'],
  [
    'StringEqualsIfExists',
    'kms:ViaService',
    ['a', 'b'],
    '`kms:ViaService` is `a` or `b`, or `kms:ViaService` is absent',
  ],
  ['ForAnyValue:StringLike', 'aws:TagKeys', ['x*'], 'one of `aws:TagKeys` is like `x*`'],
  [
    'ForAllValues:StringEquals',
    'aws:TagKeys',
    ['x'],
    'each of `aws:TagKeys` is `x`, or `aws:TagKeys` is absent',
  ],
  ['StringIs', 'aws:TagKeys', ['x'], '`StringIs` holds of `aws:TagKeys` and `x`'],
  ['StringEquals', 'k', [], '`k` is nothing'],
  [
    'StringEquals',
    'k',
    [...'abcdefghijkl'],
    '`k` is `a` or `b` or `c` or `d` or `e` or `f` or `g` or `h` or `i` or `j` or 2 more',
  ],
])('%s of %s and %j', (operator, conditionKey, values, words) => {
  expect(describeTest({operator, conditionKey, values})).toBe(words)
})
