import {describe, expect, it} from 'vitest'
import {placeFinder} from '../../../src/policy/judges/places.ts'

const TEXT = '{"Id": "😀", "Statement": [{"Sid": "é😀", "Action": ["sqs:*"], "Effekt": "Allow"}]}'
const span = (offset: number, end: number) => ({
  start: {line: 1, column: offset, offset},
  end: {line: 1, column: end, offset: end},
})
/** A span that the service may have counted in another unit than ours. */
const elsewhere = span(3, 5)
const statement = [{value: 'Statement'}, {index: 0}]
const find = placeFinder(TEXT)
const source = ({offset, length}: {offset: number; length: number}) => TEXT.slice(offset, offset + length)

describe('a place', () => {
  it('is the value to which the path leads, in UTF-16 whatever the service counts in', () => {
    const place = find({path: [...statement, {value: 'Action'}, {index: 0}], span: elsewhere})
    expect(place.path).toEqual(['Statement', 0, 'Action', 0])
    expect(source(place)).toBe('"sqs:*"')
  })

  it('is a name where the path says so', () => {
    const place = find({path: [...statement, {key: 'Effekt'}], span: elsewhere})
    expect(place.path).toEqual(['Statement', 0, 'Effekt'])
    expect(source(place)).toBe('"Effekt"')
  })

  it('is all of a string of which a part is meant', () => {
    const place = find({
      path: [...statement, {value: 'Sid'}, {substring: {start: 1, length: 1}}],
      span: elsewhere,
    })
    expect(place.path).toEqual(['Statement', 0, 'Sid'])
    expect(source(place)).toBe('"é😀"')
  })

  it('is the whole policy for an empty path', () => {
    expect(find({path: [], span: elsewhere})).toEqual({path: [], offset: 0, length: TEXT.length})
  })

  it('is the span where the path leads nowhere, of the element that is there', () => {
    expect(find({path: [...statement, {value: 'Sidd'}], span: span(2, 6)})).toEqual({
      path: ['Statement', 0],
      offset: 2,
      length: 4,
    })
    expect(find({path: [{index: 0}], span: span(-5, 9999)})).toEqual({
      path: [],
      offset: 0,
      length: TEXT.length,
    })
  })

  it('is the element that is there where there is no span either', () => {
    const place = find({path: [...statement, {value: '__proto__'}], span: undefined})
    expect(place.path).toEqual(['Statement', 0])
    expect(source(place)).toMatch(/^\{"Sid".*"Allow"\}$/)
    expect(placeFinder('')({path: undefined, span: undefined})).toEqual({path: [], offset: 0, length: 0})
  })
})
