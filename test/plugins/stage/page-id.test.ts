import {describe, expect, test} from 'vitest'
import {pageId} from '../../../plugins/docusaurus-plugin-proofbook/stage/page-id.ts'

describe('the platform’s id of a page', () => {
  test.each([
    ['kms/playbook', 'kms/playbook'],
    ['01-keys/A_b', '01-keys/A_b'],
    ['', 'index'],
  ])('is its address where that is plain: %j', (address, id) => {
    expect(pageId(address)).toBe(id)
  })

  test.each([
    'v1.2',
    'two words',
    'schlüssel/日本',
    '日本',
    'constructor/prototype',
    '__proto__',
    'Index',
    'a/toString',
  ])('holds only letters, digits, `_` and `-`, and no name that objects have: %j', (address) => {
    const id = pageId(address)
    expect(id).toMatch(/^(?:[A-Za-z0-9-]+-)?[0-9a-f]{12}$/)
    expect(id in {}).toBe(false)
  })

  test('tells addresses apart that have the same letters', () => {
    expect(new Set(['a.b', 'a b', 'a~b', 'a-b'].map(pageId)).size).toBe(4)
  })
})
