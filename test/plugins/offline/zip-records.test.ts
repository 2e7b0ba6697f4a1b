import {expect, it} from 'vitest'
import {
  directoryRecord,
  endRecords,
} from '../../../plugins/docusaurus-plugin-proofbook/offline/zip-records.ts'

const FACTS = {name: Buffer.from('a.txt'), sum: 0, sizes: [2, 0]} as const
const GB = 2 ** 30

it('says where a file is in four bytes, and in eight beyond 4 GB', () => {
  const near = directoryRecord(FACTS, 4 * GB - 2)
  expect([near.length, near.readUInt32LE(42)]).toEqual([46 + 5, 0xfffffffe])
  const far = directoryRecord(FACTS, 5 * GB)
  // The name is followed by its kind, 1, how many bytes there are, and these.
  expect(far.readUInt32LE(42)).toBe(0xffffffff)
  expect(far.readUInt16LE(30)).toBe(12)
  expect(far.subarray(51).toString('hex')).toBe('010008000000004001000000')
  // Readers need version 4.5 for it.
  expect(far.readUInt16LE(6)).toBe(45)
})

it.each([
  ['files', 70_000, 1, 1],
  ['bytes of files', 1, 1, 5 * GB],
  ['bytes of the directory', 1, 5 * GB, 1],
])('ends in long records where there are too many %s for short ones', (_, count, size, offset) => {
  const end = endRecords(count, size, offset)
  expect(end.length).toBe(56 + 20 + 22)
  expect([end.readUInt32LE(0), end.readUInt32LE(56), end.readUInt32LE(76)]).toEqual([
    0x06064b50, 0x07064b50, 0x06054b50,
  ])
  // The first record says how long its rest is, and has all numbers; the second says where the first is.
  expect(end.readBigUInt64LE(4)).toBe(44n)
  expect([24, 32, 40, 48].map((at) => Number(end.readBigUInt64LE(at)))).toEqual([count, count, size, offset])
  expect(Number(end.readBigUInt64LE(56 + 8))).toBe(offset + size)
})

it('ends in the short record where that is enough', () => {
  const end = endRecords(65_534, 4 * GB - 2, 4 * GB - 2)
  expect(end.length).toBe(22)
  expect([end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]).toEqual([
    65_534, 0xfffffffe, 0xfffffffe,
  ])
})
