import {expect, it} from 'vitest'
import {withTrailingSlash} from '../../plugins/docusaurus-plugin-proofbook/trailing-slash.ts'

it.each([
  ['/a/b', true, '/a/b/'],
  ['/a/b/', true, '/a/b/'],
  ['/a/b#c/d', true, '/a/b/#c/d'],
  ['/a/?id=b', false, '/a?id=b'],
  ['/a/b#c', false, '/a/b#c'],
  ['/', false, '/'],
  ['/a/b', undefined, '/a/b'],
])('%s with %s is %s', (address, trailingSlash, expected) => {
  expect(withTrailingSlash(address, trailingSlash)).toBe(expected)
})
