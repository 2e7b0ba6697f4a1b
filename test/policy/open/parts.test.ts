import {expect, it} from 'vitest'
import {
  filledIn,
  OPEN,
  openPattern,
  withOpenParts,
  withoutOpenWildcards,
} from '../../../src/policy/open/parts.ts'

it('takes a placeholder with colons of its own for one part of an ARN', () => {
  expect(withOpenParts('arn:aws:iam::${AWS::AccountId}:role/<name: of a role>')).toBe(
    `arn:aws:iam::${OPEN}:role/${OPEN}`,
  )
})

it('puts a letter in the place of what is struck out', () => {
  expect(filledIn('arn:aws:iam::***:role/{{role}}')).toBe('arn:aws:iam::x:role/x')
})

it('makes a pattern of all that a value may become', () => {
  expect(openPattern('arn:aws:s3:::your-bucket/${aws:username}/*')).toBe('arn:aws:s3:::*/*/*')
})

it('takes a star inside a placeholder for no wildcard', () => {
  expect(withoutOpenWildcards('<a*>/b*')).toBe('<a\uE001>/b*')
})
