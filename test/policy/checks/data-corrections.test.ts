import {expect, it} from 'vitest'
import {lintPolicy, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'

async function codes(type: PolicyType, statement: object): Promise<string[]> {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{Effect: 'Allow', Resource: '*', ...statement}],
  })
  const found = await lintPolicy(parsePolicy(text), {type})
  return found.filter(({severity}) => severity !== 'info').map(({code}) => code)
}

it.each<[string, PolicyType, object]>([
  [
    'tags of Systems Manager',
    'identity',
    {Action: 'ssm:GetParameters', Condition: {StringLike: {'ssm:resourceTag/env': 'x'}}},
  ],
  [
    'products of AWS Marketplace',
    'identity',
    {
      Action: ['aws-marketplace:Subscribe', 'aws-marketplace:Unsubscribe'],
      Condition: {'ForAnyValue:StringEquals': {'aws-marketplace:ProductId': ['prod-3qbeiztufnva6']}},
    },
  ],
  [
    'sharing a catalogue with AWS RAM',
    'resource',
    {
      Principal: {Service: 'ram.amazonaws.com'},
      Action: 'glue:ShareResource',
      Resource: 'arn:aws:glue:us-east-1:111122223333:catalog',
    },
  ],
  [
    'permissions by tags of Lake Formation',
    'resource',
    {
      Principal: {AWS: '111122223333'},
      Action: 'glue:GetTable',
      Resource: 'arn:aws:glue:us-east-1:111122223333:catalog',
      Condition: {Bool: {'glue:EvaluatedByLakeFormationTags': 'true'}},
    },
  ],
  [
    'a federated principal at an endpoint',
    'endpoint',
    {Principal: {Federated: '*'}, Action: 'sts:AssumeRoleWithWebIdentity'},
  ],
  [
    'the source of an event',
    'identity',
    {Action: 'events:PutRule', Condition: {StringEquals: {'events:source': 'aws.ec2'}}},
  ],
  [
    'retired services in its own policies',
    'identity',
    {Action: ['deeplens:ListDevices', 'zocalo:Describe*', 'iot1click:ListDevices']},
  ],
  [
    'reading under a level of writing',
    'identity',
    {Action: ['glue:ListEntities', 'glue:DescribeConnectionType']},
  ],
])('AWS has %s, whatever the data lists', async (_, type, statement) => {
  expect(await codes(type, statement)).toEqual([])
})
