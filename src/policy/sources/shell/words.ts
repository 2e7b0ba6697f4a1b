import {type DecodedText, TextBuilder} from './decoded-text.ts'
import {addQuoted} from './expand.ts'
import type {HereDocuments} from './here-documents.ts'
import {referenceAt} from './references.ts'

/** A word of a command: what the program gets. */
export interface Word {
  decoded: DecodedText
  /** 0-based offset after it. */
  end: number
}

const BARE = /[^\s'"\\$`;&|()<>]+/y
/** What an author writes for a word that the reader has to choose; elsewhere `<` and `>` lead to files. */
const PLACEHOLDER = /<[A-Za-z][\w .:/-]{0,80}>/y
/** Between letters it is an apostrophe. */
const CONTRACTION = /^'[A-Za-z]/

/** Reads the word at an offset (0-based), piece by piece; undefined if none begins. */
export function readWord(source: string, start: number, documents: HereDocuments): Word | undefined {
  const builder = new TextBuilder()
  let at = start
  let letters = false
  for (;;) {
    const isApostrophe: boolean = letters && CONTRACTION.test(source.slice(at, at + 2))
    const next: number = isApostrophe ? keep(builder, source, at) : addPiece(builder, source, at, documents)
    if (next === at) break
    letters = /[A-Za-z]/.test(source[next - 1]!) && source[at] !== '$'
    at = next
  }
  return at === start ? undefined : {decoded: builder.finish(at), end: at}
}

/** Adds the piece at `at`, and returns the offset after it: `at` itself where the word ends. */
function addPiece(builder: TextBuilder, source: string, at: number, documents: HereDocuments): number {
  const character = source[at]
  if (character === "'") return addLiteral(builder, source, at)
  if (character === '"') return addQuotes(builder, source, at, documents)
  if (character === '\\') return addEscape(builder, source, at)
  if (character === '$' || character === '`') return addReference(builder, source, at, documents)
  const end = endOf(BARE, source, at) ?? endOf(PLACEHOLDER, source, at)
  if (end === undefined) return at
  builder.keep(source, at, end)
  return end
}

/** Single quotes; one that is never closed is a character like others. */
function addLiteral(builder: TextBuilder, source: string, at: number): number {
  const closing = source.indexOf("'", at + 1)
  if (closing < 0) return keep(builder, source, at)
  builder.keep(source, at + 1, closing)
  return closing + 1
}

/** Double quotes; around a here-document they hold it, and what is beside it. */
function addQuotes(builder: TextBuilder, source: string, at: number, documents: HereDocuments): number {
  const document = documents.readInCommand(at + 1)
  if (document && source[document.end] === '"') {
    builder.append(document.body)
    return document.end + 1
  }
  const closing = closingQuote(source, at + 1)
  if (closing < 0) return keep(builder, source, at)
  addQuoted(builder, source, at + 1, closing)
  return closing + 1
}

/** The quotes of a command within belong to it. */
function closingQuote(source: string, start: number): number {
  let at = start
  while (at < source.length) {
    const character = source[at]
    if (character === '"') return at
    if (character === '\\') at += 2
    else at = source.startsWith('$(', at) ? (referenceAt(source, at)?.end ?? at + 2) : at + 1
  }
  return -1
}

function addEscape(builder: TextBuilder, source: string, at: number): number {
  const lineEnd = /^\\\r?\n/.exec(source.slice(at, at + 3))
  if (lineEnd) return at
  builder.put(source[at + 1] ?? '\\', at, Math.min(at + 2, source.length))
  return Math.min(at + 2, source.length)
}

function addReference(builder: TextBuilder, source: string, at: number, documents: HereDocuments): number {
  const document = documents.readInCommand(at)
  if (document) {
    builder.append(document.body)
    return document.end
  }
  const reference = isCommand(source, at) ? undefined : referenceAt(source, at)
  if (!reference) return source.startsWith('$(', at) ? at : keep(builder, source, at)
  builder.put(reference.text, at, reference.end)
  return reference.end
}

function keep(builder: TextBuilder, source: string, at: number): number {
  builder.keep(source, at, at + 1)
  return at + 1
}

/** `NAME=$(…)`: the command in it is read as one that stands alone. */
function isCommand(source: string, at: number): boolean {
  return source.startsWith('=$(', at - 1)
}

function endOf(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(source)
  return match ? at + match[0].length : undefined
}
