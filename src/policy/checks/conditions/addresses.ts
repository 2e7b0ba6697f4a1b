/** An address or a range of them in CIDR notation. */
export interface AddressRange {
  /** The address as a number of 32 bits, or of 128 for version 6. */
  address: bigint
  version: 4 | 6
  /** Bits of the network; all of them for a single address. */
  bits: number
}

/** The ranges of RFC 1918, with the bits of their networks. */
const PRIVATE = [
  [0x0a000000n, 8],
  [0xac100000n, 12],
  [0xc0a80000n, 16],
] as const
/** A decimal number up to 255 without leading zeros. */
const OCTET = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/

/** Reads an address or CIDR range; undefined if it is neither. */
export function parseRange(value: string): AddressRange | undefined {
  const [, written = '', size] = /^([0-9a-f.:]{2,45})(?:\/(\d{1,3}))?$/i.exec(value) ?? []
  const version = written.includes(':') ? 6 : 4
  const address = version === 4 ? parseV4(written) : parseV6(written)
  if (address === undefined) return undefined
  const most = version === 4 ? 32 : 128
  const bits = size === undefined ? most : Number(size)
  return bits <= most ? {address, version, bits} : undefined
}

/** Whether all addresses of a range are private by RFC 1918. */
export function isPrivate({address, version, bits}: AddressRange): boolean {
  return (
    version === 4 &&
    PRIVATE.some(([network, size]) => bits >= size && startOf(address, 32 - size) === network)
  )
}

/** The range with the bits after the network cleared; undefined if they are clear, and for IPv6. */
export function tidyRange({address, version, bits}: AddressRange): string | undefined {
  if (version !== 4) return undefined
  const start = startOf(address, 32 - bits)
  if (start === address) return undefined
  const octets = [24n, 16n, 8n, 0n].map((shift) => (start >> shift) & 0xffn)
  return `${octets.join('.')}/${bits}`
}

/** The address with its last bits cleared. */
function startOf(address: bigint, hostBits: number): bigint {
  return (address >> BigInt(hostBits)) << BigInt(hostBits)
}

function parseV4(written: string): bigint | undefined {
  const octets = written.split('.')
  if (octets.length !== 4 || !octets.every((octet) => OCTET.test(octet))) return undefined
  return octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n)
}

/** An address in any form of RFC 4291, 2.2: eight groups, `::` for a run of zeros, the last two groups as IPv4. */
function parseV6(written: string): bigint | undefined {
  const halves = written.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = [groupsOf(halves[0]!, halves.length === 1), groupsOf(halves[1] ?? '', true)]
  if (!head || !tail) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...head, ...Array<bigint>(missing).fill(0n), ...tail].reduce(
    (sum, group) => (sum << 16n) | group,
    0n,
  )
}

/** Groups of 16 bits; of the last part of an address the last two may be written as IPv4. */
function groupsOf(written: string, last: boolean): bigint[] | undefined {
  if (written === '') return []
  const groups: bigint[] = []
  const parts = written.split(':')
  for (const [index, part] of parts.entries()) {
    if (last && index === parts.length - 1 && part.includes('.')) {
      const address = parseV4(part)
      if (address === undefined) return undefined
      groups.push(address >> 16n, address & 0xffffn)
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`))
    else return undefined
  }
  return groups
}
