import type {Html, Root, Table} from 'mdast'
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

/** What came of it: undefined where a row might be HTML and cannot be told to be. */
type Restored = {tree: Root; isRepaired: boolean} | undefined

/**
 * Reads a text so that a line which is one tag ends a table above it, as it does for the reference. The native parser has
 * only block elements end one: it is given a copy in which the tag has the name of one, as long as its own. Only values of
 * HTML differ then, and these are taken from the text.
 */
export function readWithRowTags(text: string, read: (text: string) => Root): Restored {
  let [tree, copy] = [read(text), text]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rows = tree.children.flatMap((node) =>
      node.type === 'table' ? (firstTagRow(node, text) ?? []) : [],
    )
    if (rows.length === 0) {
      if (round > 0) for (const node of tree.children) if (node.type === 'html') restore(node, copy, text)
      return {tree, isRepaired: round > 0}
    }
    for (const {offset, line} of rows) {
      const name = (START_TAG_LINE.exec(line) ?? END_TAG_LINE.exec(line))?.[1] ?? ''
      const block = BLOCKS[name.length]
      if (!block) return undefined
      const at = offset + line.indexOf(name)
      copy = copy.slice(0, at) + block + copy.slice(at + name.length)
    }
    tree = read(copy)
  }
  return undefined
}

function firstTagRow(table: Table, text: string): {offset: number; line: string} | undefined {
  const row = table.children.slice(1).find((each) => text[startOf(each)] === '<')
  return row && {offset: startOf(row), line: sliceOf(row, text)}
}

function restore(node: Html, copy: string, text: string): void {
  const source = sliceOf(node, text)
  if (source !== sliceOf(node, copy)) node.value = source
}
