import {describe, expect, it} from 'vitest'
import {nistCsf11} from '../../src/frameworks/nist-csf-1.1.ts'

/** Numbers of subcategories, as the publication counts them. */
const COUNTS = {
  'ID.AM': 6,
  'ID.BE': 5,
  'ID.GV': 4,
  'ID.RA': 6,
  'ID.RM': 3,
  'ID.SC': 5,
  'PR.AC': 7,
  'PR.AT': 5,
  'PR.DS': 8,
  'PR.IP': 12,
  'PR.MA': 2,
  'PR.PT': 5,
  'DE.AE': 5,
  'DE.CM': 8,
  'DE.DP': 5,
  'RS.RP': 1,
  'RS.CO': 5,
  'RS.AN': 5,
  'RS.MI': 3,
  'RS.IM': 2,
  'RC.RP': 1,
  'RC.IM': 2,
  'RC.CO': 3,
}

describe('NIST CSF 1.1', () => {
  const {functions, categories, controls, wordings} = nistCsf11

  it('has 5 functions, 23 categories, and 108 subcategories', () => {
    expect(functions.map(({id}) => id)).toEqual(['ID', 'PR', 'DE', 'RS', 'RC'])
    expect(categories).toHaveLength(23)
    expect(controls).toHaveLength(108)
  })

  it('numbers the subcategories of each category from 1 without gaps', () => {
    const ids = Object.entries(COUNTS).flatMap(([category, count]) =>
      Array.from({length: count}, (_, index) => `${category}-${index + 1}`),
    )
    expect(categories.map(({id}) => id)).toEqual(Object.keys(COUNTS))
    expect(controls.map(({id}) => id)).toEqual(ids)
  })

  it('names categories as NIST does, and subcategories in its own words', () => {
    expect(categories[0]).toEqual({id: 'ID.AM', title: 'Asset Management', function: 'ID'})
    expect(controls.find(({id}) => id === 'PR.AC-1')).toEqual({
      id: 'PR.AC-1',
      title: 'Identities and credentials',
      category: 'PR.AC',
    })
  })

  it('knows the wording of each subcategory, and thirteen of edition 1.0', () => {
    const own = wordings.filter(({edition}) => edition === '1.1')
    const earlier = wordings.filter(({edition}) => edition === '1.0')
    expect(own.map(({id}) => id)).toEqual(controls.map(({id}) => id))
    expect(earlier).toHaveLength(13)
    expect(own.length + earlier.length).toBe(wordings.length)
  })

  // Digests of the official sentences, made with openssl as the head of the framework's file tells.
  it.each([
    ['1.1', 'PR.AC-3', 'nimvwRielOU0596wNeb-UU_IhW9lay9lIjzYl-WRnYc'],
    ['1.1', 'PR.DS-1', 'gr4FRSgJ28vkWZQ7a1cZ267JYN5hg4z43bhLDnjq3-s'],
    ['1.1', 'RS.MI-1', 'LcRAxp1zHX5XQylL9xkQ670tQvVPiILLUar2NYfNx8Q'],
    ['1.0', 'DE.DP-4', '87oDoQT0AV5jho9mwh9ucY2hDzEwnznQrsRmeTOuSjs'],
  ])('has the fingerprint of the wording in %s of %s', (edition, id, exact) => {
    expect(wordings.find((wording) => wording.edition === edition && wording.id === id)?.exact).toBe(exact)
  })

  it('has the fingerprint of a wording in lower case', () => {
    const folded = 'Fxg8ZNU85mEAtX4fGA-0b92nyntMKKmQJT8m1lpCPFc'
    expect(wordings.find(({id}) => id === 'PR.DS-1')?.folded).toBe(folded)
  })
})
