import {BlockList, isIP, isIPv4} from 'node:net'

/** An address or a range of them in CIDR notation. */
export interface AddressRange {
  address: string
  version: 4 | 6
  /** Bits of the network; all of them for a single address. */
  bits: number
}

/** The ranges of RFC 1918, with the bits of their networks. */
const PRIVATE = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const

/** Reads an address or CIDR range; undefined where it is none. */
export function parseRange(value: string): AddressRange | undefined {
  const [, address = '', written] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(value) ?? []
  const version = isIP(address)
  if (version !== 4 && version !== 6) return undefined
  const most = version === 4 ? 32 : 128
  const bits = written === undefined ? most : Number(written)
  return bits <= most ? {address, version, bits} : undefined
}

/** Whether all addresses of a range are private by RFC 1918. */
export function isPrivate({address, version, bits}: AddressRange): boolean {
  return version === 4 && PRIVATE.some(([network, size]) => bits >= size && isWithin(address, network, size))
}

function isWithin(address: string, network: string, bits: number): boolean {
  const list = new BlockList()
  list.addSubnet(network, bits)
  return list.check(address)
}

/** The range with the bits behind the network cleared; undefined where they are clear, and for IPv6. */
export function tidyRange({address, bits}: AddressRange): string | undefined {
  if (!isIPv4(address)) return undefined
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const size = 2 ** (32 - bits)
  const start = number - (number % size)
  if (start === number) return undefined
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256)
  return `${parts.join('.')}/${bits}`
}
