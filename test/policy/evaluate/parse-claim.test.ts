import {describe, expect, it} from 'vitest'
import {parseClaim} from '../../../src/policy/evaluate/index.ts'
import {ACCOUNT, ADMIN} from './policies.ts'

/** A word at its place in a text. */
function word(text: string, value: string) {
  return {value, offset: text.indexOf(value), length: value.length}
}

describe('claims', () => {
  it.each<[string, string | undefined, string, string | undefined]>([
    [`${ADMIN} kms:PutKeyPolicy`, ADMIN, 'kms:PutKeyPolicy', undefined],
    ['everyone kms:Decrypt', 'everyone', 'kms:Decrypt', undefined],
    ['* kms:Decrypt', '*', 'kms:Decrypt', undefined],
    ['111122223333 kms:*', '111122223333', 'kms:*', undefined],
    ['logs.amazonaws.com kms:Encrypt', 'logs.amazonaws.com', 'kms:Encrypt', undefined],
    ['s3:GetObject on arn:aws:s3:::logs/*', undefined, 's3:GetObject', 'arn:aws:s3:::logs/*'],
    ['  s3:GetObject   ON  *  ', undefined, 's3:GetObject', '*'],
    ['<admin role> kms:Decrypt', '<admin role>', 'kms:Decrypt', undefined],
    ['arn:aws:iam::${AWS::AccountId}:root kms:*', 'arn:aws:iam::${AWS::AccountId}:root', 'kms:*', undefined],
  ])('%s', (text, principal, action, resource) => {
    expect(parseClaim(text)).toEqual({
      text,
      principal: principal === undefined ? undefined : word(text, principal),
      action: word(text, action),
      resource: resource === undefined ? undefined : word(text, resource),
    })
  })
})

describe('what is no claim', () => {
  it.each<[string, number, number, string]>([
    ['', 0, 0, 'Unexpected end of the claim, expected an action such as `kms:Decrypt`'],
    ['everyone', 8, 0, 'Unexpected end of the claim, expected an action such as `kms:Decrypt`'],
    [ADMIN, ADMIN.length, 0, 'Unexpected end of the claim, expected an action such as `kms:Decrypt`'],
    ['Decrypt', 0, 7, 'Unexpected `Decrypt`, expected an action such as `kms:Decrypt`'],
    ['everyone Decrypt', 9, 7, 'Unexpected `Decrypt`, expected an action such as `kms:Decrypt`'],
    ['everyone *', 9, 1, 'Unexpected `*`, expected an action such as `kms:Decrypt`'],
    ['everyone *:Get*', 9, 6, 'Unexpected `*:Get*`, expected an action of one service, such as `kms:*`'],
    [
      'App kms:Decrypt',
      0,
      3,
      'Unexpected `App`, expected an ARN, an account number, a service principal or `everyone`',
    ],
    ['everione kms:Decrypt', 0, 8, 'Cannot find principal `everione`; did you mean `everyone`?'],
    [
      `${ACCOUNT}:role/* kms:Decrypt`,
      0,
      32,
      'Unexpected `arn:aws:iam::111122223333:role/*`, expected a principal without a wildcard',
    ],
    ['s3:GetObject on', 15, 0, 'Unexpected end of the claim, expected the ARN of a resource'],
    ['s3:GetObject on logs', 16, 4, 'Unexpected `logs`, expected the ARN of a resource'],
    ['s3:GetObject on * or', 18, 2, 'Unexpected `or`, expected the end of the claim'],
    ['everyone kms:Decrypt it', 21, 2, 'Unexpected `it`, expected `on` or the end of the claim'],
  ])('%j', (text, offset, length, message) => {
    expect(parseClaim(text)).toEqual({offset, length, message})
  })
})
