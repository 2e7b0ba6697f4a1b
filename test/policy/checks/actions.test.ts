import {describe, expect, it} from 'vitest'
import {installedActionData} from '../../../src/policy/aws/action-data.ts'
import {PREFIX_OF_SERVICE} from '../../../src/policy/aws/service-names.ts'
import {invalidAction} from '../../../src/policy/checks/actions/invalid-action.ts'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of actions say of one action among others: code, message, and what could stand there. */
async function judge(action: string) {
  const statement = {
    Effect: 'Allow',
    Action: [action, 'kms:Decrypt'],
    Resource: 'arn:aws:s3:::audit-store/*',
  }
  const text = JSON.stringify({Version: '2012-10-17', Statement: [statement]})
  const found = await runChecks(checkFamilies.actions, parsePolicy(text), {type: 'identity'})
  return found.map(({code, message, suggestion}) => [
    code,
    message,
    ...(suggestion === undefined ? [] : [suggestion]),
  ])
}

describe('an action without a colon', () => {
  const expected = (value: string) =>
    `Unexpected action \`${value}\`, expected the prefix of its service and a colon before it`

  it.each(['AmazonS3ReadOnlyAccess', 's3', 's3GetObject', 'PutItem', 'Admin', 'ALL'])(
    'is none: %s',
    async (value) => {
      expect(await judge(value)).toEqual([['INVALID_ACTION', expected(value)]])
    },
  )

  it.each([
    ['GetObject', 's3:GetObject'],
    ['Get*', undefined],
    ['DescribeKey', 'kms:DescribeKey'],
  ])('gets the prefix of the one service of the policy that has it: %s', async (value, better) => {
    const near =
      better === undefined ? [expected(value)] : [`${expected(value)}; did you mean \`${better}\`?`, better]
    expect(await judge(value)).toEqual([['INVALID_ACTION', ...near]])
  })

  it.each([
    ['s3-GetObject', 's3:GetObject'],
    ['s3 / GetObject', 's3:GetObject'],
    ['execute-api-Invoke', 'execute-api:Invoke'],
    ['kms：Decrypt', 'kms:Decrypt'],
  ])('has another separator: %s', async (value, better) => {
    const message = `Unexpected action \`${value}\`, expected \`${better}\``
    expect(await judge(value)).toEqual([['INVALID_ACTION', message, better]])
  })

  it.each(['', ' '])('is empty: "%s"', async (value) => {
    const message = 'Unexpected empty action, expected a service prefix, a colon and a name'
    expect(await judge(value)).toEqual([['INVALID_ACTION', message]])
  })

  it.each([
    '*',
    '**',
    'action',
    'Actions',
    'your-action',
    'LIST_OF_ACTIONS',
    'All read actions',
    '<action>',
    '${Action}',
    '{{ action }}',
    '...',
  ])('is open, or everything: %s', async (value) => {
    expect(await judge(value)).toEqual([])
  })
})

it('digits alone are no placeholder for a service', async () => {
  expect(await judge('3:GetObject')).toEqual([
    ['INVALID_SERVICE_IN_ACTION', 'Cannot find service prefix `3`'],
  ])
})

// The CLI's reference has the names, the service authorization reference the prefixes.
it.each([
  ['elbv2:DescribeLoadBalancers', 'elasticloadbalancing'],
  ['stepfunctions:StartExecution', 'states'],
  ['eventbridge:PutEvents', 'events'],
  ['SSO-admin:ListInstances', 'sso'],
  ['efs:ClientMount', 'elasticfilesystem'],
])('the name of a service is not its prefix: %s', async (action, prefix) => {
  const [name, operation] = action.split(':')
  expect(await judge(action)).toEqual([
    [
      'INVALID_SERVICE_IN_ACTION',
      `Cannot find service prefix \`${name}\`; did you mean \`${prefix}\`?`,
      `${prefix}:${operation}`,
    ],
  ])
})

it('has a prefix of AWS for every name that is not one itself', async () => {
  const services = await installedActionData.services()
  for (const [name, prefix] of PREFIX_OF_SERVICE)
    expect([name, services.has(name), prefix, services.has(prefix)]).toEqual([name, false, prefix, true])
})

describe('a wildcard before the colon', () => {
  it.each(['s*', '*', 's?', 'c*'])('is none of a service: %s', async (prefix) => {
    const message = `Unexpected wildcard in service prefix \`${prefix}\`, expected the prefix of one service`
    expect(await judge(`${prefix}:GetObject`)).toEqual([['INVALID_SERVICE_IN_ACTION', message]])
  })

  it.each(['*:*', 's3:*Object', 's3:?etObject', '<service>:*', '${service}*:Get*'])(
    'is right: %s',
    async (value) => {
      expect(await judge(value)).toEqual([])
    },
  )
})

describe('an invented action', () => {
  it.each(['AAAA', 'Any', 'FooBar', 'Actions', 'Axyaza'])('is none: kms:%s', async (name) => {
    expect(await judge(`kms:${name}`)).toEqual([['INVALID_ACTION', `Cannot find action \`kms:${name}\``]])
  })

  it.each(['YourAction', 'ActionName', 'some-action', 'XXXX', '...', '<action>'])(
    'is open: kms:%s',
    async (name) => {
      expect(await judge(`kms:${name}`)).toEqual([])
    },
  )
})

it('asks once for the services of a policy, however many of its actions lack a colon', async () => {
  let asked = 0
  const data = {
    ...installedActionData,
    actions(service: string) {
      asked++
      return installedActionData.actions(service)
    },
  }
  const statement = {
    Effect: 'Allow',
    Action: Array.from({length: 500}, () => 'DescribeKey'),
    Resource: 'arn:aws:kms:eu-west-1:111122223333:key/*',
  }
  const text = JSON.stringify({Version: '2012-10-17', Statement: [statement]})
  const found = await runChecks([invalidAction], parsePolicy(text), {type: 'identity', data})
  expect(found.map(({suggestion}) => suggestion)).toEqual(Array(500).fill('kms:DescribeKey'))
  expect(asked).toBe(1)
})
