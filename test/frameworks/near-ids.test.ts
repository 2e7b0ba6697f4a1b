import {describe, expect, it} from 'vitest'
import type {Framework} from '../../src/frameworks/framework.ts'
import {groupSpelt, nearId, numbersOf, spellingOf} from '../../src/frameworks/near-ids.ts'
import {nistCsf11} from '../../src/frameworks/nist-csf-1.1.ts'

function frameworkWith(...ids: string[]): Framework {
  return {...nistCsf11, id: 'own', categories: [], functions: [], controls: ids.map((id) => ({id}))}
}

describe('how ids are spelt', () => {
  it.each([
    ['PR.AC-4', 'PRAC|4'],
    ['pr ac04', 'PRAC|4'],
    ['AC-06(01)', 'AC|6|1'],
    ['AC-2a', 'AC|2|A'],
    ['164.308(a)(1)(ii)(D)', '|164|308|A|1|II|D'],
    ['１.１１', '|1|11'],
    ['ORP.4.A1', 'ORP|4|A|1'],
  ])('spells `%s` as `%s`', (id, spelling) => {
    expect(spellingOf(id)).toBe(spelling)
  })

  it.each([
    ['A.05.10', ['5', '10']],
    ['AU-12(10)', ['12', '10']],
    ['PR.AC-000', ['0']],
    ['Access', []],
  ])('finds the numbers of `%s`', (id, numbers) => {
    expect(numbersOf(id)).toEqual(numbers)
  })
})

describe('the id that a text is nearly', () => {
  it.each([
    ['AC6', ['AC-6', 'AC-7'], 'AC-6', true],
    ['AC–6', ['AC-6', 'AC-7'], 'AC-6', true],
    ['ac 6', ['AC-6', 'AC-7'], 'AC-6', true],
    ['ACC-6', ['AC-6', 'AC-7'], 'AC-6', true],
    ['AC-06(01)', ['AC-6', 'AC-6(1)'], 'AC-6(1)', true],
    ['AC-6.1', ['AC-6', 'AC-6(1)'], 'AC-6(1)', true],
    ['AX-6', ['AC-6', 'AC-7'], 'AC-6', false],
    ['A-6', ['AC-6', 'AC-7'], 'AC-6', false],
    ['AC-6-7', ['AC-6(7)'], 'AC-6(7)', false],
    ['AC-6, 7', ['AC-6(7)'], 'AC-6(7)', false],
    ['1 11', ['1.11'], '1.11', false],
  ])('for `%s` among %j is `%s`', (written, ids, id, isCertain) => {
    expect(nearId(written, frameworkWith(...ids))).toEqual({id, isCertain})
  })

  it.each([
    ['A.5.10', ['A.5.1', 'A.5.2']],
    ['A.8.240', ['A.8.22', 'A.8.24']],
    ['1.1.10', ['1.1.1']],
    ['16.40', ['16.4']],
    ['AU-12(10)', ['AU-12', 'AU-12(1)']],
    ['AC-2a', ['AC-2', 'AC-3']],
    ['1.1.1', ['1.11', '11.1']],
    ['AC6', ['AC-6', 'AC.6']],
    ['AX-6', ['AC-6', 'AU-6']],
  ])('for `%s` among %j is none', (written, ids) => {
    expect(nearId(written, frameworkWith(...ids))).toBeUndefined()
  })
})

describe('groups of a framework', () => {
  it.each([
    ['PR.AC', 'PR.AC'],
    ['pr ac', 'PR.AC'],
    ['Id', 'ID'],
    ['PR.AC-4', undefined],
    ['PR.ZZ', undefined],
  ])('finds that of `%s`', (written, id) => {
    expect(groupSpelt(written, nistCsf11)?.id).toBe(id)
  })

  it('reads their ids once, however often one is asked for', () => {
    let reads = 0
    const group = {
      title: 'Keys',
      get id() {
        reads++
        return 'KE'
      },
    }
    const framework = {...frameworkWith(), functions: [group]}
    for (let round = 0; round < 5; round++) expect(groupSpelt(`XX-${round}`, framework)).toBeUndefined()
    expect(groupSpelt('ke', framework)).toBe(group)
    expect(reads).toBe(1)
  })
})
