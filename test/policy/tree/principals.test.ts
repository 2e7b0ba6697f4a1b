import {describe, expect, it} from 'vitest'
import {parsePolicy} from '../../../src/policy/index.ts'
import {grantsToRootsOnly} from '../../../src/policy/tree/principals.ts'

const principalOf = (AWS: string | string[]) =>
  parsePolicy(JSON.stringify({Effect: 'Allow', Principal: {AWS}, Action: 'kms:*', Resource: '*'}))
    .statements[0]!.principal!

describe('grantsToRootsOnly', () => {
  it.each([
    ['111122223333'],
    ['arn:aws:iam::111122223333:root'],
    ['arn:aws-us-gov:iam::111122223333:root'],
    ['arn:aws:iam::<account-id>:root'],
    ['arn:${AWS::Partition}:iam::${AWS::AccountId}:root'],
    ['arn:aws:iam::${data.aws_caller_identity.current.account_id}:root'],
  ])('takes %s for an account', (value) => {
    expect(grantsToRootsOnly(principalOf(value))).toBe(true)
  })

  it.each([['*'], ['arn:aws:iam::111122223333:role/root'], ['arn:aws:iam::111122223333:user/App']])(
    'takes %s for more than an account',
    (value) => {
      expect(grantsToRootsOnly(principalOf(value))).toBe(false)
      expect(grantsToRootsOnly(principalOf(['111122223333', value]))).toBe(false)
    },
  )
})
