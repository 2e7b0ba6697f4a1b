import {splitAction} from '../../aws/action-name.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {ACCOUNT, DECRYPT, keyExample} from './example-statements.ts'
import {hasWildcard} from './statements.ts'

export const kmsResourceNotStar: PolicyCheck = {
  code: 'PB_KMS_RESOURCE_NOT_STAR',
  severity: 'warning',
  summary: 'A key policy with a resource other than `*`, which means the key that it is attached to',
  why: 'The policy works only on the key whose ARN it names, and silently does nothing on the next key that it is copied to.',
  bad: keyExample({
    ...DECRYPT,
    Resource: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  }),
  good: keyExample(DECRYPT),
  source: {
    title: 'Key policies in AWS KMS',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  },
  types: ['key'],
  *check({policy}) {
    for (const {values} of policy.statements.flatMap(({resource}) => resource ?? [])) {
      for (const resource of values) {
        const {value} = resource
        if (value === '*' || (isOpen(value, 'marked') && !value.startsWith('arn:'))) continue
        yield {
          at: resource,
          message: `Unexpected resource ${showSource(value)}, expected \`*\` in a key policy`,
          // In place of one of several, the others would have to go as well.
          suggestion: values.length === 1 ? '*' : undefined,
        }
      }
    }
  },
}

export const kmsActionNotApplicable: PolicyCheck = {
  code: 'PB_KMS_ACTION_NOT_APPLICABLE',
  severity: 'warning',
  summary: 'An action that is not performed on a key, and so has no effect in a key policy',
  why: 'Its readers believe that the permission is given. It is not: only an identity policy can give it.',
  bad: keyExample({...DECRYPT, Action: ['kms:Decrypt', 'kms:ListKeys']}),
  good: keyExample({...DECRYPT, Action: ['kms:Decrypt', 'kms:DescribeKey']}),
  source: {
    title: 'AWS KMS permissions',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html',
  },
  types: ['key'],
  async *check({policy, data}) {
    for (const action of policy.statements.flatMap(({action}) => action?.values ?? [])) {
      const {prefix, name} = splitAction(action.value) ?? {}
      if (prefix?.toLowerCase() !== 'kms' || name === undefined || hasWildcard(name)) continue
      const details = await data.details('kms', name)
      if (!details || details.resourceTypes.includes('key')) continue
      yield {
        at: action,
        message: `Unexpected action ${showSource(action.value)}, expected one that acts on a key`,
      }
    }
  },
}
