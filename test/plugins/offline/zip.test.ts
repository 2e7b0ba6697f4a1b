import {inflateRawSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {zip} from '../../../plugins/docusaurus-plugin-proofbook/offline/zip.ts'

it('is an archive that says of each file its name, its size, its sum and where it is', () => {
  const text = '123456789'
  const entries = [
    {path: 'a.txt', bytes: Buffer.from('')},
    {path: 'b/ü.txt', bytes: Buffer.from(text)},
  ]
  const archive = Buffer.concat([...zip(entries)])
  const end = archive.length - 22
  expect(archive.readUInt32LE(end)).toBe(0x06054b50)
  expect([archive.readUInt16LE(end + 8), archive.readUInt16LE(end + 10)]).toEqual([2, 2])
  const first = archive.readUInt32LE(end + 16)
  expect(first + archive.readUInt32LE(end + 12)).toBe(end)
  // The second record: the first has 46 bytes and a name of five.
  const second = first + 46 + 5
  expect(archive.readUInt32LE(second)).toBe(0x02014b50)
  expect(archive.subarray(second + 46, second + 46 + 8).toString()).toBe('b/ü.txt')
  // The sum that the authors of CRC-32 give for these nine digits.
  expect(archive.readUInt32LE(second + 16)).toBe(0xcbf43926)
  expect(archive.readUInt32LE(second + 24)).toBe(9)
  const packed = archive.readUInt32LE(second + 20)
  const local = archive.readUInt32LE(second + 42)
  expect(archive.readUInt32LE(local)).toBe(0x04034b50)
  const data = local + 30 + archive.readUInt16LE(local + 26)
  expect(inflateRawSync(archive.subarray(data, data + packed)).toString()).toBe(text)
})
