import {describe, expect, it} from 'vitest'
import {nistCsf11} from '../../src/frameworks/nist-csf-1.1.ts'
import {nistCsf20} from '../../src/frameworks/nist-csf-2.0.ts'

/** Numbers of the subcategories of each category; those that are left out are withdrawn ones of 1.1. */
const NUMBERS = {
  'GV.OC': [1, 2, 3, 4, 5],
  'GV.OV': [1, 2, 3],
  'GV.PO': [1, 2],
  'GV.RM': [1, 2, 3, 4, 5, 6, 7],
  'GV.RR': [1, 2, 3, 4],
  'GV.SC': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  'ID.AM': [1, 2, 3, 4, 5, 7, 8],
  'ID.IM': [1, 2, 3, 4],
  'ID.RA': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  'PR.AA': [1, 2, 3, 4, 5, 6],
  'PR.AT': [1, 2],
  'PR.DS': [1, 2, 10, 11],
  'PR.IR': [1, 2, 3, 4],
  'PR.PS': [1, 2, 3, 4, 5, 6],
  'DE.AE': [2, 3, 4, 6, 7, 8],
  'DE.CM': [1, 2, 3, 6, 9],
  'RS.AN': [3, 6, 7, 8],
  'RS.CO': [2, 3],
  'RS.MA': [1, 2, 3, 4, 5],
  'RS.MI': [1, 2],
  'RC.CO': [3, 4],
  'RC.RP': [1, 2, 3, 4, 5, 6],
}

describe('NIST CSF 2.0', () => {
  const {functions, categories, controls, wordings} = nistCsf20

  it('has 6 functions, 22 categories, and 106 subcategories', () => {
    expect(functions.map(({id}) => id)).toEqual(['GV', 'ID', 'PR', 'DE', 'RS', 'RC'])
    expect(categories).toHaveLength(22)
    expect(controls).toHaveLength(106)
  })

  it('has the numbers that were not withdrawn, with two digits', () => {
    const ids = Object.entries(NUMBERS).flatMap(([category, numbers]) =>
      numbers.map((number) => `${category}-${String(number).padStart(2, '0')}`),
    )
    expect(categories.map(({id}) => id)).toEqual(Object.keys(NUMBERS))
    expect(controls.map(({id}) => id)).toEqual(ids)
  })

  it('is an edition of the same framework as 1.1', () => {
    expect(nistCsf20.family).toBe(nistCsf11.family)
    expect(nistCsf20.title).toBe(nistCsf11.title)
  })

  it('knows the wording of each subcategory', () => {
    expect(wordings.map(({id}) => id)).toEqual(controls.map(({id}) => id))
    expect(wordings.filter(({edition}) => edition !== '2.0')).toEqual([])
  })

  it('shares two wordings with 1.1', () => {
    const earlier = new Set(nistCsf11.wordings.map(({exact}) => exact))
    const shared = wordings.filter(({exact}) => earlier.has(exact)).map(({id}) => id)
    expect(shared).toEqual(['ID.RA-02', 'RS.MI-01'])
  })

  // Digests of the official sentences, made with openssl as the head of the framework's file tells.
  it.each([
    ['GV.SC-04', 'T2Z-M3tm5iEg4TGYGTboH5Xqaa_XBWEVi-NgfYqGRe8'],
    ['PR.AA-03', 'P_QRs9Eb_As4L0RknE2LDuU9zUgFjhS-jqFTXfgIwtw'],
    ['RS.MI-02', 'APVpTv1yLenS9E1-PMXRcxsS0aTzl_RHuawwcTKBOH4'],
  ])('has the fingerprint of the wording of %s', (id, exact) => {
    expect(wordings.find((wording) => wording.id === id)?.exact).toBe(exact)
  })

  it('has the fingerprint of a wording in lower case', () => {
    const folded = 'X9LkBxxp_zVqyBRKCcFBmWTQ543QbUftlvh9kmA4b4M'
    expect(wordings.find(({id}) => id === 'RS.MI-02')?.folded).toBe(folded)
  })
})
