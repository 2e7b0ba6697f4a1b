import {describe, expect, it} from 'vitest'
import {
  EVERYTHING,
  isNarrowed,
  readView,
  sortedBy,
  toggled,
  writeView,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/view.ts'

describe('the view of the controls', () => {
  it.each([
    '',
    '?q=key+policy',
    '?id=PR.DS-1',
    '?id=12&framework=organisation',
    '?provider=AWS&function=PR&status=not-written&status=partly&service=cloud%2Fdisk',
    '?q=a&sort=-updated',
  ])('is the address %s, and back', (query) => {
    expect(writeView(readView(query))).toBe(query)
  })

  it.each([
    ['?sort=colour&x=1', ''],
    ['?q=+&status=&framework=nist', ''],
    ['?group=detective&group=detective', '?group=detective'],
  ])('leaves out of %s what says nothing', (query, expected) => {
    expect(writeView(readView(query))).toBe(expected)
  })

  it('takes a value and gives it back', () => {
    const once = toggled(EVERYTHING, 'group', 'detective')
    expect([writeView(once), isNarrowed(once)]).toEqual(['?group=detective', true])
    expect(isNarrowed(toggled(once, 'group', 'detective'))).toBe(false)
  })

  it('is sorted by a column, by it the other way, and as it was', () => {
    const updated = sortedBy(EVERYTHING, 'updated', 'service')
    expect(writeView(updated)).toBe('?sort=updated')
    expect(writeView(sortedBy(updated, 'updated', 'service'))).toBe('?sort=-updated')
    expect(writeView(sortedBy(updated, 'service', 'service'))).toBe('')
    expect(writeView(sortedBy(EVERYTHING, 'service', 'service'))).toBe('?sort=-service')
  })
})
