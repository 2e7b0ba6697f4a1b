/** JSON as some of the bytes of a buffer: a buffer for each piece of what is kept would take longer to make than to read. */
export interface Range {
  bytes: Buffer
  from: number
  to: number
}

/** A character for each byte: such bytes are a text at once. */
const ENCODING = 'latin1'

/** JSON as bytes. */
export function rangeOf(json: string): Range {
  const narrow = json.replace(
    /[\u0100-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const bytes = Buffer.from(narrow, ENCODING)
  return {bytes, from: 0, to: bytes.length}
}

/** The JSON that some bytes are. */
export function textOf({bytes, from, to}: Range): string {
  return bytes.toString(ENCODING, from, to)
}

/** Ranges one after another. Those that were so already, which are most of what is kept, are one. */
export class RangeList {
  readonly #ranges: Range[] = []
  #length = 0

  /** @returns where the range is in all of them */
  add(range: Range): [from: number, to: number] {
    const last = this.#ranges.at(-1)
    if (last?.bytes === range.bytes && last.to === range.from) last.to = range.to
    else this.#ranges.push({...range})
    const from = this.#length
    this.#length += range.to - range.from
    return [from, this.#length]
  }

  get buffers(): Buffer[] {
    return this.#ranges.map(({bytes, from, to}) => bytes.subarray(from, to))
  }
}
