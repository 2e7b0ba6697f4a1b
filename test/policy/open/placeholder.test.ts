import {expect, it} from 'vitest'
import {placeholderIn} from '../../../src/policy/open/placeholder.ts'

it.each([
  ['<account-id>', false, '<account-id>'],
  ['arn:aws:sqs:eu-west-1:{{account}}:jobs', false, '{{account}}'],
  ['arn:aws:iam::ACCOUNT_ID:role/ROLE_NAME', false, 'ACCOUNT_ID'],
  ['arn:aws:iam::${AWS::AccountId}:root', false, '${AWS::AccountId}'],
  ['arn:aws:iam::${AWS::AccountId}:root', true, undefined],
  ['${ROLE_NAME}/<path>', true, '<path>'],
  ['home/${aws:username}', false, undefined],
])('finds in %s (template: %s) the placeholder %s', (value, isTemplate, expected) => {
  expect(placeholderIn(value, isTemplate)).toBe(expected)
})
