import {describe, expect, it} from 'vitest'
import {isPrivate, parseRange, tidyRange} from '../../../src/policy/checks/conditions/addresses.ts'

describe('parseRange', () => {
  it.each([
    ['::', 0n],
    ['::1', 1n],
    ['1::', 1n << 112n],
    ['2001:db8::ff00:42:8329', 0x20010db8000000000000ff0000428329n],
    ['::ffff:192.0.2.1', 0xffffc0000201n],
    ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n],
    ['192.0.2.1', 0xc0000201n],
  ])('reads %s', (text, number) => {
    expect(parseRange(text)?.address).toBe(number)
  })

  it.each([
    '',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/8/8',
    '010.0.0.1',
    '1:2:3:4:5:6:7::8',
    'x/1',
  ])('takes %j for no range', (text) => {
    expect(parseRange(text)).toBeUndefined()
  })
})

describe('isPrivate', () => {
  it.each([
    ['10.0.0.0/8', true],
    ['10.0.0.0/7', false],
    ['172.16.0.0/12', true],
    ['172.16.0.0/11', false],
    ['0.0.0.0/0', false],
    ['fd00::/8', false],
  ])('of %s is %s', (text, expected) => {
    expect(isPrivate(parseRange(text)!)).toBe(expected)
  })
})

describe('tidyRange', () => {
  it.each([
    ['203.0.113.77/26', '203.0.113.64/26'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['203.0.113.64/26', undefined],
    ['203.0.113.77', undefined],
    ['2001:db8::1/32', undefined],
  ])('of %s is %s', (text, expected) => {
    expect(tidyRange(parseRange(text)!)).toBe(expected)
  })
})
