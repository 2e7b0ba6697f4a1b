import {BlockList, isIP} from 'node:net'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isPrivate, parseRange} from '../../../src/policy/checks/conditions/addresses.ts'

/** Strings of the characters that addresses are made of, most of which are none. */
const nearlyAddress = fc
  .array(fc.constantFrom('0', '1', '25', '255', '256', 'f', 'FFFF', 'g', '.', ':', '::', '%', ' '), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''))
const address = fc.oneof(fc.ipV4(), fc.ipV6(), nearlyAddress)

const PRIVATE = new BlockList()
PRIVATE.addSubnet('10.0.0.0', 8)
PRIVATE.addSubnet('172.16.0.0', 12)
PRIVATE.addSubnet('192.168.0.0', 16)

describe('parseRange', () => {
  it('takes the addresses that node takes, those with a zone aside', () => {
    fc.assert(
      fc.property(address, (text) => {
        fc.pre(!text.includes('%'))
        expect(parseRange(text)?.version ?? 0).toBe(isIP(text))
      }),
      {numRuns: 3000},
    )
  })
})

describe('isPrivate', () => {
  it('holds for what node finds in the private ranges', () => {
    const octet = fc.oneof(fc.constantFrom(10, 172, 192, 168, 16, 31, 32), fc.nat(255))
    fc.assert(
      fc.property(fc.array(octet, {minLength: 4, maxLength: 4}), (octets) => {
        const text = octets.join('.')
        expect(isPrivate(parseRange(text)!)).toBe(PRIVATE.check(text))
      }),
    )
  })
})
