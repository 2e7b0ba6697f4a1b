import type {Link} from 'mdast'
import type {Doubt} from './doubt.ts'
import type {Inside} from './inline-doubt.ts'
import {endOf, sliceOf, startOf} from './slice.ts'

/** What an address could begin with, or have in its middle, that is found without marks. */
const ADDRESS = /https?:\/\/|www\.|[-.\w+]@[-\w]+\.[-\w]/i
const PLAIN_ADDRESS = /^(?:https?:\/\/[a-z0-9]|www\.[a-z0-9]|[a-z0-9][-.\w+]*@)[!-~]*$/i
const MARK = /[|\\[\]<>*`]/

/** A bare address that the parsers might begin or end in different places, and text that is one for one of them. */
export function findAddressDoubt({bare, free}: Inside, text: string): Doubt | undefined {
  const literals = free.map((node) => sliceOf(node, text))
  if (literals.some((literal) => ADDRESS.test(literal))) return 'address'
  if (bare.length === 0) return undefined
  // Between brackets the reference looks for no address.
  if (literals.some((literal) => /[[\]]/.test(literal))) return 'address'
  return bare.every((link) => isPlain(link, text)) ? undefined : 'address'
}

/** Whether an address is of plain ASCII, and so are the characters beside it; an underscore after it might be part of it. */
function isPlain(link: Link, text: string): boolean {
  const slice = sliceOf(link, text)
  const after = text[endOf(link)] ?? ''
  const before = text[startOf(link) - 1] ?? ''
  // After a space that does not break, the reference finds a host late, and gives it no place.
  const isFree = /^[ \t\r\n(*]?$/.test(before) || (before === '>' && /^https?:/i.test(slice))
  return isFree && after <= '~' && after !== '_' && PLAIN_ADDRESS.test(slice) && !MARK.test(slice)
}
