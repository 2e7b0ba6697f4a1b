import {Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq} from 'yaml'
import type {Resolution} from './resolution.ts'

const HEADER =
  '# Sides of merge conflicts, chosen with `proofbook resolve --record`; commit this file with the documents.\n'

/**
 * The text of a file of resolutions with some more in it. An entry is a block of its own, in the order of files and
 * keys, so that git merges what two people record; a comment stays with the entry below it.
 * @param text the file as it is; empty for a new one
 * @param added replace entries of the same file and key
 */
export function writeResolutions(text: string, added: readonly Resolution[]): string {
  const {contents} = parseDocument(withoutHeader(text))
  const entries = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : []
  const document = new Document()
  const byName = new Map<string, YAMLMap>(entries.map((entry) => [nameOf(entry), entry]))
  for (const {file, key, take, label} of added) {
    const entry = document.createNode({file, key, take, label}) as YAMLMap
    const before = byName.get(nameOf(entry))
    if (before?.commentBefore) entry.commentBefore = before.commentBefore
    byName.set(nameOf(entry), entry)
  }
  const list = new YAMLSeq<YAMLMap>(document.schema)
  list.items = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry)
  for (const [index, entry] of list.items.entries()) entry.spaceBefore = index > 0
  document.contents = list
  return list.items.length === 0 ? HEADER : `${HEADER}\n${document.toString({lineWidth: 0})}`
}

/** What the file says below its first comment, which would otherwise stay with the first entry. */
function withoutHeader(text: string): string {
  const unified = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  return unified.startsWith(HEADER) ? unified.slice(HEADER.length) : unified
}

/** File and key in one text that sorts by the file first. */
function nameOf(entry: YAMLMap): string {
  return `${String(entry.get('file'))}\0${String(entry.get('key'))}`
}
