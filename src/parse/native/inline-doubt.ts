import type {Link, Nodes, Parents, Text} from 'mdast'
import {findAddressDoubt} from './address-doubt.ts'
import type {Doubt} from './doubt.ts'
import {findEmphasisDoubt} from './emphasis-doubt.ts'
import {endOf, sliceOf} from './slice.ts'

/** A line that is like the second one of a table. */
const ROW = /\n[ \t>]*[|:-][-|: \t]*(?:\r?\n|$)/

/** What is in a paragraph, a heading or a cell. */
export interface Inside {
  /** Texts, but those of bare addresses. */
  texts: Text[]
  /** Those of them that are in no link. */
  free: Text[]
  /** Addresses that are links without marks. */
  bare: Link[]
  /** Where the last node ends that marks of emphasis make, by the mark. */
  ends: Map<string, number>
}

/** What is doubtful of the texts and links in a paragraph, a heading or a cell. */
export function findInlineDoubt(block: Parents, text: string): Doubt | undefined {
  const inside: Inside = {texts: [], free: [], bare: [], ends: new Map()}
  // The reference forgets the places of some addresses.
  if (!gather(block, inside, false, text)) return 'address'
  const source = sliceOf(block, text)
  if (/^\[[^\]]*\]:/.test(source)) return 'definition'
  const isOneLine = !source.includes('\n')
  if (!isOneLine && /\n[ >]*\t/.test(source)) return 'text'
  if (!isOneLine && ROW.test(source)) return 'table'
  for (const node of inside.texts) {
    const doubt = findLiteralDoubt(node, isOneLine, text)
    if (doubt) return doubt
  }
  return findEmphasisDoubt(source, inside, text) ?? findAddressDoubt(inside, text)
}

/** What is doubtful of a text by itself: what it could have been if the next line were read with it. */
function findLiteralDoubt(node: Text, isOneLine: boolean, text: string): Doubt | undefined {
  const slice = sliceOf(node, text)
  if (slice !== node.value && !/[\n\\&]/.test(slice)) return 'text'
  if (isOneLine) return undefined
  if (slice.includes('`')) return 'backtick'
  return /<[a-z/!?]|\]\(/i.test(slice) ? 'html' : undefined
}

/** Gathers what is in a node; false where something has no place. */
function gather(node: Parents, inside: Inside, isInLink: boolean, text: string): boolean {
  return (node.children as Nodes[]).every((child) => {
    if (!child.position) return false
    if (child.type === 'text') {
      inside.texts.push(child)
      if (!isInLink) inside.free.push(child)
    }
    if (!('children' in child)) return true
    const isLink = child.type === 'link'
    if (isLink && !/^[[<]/.test(sliceOf(child, text))) {
      inside.bare.push(child)
      return true
    }
    if (!isLink) {
      const end = endOf(child)
      const mark = text[end - 1]!
      inside.ends.set(mark, Math.max(end, inside.ends.get(mark) ?? 0))
    }
    return gather(child, inside, isInLink || isLink, text)
  })
}
