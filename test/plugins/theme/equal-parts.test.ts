import {expect, it} from 'vitest'
import {withEqualParts} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/equal-parts.ts'

const before = {groups: ['detective'], functions: [] as string[], text: 'key'}

it('keeps the parts that say the same as before', () => {
  const view = withEqualParts({groups: ['detective'], functions: [], text: 'key'}, before)
  expect(view.groups).toBe(before.groups)
  expect(view.functions).toBe(before.functions)
})

it('takes the parts that say something else', () => {
  const view = withEqualParts({groups: ['detective'], functions: ['PR'], text: 'lock'}, before)
  expect(view).toEqual({groups: ['detective'], functions: ['PR'], text: 'lock'})
  expect(view.groups).toBe(before.groups)
})

it('takes the first view as it is', () => {
  expect(withEqualParts(before, null)).toBe(before)
})
