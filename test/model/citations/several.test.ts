import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {severalIds} from '../../../src/model/citations/several.ts'
import {readText} from '../../reading.ts'

const frameworks = createFrameworks()
const idsIn = (text: string, framework = 'nist-csf-1.1') =>
  severalIds(text, [framework], frameworks).map(({id}) => id)

describe('the ids of a text that holds several', () => {
  it.each([
    ['PR.AC-1, PR.AC-4', ['PR.AC-1', 'PR.AC-4']],
    ['PR.AC-1; PR.AC-4 and DE.CM-1', ['PR.AC-1', 'PR.AC-4', 'DE.CM-1']],
    ['PR.AC-1 PR.AC-4', ['PR.AC-1', 'PR.AC-4']],
    ['PR.AC-1 through PR.AC-4', ['PR.AC-1', 'PR.AC-2', 'PR.AC-3', 'PR.AC-4']],
    ['PR.DS-3 – 5', ['PR.DS-3', 'PR.DS-4', 'PR.DS-5']],
    ['PR.DS-3, 5, 7', ['PR.DS-3', 'PR.DS-5', 'PR.DS-7']],
    ['PR.AC-1, PR.AC-99', ['PR.AC-1', 'PR.AC-99']],
    ['PR.AC-6 to PR.AC-9', ['PR.AC-6', 'PR.AC-7', 'PR.AC-9']],
    ['PR.AC-1 (in part), PR.AC-4', ['PR.AC-1', 'PR.AC-4']],
  ])('%j are %j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  it.each([
    ['5, 6', ['5', '6']],
    ['5 - 8', ['5', '6', '7', '8']],
  ])('%j are the statements %j', (text, ids) => {
    expect(idsIn(text, 'organisation')).toEqual(ids)
  })

  it.each([
    'PR.AC-4',
    'PR.AC 4',
    'PR.AC-1, see below',
    'N/A',
    '',
    'PR.AC-4 Access',
    'PR.AC-4 to PR.DS-9',
    'one of 3, 4',
  ])('%j has none', (text) => {
    expect(idsIn(text)).toEqual([])
  })
})

describe('a row with several ids', () => {
  const told = (cell: string) =>
    readText(`|NIST Subcategory Control|D|\n|-|-|\n|${cell}|x|\n`).citations.map(
      ({id, text, idSpan: {start, end}}) => `${id} ${start.column}-${end.column} ${text}`,
    )

  it('cites each of them, at its place', () => {
    expect(told('PR.AC-1, PR.AC-4')).toEqual(['PR.AC-1 2-9 null', 'PR.AC-4 11-18 null'])
    expect(told('PR.AC-1<br>PR.AC-4')).toEqual(['PR.AC-1 2-9 null', 'PR.AC-4 13-20 null'])
    expect(told('PR.DS-3, 5')).toEqual(['PR.DS-3 2-9 null', 'PR.DS-5 11-12 null'])
  })

  it('cites all of a range at the whole of it', () => {
    expect(told('PR.AC-1 - PR.AC-3')).toEqual(['PR.AC-1 2-19 null', 'PR.AC-2 2-19 null', 'PR.AC-3 2-19 null'])
  })
})
