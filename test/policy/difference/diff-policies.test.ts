import {describe, expect, it} from 'vitest'
import {
  describeChange,
  describeVerdict,
  diffPolicies,
  type PolicyType,
  parsePolicy,
} from '../../../src/policy/index.ts'
import {ADMIN, APP, policyOf, ROOT, statement} from '../evaluate/policies.ts'

const identity = (action: unknown, resource: unknown = '*', rest: object = {}) => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...rest,
})
const deny = (action: unknown, resource: unknown = '*', rest: object = {}) => ({
  ...identity(action, resource, rest),
  Effect: 'Deny',
})
const where = (operator: string, key: string, value: unknown) => ({Condition: {[operator]: {[key]: value}}})
const MFA = where('Bool', 'aws:MultiFactorAuthPresent', 'true')
const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs'

/** The verdict, and every sentence. */
async function words(before: unknown[], after: unknown[], type: PolicyType = 'identity') {
  const difference = await diffPolicies(policyOf(...before), policyOf(...after), type)
  return [
    ...difference.gained.map((change) => describeChange(change, 'gained')),
    ...difference.lost.map((change) => describeChange(change, 'lost')),
    describeVerdict(difference),
  ]
}

describe('the difference of two policies', () => {
  it.each<[string, unknown[], unknown[]]>([
    [
      'another order',
      [identity('sqs:SendMessage'), deny('sqs:Purge*')],
      [deny('sqs:Purge*'), identity('sqs:SendMessage')],
    ],
    [
      'a statement in two',
      [identity(['sqs:SendMessage', 's3:GetObject'])],
      [identity('sqs:SendMessage'), identity('s3:GetObject')],
    ],
    ['a string as a list', [identity('sqs:SendMessage', QUEUE)], [identity(['sqs:SendMessage'], [QUEUE])]],
    ['the case of actions', [identity('SQS:sendmessage')], [identity('sqs:SendMessage')]],
    ['a Sid', [{Sid: 'A', ...identity('sqs:SendMessage')}], [identity('sqs:SendMessage')]],
    ['a pattern and what it stands for', [identity('sqs:Send*')], [identity(['sqs:SendMessage'])]],
    ['a pattern and a wider one', [identity(['sqs:*'])], [identity(['sqs:*', 'sqs:Send*'])]],
    ['NotAction and the rest', [identity('sqs:*'), deny('sqs:*')], [deny('*')]],
    [
      'the case of a condition key',
      [identity('sqs:*', '*', MFA)],
      [identity('sqs:*', '*', where('Bool', 'AWS:multifactorauthpresent', [true]))],
    ],
    [
      'StringLike without wildcards',
      [identity('sqs:*', '*', where('StringLike', 'aws:PrincipalTag/a', 'b'))],
      [identity('sqs:*', '*', where('StringEquals', 'aws:PrincipalTag/a', 'b'))],
    ],
    [
      'the same placeholders',
      [identity('sqs:*', 'arn:aws:sqs:eu-west-1:<account>:x')],
      [identity(['sqs:*'], 'arn:aws:sqs:eu-west-1:<account>:x')],
    ],
    ['a placeholder for an action', [identity('kms:<action>')], [identity(['kms:<action>'])]],
  ])('is nothing for %s', async (_, before, after) => {
    expect(await words(before, after)).toEqual(['Same meaning'])
  })

  it('names an action that is gained, and one that is lost', async () => {
    expect(
      await words(
        [identity('sqs:SendMessage', QUEUE)],
        [identity(['sqs:SendMessage', 'sqs:DeleteMessage'], QUEUE)],
      ),
    ).toEqual([`Gained: \`sqs:DeleteMessage\` on \`${QUEUE}\``, 'Looser: the change gives and takes nothing'])
    expect(
      await words([identity('sqs:*', QUEUE)], [identity('sqs:SendMessage', '*')]),
    ).toMatchInlineSnapshot(`
      [
        "Gained: \`sqs:SendMessage\` on \`*\`",
        "Lost: \`sqs:DeleteMessage\`, \`sqs:DeleteQueue\`, \`sqs:AddPermission\`, \`sqs:CancelMessageMoveTask\`, \`sqs:ChangeMessageVisibility\`, \`sqs:CreateQueue\`, \`sqs:GetQueueAttributes\`, \`sqs:GetQueueUrl\`, \`sqs:ListDeadLetterSourceQueues\`, \`sqs:ListMessageMoveTasks\` and 9 more on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`",
        "Both: the change gives something and takes something",
      ]
    `)
  })

  it('names principals', async () => {
    expect(
      await words(
        [statement('Allow', {AWS: APP}, 'kms:Decrypt')],
        [statement('Allow', {AWS: [APP, ADMIN]}, 'kms:*')],
        'key',
      ),
    ).toMatchInlineSnapshot(`
      [
        "Gained: \`kms:DeleteAlias\`, \`kms:DeleteImportedKeyMaterial\`, \`kms:ScheduleKeyDeletion\`, \`kms:CancelKeyDeletion\`, \`kms:CreateAlias\`, \`kms:CreateGrant\`, \`kms:DeriveSharedSecret\`, \`kms:DescribeKey\`, \`kms:DisableKey\`, \`kms:DisableKeyRotation\` and 34 more on \`*\` for \`arn:aws:iam::111122223333:role/App\`",
        "Gained: \`kms:*\` on \`*\` for \`arn:aws:iam::111122223333:role/Admin\`",
        "Looser: the change gives and takes nothing",
      ]
    `)
    expect(
      await words([statement('Allow', ROOT, 'kms:*')], [statement('Allow', {AWS: APP}, 'kms:*')], 'key'),
    ).toMatchInlineSnapshot(`
      [
        "Perhaps gained: \`kms:*\` on \`*\` for \`arn:aws:iam::111122223333:role/App\` (depending on whether an identity policy of account \`111122223333\` allows it)",
        "Lost: \`kms:*\` on \`*\` for \`arn:aws:iam::111122223333:root\`",
        "Unknown: depending on whether an identity policy of account \`111122223333\` allows it",
      ]
    `)
    expect(
      await words([statement('Allow', '*', 'kms:*')], [statement('Allow', {AWS: '*'}, 'kms:*')], 'key'),
    ).toEqual(['Same meaning'])
  })

  it('names conditions', async () => {
    expect(await words([identity('sqs:*', QUEUE)], [identity('sqs:*', QUEUE, MFA)])).toMatchInlineSnapshot(`
      [
        "Lost: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; from now on only if \`aws:MultiFactorAuthPresent\` is \`true\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
    expect(await words([identity('sqs:*', QUEUE, MFA)], [identity('sqs:*', QUEUE)])).toMatchInlineSnapshot(`
      [
        "Gained: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; until now only if \`aws:MultiFactorAuthPresent\` is \`true\`",
        "Looser: the change gives and takes nothing",
      ]
    `)
    expect(
      await words(
        [identity('sqs:*', QUEUE, where('StringEquals', 'aws:PrincipalOrgID', 'o-aaaaaaaaaa'))],
        [identity('sqs:*', QUEUE, MFA)],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Gained: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; only if \`aws:MultiFactorAuthPresent\` is \`true\`; until now only if \`aws:PrincipalOrgID\` is \`o-aaaaaaaaaa\`",
        "Lost: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; only if \`aws:PrincipalOrgID\` is \`o-aaaaaaaaaa\`; from now on only if \`aws:MultiFactorAuthPresent\` is \`true\`",
        "Both: the change gives something and takes something",
      ]
    `)
    expect(
      await words(
        [identity('sqs:*', QUEUE, where('StringLike', 'aws:PrincipalOrgID', 'o-a*'))],
        [identity('sqs:*', QUEUE, where('StringLike', 'aws:PrincipalOrgID', 'o-aa*'))],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Perhaps gained: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; only if \`aws:PrincipalOrgID\` is like \`o-aa*\` (depending on how the conditions on \`aws:PrincipalOrgID\` compare)",
        "Perhaps lost: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; only if \`aws:PrincipalOrgID\` is like \`o-a*\` (depending on how the conditions on \`aws:PrincipalOrgID\` compare)",
        "Unknown: depending on how the conditions on \`aws:PrincipalOrgID\` compare",
      ]
    `)
    expect(
      await words(
        [identity('sqs:*', QUEUE, where('StringEquals', 'aws:PrincipalOrgID', ['o-a', 'o-b']))],
        [identity('sqs:*', QUEUE, where('StringEquals', 'aws:PrincipalOrgID', ['o-a']))],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Lost: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:jobs\`; only if \`aws:PrincipalOrgID\` is \`o-a\` or \`o-b\`; from now on only if \`aws:PrincipalOrgID\` is \`o-a\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
  })

  it('names what is denied, and no longer denied', async () => {
    expect(
      await words([identity('sqs:*')], [identity('sqs:*'), deny('sqs:DeleteQueue')]),
    ).toMatchInlineSnapshot(`
      [
        "Lost: now denied \`sqs:DeleteQueue\` on \`*\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
    expect(
      await words([identity('sqs:*'), deny('sqs:DeleteQueue')], [identity('sqs:*')]),
    ).toMatchInlineSnapshot(`
      [
        "Gained: no longer denied \`sqs:DeleteQueue\` on \`*\`",
        "Looser: the change gives and takes nothing",
      ]
    `)
    expect(
      await words(
        [identity('sqs:*'), deny('sqs:DeleteQueue')],
        [identity('sqs:*'), deny('sqs:DeleteQueue', '*', MFA)],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Gained: no longer denied \`sqs:DeleteQueue\` on \`*\`; from now on denied only if \`aws:MultiFactorAuthPresent\` is \`true\`",
        "Looser: the change gives and takes nothing",
      ]
    `)
    expect(await words([identity('sqs:*'), deny('s3:*')], [identity('sqs:*')])).toEqual(['Same meaning'])
  })

  it('counts whole services, and those that no policy names', async () => {
    expect(await words([identity('*')], [identity('sqs:*')])).toMatchInlineSnapshot(`
      [
        "Lost: every action of the services that neither policy names on \`*\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
    expect(await words([deny('sqs:*')], [deny('*')], 'scp')).toMatchInlineSnapshot(`
      [
        "Lost: now denied every action of the services that neither policy names on \`*\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
    expect(
      await words([identity('*')], [{Effect: 'Allow', NotAction: 'iam:*', Resource: '*'}]),
    ).toMatchInlineSnapshot(`
      [
        "Lost: \`iam:*\` on \`*\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
  })

  it('says where it cannot tell', async () => {
    expect(
      await words(
        [identity('sqs:*', 'arn:aws:sqs:eu-west-1:<account>:x')],
        [identity('sqs:*', 'arn:aws:sqs:eu-west-1:111122223333:x')],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Perhaps gained: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:111122223333:x\` (depending on what \`arn:aws:sqs:eu-west-1:<account>:x\` stands for)",
        "Perhaps lost: \`sqs:*\` on \`arn:aws:sqs:eu-west-1:<account>:x\` (depending on what \`arn:aws:sqs:eu-west-1:<account>:x\` stands for)",
        "Unknown: depending on what \`arn:aws:sqs:eu-west-1:<account>:x\` stands for",
      ]
    `)
    expect(
      await words(
        [identity('s3:GetObject', ['arn:aws:s3:::b/a*', 'arn:aws:s3:::b/*'])],
        [identity('s3:GetObject', 'arn:aws:s3:::b/${aws:username}/*')],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Lost: \`s3:GetObject\` on \`arn:aws:s3:::b/a*\` and \`arn:aws:s3:::b/*\`",
        "Tighter: the change takes and gives nothing",
      ]
    `)
    const broken = parsePolicy(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}, ...]}',
    )
    expect(describeVerdict(await diffPolicies(broken, broken, 'identity'))).toMatchInlineSnapshot(
      `"Unknown: depending on parts of the policy that are left out or cannot be read, in the old policy"`,
    )
    expect(await words([{...identity('sqs:*'), Effect: 'Alow'}], [identity('sqs:*')])).toMatchInlineSnapshot(`
      [
        "Unknown: depending on \`Effect\`, which cannot be read, in the old policy",
      ]
    `)
  })
})
