import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addressesOf, plainPath} from '../../src/model/addresses.ts'

const addresses = (...ids: string[]) =>
  Object.fromEntries([...addressesOf(ids)].map(([id, {address}]) => [id, address]))

/** An address with `#` for a hash. */
const shape = (address: string) => address.replace(/[0-9a-f]{8}(?=$|\/)/, '#')
const shapes = (...ids: string[]) => [...addressesOf(ids).values()].map(({address}) => shape(address))

describe('the address of a document', () => {
  it.each([
    ['kms/playbook.md', 'kms/playbook'],
    ['kms/README.md', 'kms'],
    ['kms/index.markdown', 'kms'],
    ['kms/KMS.md', 'kms'],
    ['README.md', ''],
    ['01-keys/02-v1.2.md', '01-keys/02-v1.2'],
    ['Phish (T1).md', 'Phish-T1'],
    ['dir (old)/in.md', 'dir-old/in'],
    ['wow!.md', 'wow'],
    ['a#b.md', 'a-b'],
    ['what?.md', 'what'],
    ['50% done/50% done.md', '50-done'],
    [':id.md', 'id'],
    ['[id]+*.md', 'id'],
    ['a\\b.md', 'a-b'],
    ['line\nbreak.md', 'line-break'],
    ['two  words.md', 'two  words'],
    ['trailing..md', 'trailing'],
    ['a%2fb.md', 'a-2fb'],
    ['schlüssel/日本.md', 'schlüssel/日本'],
    ['"><script>x()<.md', 'script-x'],
  ])('%j', (id, address) => {
    expect(addresses(id)).toEqual({[id]: address})
  })

  it('is made of a hash where nothing of the name is left', () => {
    expect(shapes('\u200B.md')).toEqual(['page-#'])
    expect(shapes('kms/???.md')).toEqual(['kms/page-#'])
  })

  it('fits into a file name of the system', () => {
    const [address] = shapes(`${'日'.repeat(84)}.md`)
    expect(address).toMatch(/^日{50}-#$/)
  })

  it('leaves the folder of its variants to them', () => {
    expect(shapes('kms/playbook/variants/theirs.md')).toEqual(['kms/playbook/variants-#/theirs'])
  })
})

describe('documents that would have one address', () => {
  it('keep it by a stable rule: the very name, then index, readme, the folder’s namesake', () => {
    expect(addresses('x.md', 'x/README.md')).toEqual({'x.md': 'x', 'x/README.md': 'x/README'})
    expect(addresses('a/README.md', 'a/INDEX.md')).toEqual({'a/README.md': 'a/README', 'a/INDEX.md': 'a'})
    expect(addresses('sub/sub.md', 'sub/README.md')).toEqual({
      'sub/sub.md': 'sub/sub',
      'sub/README.md': 'sub',
    })
  })

  it('are told apart by a hash where their names are the same but for case, ending or lost characters', () => {
    expect(shapes('A.md', 'a.md')).toEqual(['A', 'a-#'])
    expect(shapes('good.markdown', 'good.md')).toEqual(['good', 'good-#'])
    expect(shapes('a?.md', 'a.md', 'a!.md')).toEqual(['a-#', 'a', 'a-#'].sort((x) => (x === 'a' ? -1 : 1)))
    expect(shapes('\u00e9.md', 'e\u0301.md')).toHaveLength(2)
  })

  it('know which one has the address that they would take', () => {
    const found = addressesOf(['x.md', 'x/README.md', 'y.md', 'Y.md'])
    expect([...found].map(([id, {lostTo}]) => [id, lostTo]).sort()).toEqual([
      ['Y.md', undefined],
      ['x.md', undefined],
      ['x/README.md', 'x.md'],
      ['y.md', 'Y.md'],
    ])
  })

  it('have one each, whatever the names, whatever the order', () => {
    const name = fc.stringMatching(/^[a-cA-C .?!()%é日-]{1,4}$/)
    const id = fc.array(name, {minLength: 1, maxLength: 3}).map((segments) => `${segments.join('/')}.md`)
    fc.assert(
      fc.property(fc.uniqueArray(id, {maxLength: 12}), (ids) => {
        const found = addressesOf(ids)
        const keys = [...found.values()].map(({address}) => address.normalize('NFC').toLowerCase())
        expect(new Set(keys).size).toBe(ids.length)
        for (const {address} of found.values()) expect(address).toMatch(/^[\p{L}\p{M}\p{N} ._~/-]*$/u)
        expect(addressesOf([...ids].reverse())).toEqual(new Map([...found]))
      }),
      {numRuns: 300},
    )
  })
})

it('makes a path plain, with a hash where that lost something', () => {
  expect(plainPath('kms/preventative/keys')).toBe('kms/preventative/keys')
  expect(shape(plainPath('(folder)/preventative/keys'))).toBe('folder/preventative/keys-#')
})
