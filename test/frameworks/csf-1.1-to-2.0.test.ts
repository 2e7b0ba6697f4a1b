import {describe, expect, it} from 'vitest'
import {csf11To20} from '../../src/frameworks/csf-1.1-to-2.0.ts'
import {nistCsf11} from '../../src/frameworks/nist-csf-1.1.ts'
import {nistCsf20} from '../../src/frameworks/nist-csf-2.0.ts'

const {fates} = csf11To20

function countByStatus(ids: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const id of ids) {
    const status = fates.get(id)!.status
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}

describe('what became of NIST CSF 1.1 in 2.0', () => {
  const categories = nistCsf11.categories.map(({id}) => id)
  const controls = nistCsf11.controls.map(({id}) => id)

  it('leads from one edition to the next', () => {
    expect([csf11To20.from, csf11To20.to]).toEqual([nistCsf11.id, nistCsf20.id])
  })

  it('tells the fate of each category and each subcategory, in the order of 1.1', () => {
    expect([...fates.keys()]).toEqual([...categories, ...controls])
  })

  it('counts', () => {
    expect(countByStatus(categories)).toEqual({retained: 11, moved: 1, incorporated: 11})
    expect(countByStatus(controls)).toEqual({retained: 29, moved: 18, incorporated: 61})
  })

  it('names successors that 2.0 has, none of them twice', () => {
    const {functions, categories: groups, controls: later} = nistCsf20
    const known = new Set([...functions, ...groups, ...later].map(({id}) => id))
    for (const [id, {successors}] of fates) {
      expect(
        successors.filter((successor) => !known.has(successor)),
        id,
      ).toEqual([])
      expect(new Set(successors).size, id).toBe(successors.length)
    }
  })

  it('retains an id as itself, but for a zero before its number', () => {
    for (const [id, {status, successors}] of fates) {
      if (status === 'retained') expect(successors).toEqual([id.replace(/-(\d)$/, '-0$1')])
    }
  })

  it('moves an id to exactly one other', () => {
    for (const [id, {status, successors}] of fates) {
      if (status === 'moved') expect(successors, id).toHaveLength(1)
    }
  })

  it.each([
    ['PR.AC', 'moved', ['PR.AA']],
    ['PR.AC-4', 'moved', ['PR.AA-05']],
    ['PR.IP-4', 'moved', ['PR.DS-11']],
    ['DE.AE-5', 'moved', ['DE.AE-08']],
    ['RS.AN-5', 'moved', ['ID.RA-08']],
    ['PR.AC-1', 'incorporated', ['PR.AA-01', 'PR.AA-05']],
    ['ID.RM-1', 'incorporated', ['GV.RM-01', 'GV.RM-06', 'GV.RR-03']],
    ['ID.SC-1', 'incorporated', ['GV.RM-05', 'GV.SC-01', 'GV.SC-06', 'GV.SC-09', 'GV.SC-10']],
    ['PR.DS-1', 'retained', ['PR.DS-01']],
    ['RS.MI-1', 'retained', ['RS.MI-01']],
  ])('knows that %s is %s', (id, status, successors) => {
    expect(fates.get(id)).toEqual({status, successors})
  })

  it('leads a category to a function, or to a single subcategory', () => {
    expect(fates.get('ID.GV')?.successors).toEqual(['GV'])
    expect(fates.get('PR.MA')?.successors).toEqual(['ID.AM-08'])
  })

  it('leads five subcategories to a category', () => {
    const groups = new Set(nistCsf20.categories.map(({id}) => id))
    const toGroup = controls.filter((id) => fates.get(id)!.successors.some((each) => groups.has(each)))
    expect(toGroup).toEqual(['ID.GV-1', 'ID.GV-2', 'PR.IP-7', 'DE.DP-2', 'DE.DP-5'])
    expect(fates.get('DE.DP-2')?.successors).toEqual(['DE.AE'])
  })

  it('names no successor for three categories', () => {
    const without = [...fates].filter(([, {successors}]) => successors.length === 0).map(([id]) => id)
    expect(without).toEqual(['PR.IP', 'PR.PT', 'DE.DP'])
  })
})
