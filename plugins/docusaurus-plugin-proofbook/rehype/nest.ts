import type {Nodes, Root} from 'hast'
import {type Options, raw} from 'hast-util-raw'

/** Characters that no text has but by intent: of these one marks a text that waits. */
const MARKS = ['\uE000', '\uE001', '\uE002', '\uE003']

/**
 * Turns raw HTML into elements, and nests all elements as a browser will. The parser is given each word of a text by
 * itself, and each space, although it only asks whether there is more than white space; so texts wait outside, and a mark
 * of one word is parsed in the place of each.
 * @param tree is used up
 */
export function nestAsBrowsersDo(tree: Root, options?: Options): Root {
  const mark = MARKS.find((each) => !hasRaw(tree, each))
  if (mark === undefined) return raw(tree, options) as Root
  const waiting: string[] = []
  changeTexts(tree, (text) =>
    // White space at the start may be dropped, or be where no text may.
    text.replace(/\S[\s\S]*$/, (rest) => `${mark}${waiting.push(rest) - 1}${mark}`),
  )
  const nested = raw(tree, options) as Root
  const marked = new RegExp(`${mark}(\\d+)${mark}`, 'g')
  changeTexts(nested, (text) => text.replace(marked, (_, place) => waiting[Number(place)]!))
  return nested
}

function hasRaw(node: Nodes, character: string): boolean {
  if (node.type === 'raw') return node.value.includes(character)
  return 'children' in node && node.children.some((child) => hasRaw(child, character))
}

function changeTexts(node: Nodes, change: (text: string) => string): void {
  if (node.type === 'text') node.value = change(node.value)
  else if ('children' in node) for (const child of node.children) changeTexts(child, change)
}
