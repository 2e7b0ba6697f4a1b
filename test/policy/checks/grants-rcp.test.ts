import {expect, it} from 'vitest'
import * as rcp from '../../../src/policy/checks/grants/rcp-conditions.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

const ORGANISATION = 'o-a1b2c3d4e5'
const WITH_SOURCE = {Null: {'aws:SourceAccount': 'false'}}
const BY_SERVICE = {Bool: {'aws:PrincipalIsAWSService': 'true'}}

async function judge(condition: object, rest: object = {}) {
  const deny = {
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:*', 'sqs:*'],
    Resource: '*',
    Condition: condition,
    ...rest,
  }
  const found = await runChecks(Object.values(rcp), parsePolicy(JSON.stringify(deny)), {type: 'rcp'})
  return found.map(({code, severity, path, message}) => [`${severity} ${code}`, path.join(' '), message])
}

it.each(['aws:SourceOrgID', 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceOrgPaths'])(
  'limits a Deny on %s to services, and to those that say for whom they act',
  async (key) => {
    const path = `Condition StringNotEqualsIfExists ${key}`
    expect(await judge({StringNotEqualsIfExists: {[key]: 'x'}})).toEqual([
      [
        'warning RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
        path,
        `Cannot find a condition on \`aws:PrincipalIsAWSService\` beside \`${key}\`; the Deny is only about AWS services`,
      ],
      [
        'warning RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
        path,
        `Cannot find a \`Null\` test of \`aws:SourceAccount\` beside \`${key}\`; the Deny would hit services that do not say for whom they act`,
      ],
    ])
  },
)

it('takes the protection that AWS documents against confused deputies', async () => {
  const strangers = {
    StringNotEqualsIfExists: {'aws:SourceOrgID': ORGANISATION, 'aws:SourceAccount': ['444455556666']},
  }
  expect(await judge({...strangers, ...WITH_SOURCE, ...BY_SERVICE})).toEqual([])
})

it('takes the documented perimeter of identities', async () => {
  expect(
    await judge({
      StringNotEqualsIfExists: {'aws:PrincipalOrgID': ORGANISATION},
      BoolIfExists: {'aws:PrincipalIsAWSService': 'false'},
    }),
  ).toEqual([])
})

it('leaves a Deny of named sources, of both kinds at once, and an Allow alone', async () => {
  expect(await judge({StringEquals: {'aws:SourceAccount': '444455556666'}})).toEqual([])
  const both = {'aws:SourceOrgID': ORGANISATION, 'aws:PrincipalOrgID': ORGANISATION}
  expect(
    await judge({StringNotEqualsIfExists: both, BoolIfExists: {'aws:PrincipalIsAWSService': 'false'}}),
  ).toEqual([])
  expect(await judge({StringNotEquals: {'aws:SourceOrgID': 'x'}}, {Effect: 'Allow'})).toEqual([])
})
