import type {Html, Root, Table, TableRow} from 'mdast'
import {sliceOf, startOf} from './slice.ts'

/** A line that is one tag, with attributes that every parser reads alike. */
const START_TAG_LINE =
  /^<([a-z][a-z0-9]*)(?:[ \t]+[a-z-]+(?:=(?:"[^"\r\n]*"|'[^'\r\n]*'|[\w.#-]+))?)*[ \t]*\/?>[ \t]*$/i
/** An end tag has no attributes: with some it is text, and the line a row. */
const END_TAG_LINE = /^<\/([a-z][a-z0-9]*)[ \t]*>[ \t]*$/i

/** Elements that end a table, by the length of their names. */
const BLOCKS: Readonly<Record<number, string>> = {
  1: 'p',
  2: 'hr',
  3: 'div',
  4: 'body',
  5: 'table',
  6: 'center',
  7: 'section',
  8: 'fieldset',
}

/** How many such lines may follow one another; each is found when the one above is no row any more. */
const MOST_ROUNDS = 20

/**
 * Reads a text so that a line which is one tag ends a table above it, as it does for the reference. The native parser has
 * only block elements end one: it is given a copy in which the tag has the name of one, as long as its own. Only values of
 * HTML differ then, and these are taken from the text. Rows that might be HTML and cannot be told to be are left.
 */
export function readWithRowTags(
  text: string,
  read: (text: string) => Root,
): {tree: Root; isRepaired: boolean} {
  let [tree, copy] = [read(text), text]
  let isRepaired = false
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tags = tree.children.flatMap((node) => (node.type === 'table' ? (findTag(node, text) ?? []) : []))
    if (tags.length === 0) break
    for (const {offset, block} of tags)
      copy = copy.slice(0, offset) + block + copy.slice(offset + block.length)
    tree = read(copy)
    isRepaired = true
  }
  if (isRepaired) for (const node of tree.children) if (node.type === 'html') restore(node, copy, text)
  return {tree, isRepaired}
}

/** The first row of a table, after its header, that might be HTML; undefined for none. */
export function findTagRow(table: Table, text: string): TableRow | undefined {
  return table.children.slice(1).find((row) => text[startOf(row)] === '<')
}

/** Where the name of the tag is that such a row consists of, and a block element's as long; undefined for another row. */
function findTag(table: Table, text: string): {offset: number; block: string} | undefined {
  const row = findTagRow(table, text)
  if (!row) return undefined
  const line = sliceOf(row, text)
  const name = (START_TAG_LINE.exec(line) ?? END_TAG_LINE.exec(line))?.[1] ?? ''
  const block = BLOCKS[name.length]
  return block ? {offset: startOf(row) + line.indexOf(name), block} : undefined
}

function restore(node: Html, copy: string, text: string): void {
  const source = sliceOf(node, text)
  if (source !== sliceOf(node, copy)) node.value = source
}
