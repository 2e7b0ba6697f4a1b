import type {JsonScalar} from '../../text/json-tree.ts'
import {type DecodedText, TextBuilder} from '../shell/decoded-text.ts'

/** What JSON and YAML escape alike; anything else that is escaped stands for itself. */
const ESCAPES: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': ''}

/** The text of a string as it is in JSON or YAML, with its places; indentation is no matter to the JSON in it. */
export function decodeString(source: string, {offset, length}: JsonScalar): DecodedText {
  const end = offset + length
  const opener = source[offset]
  if (opener === '"') return decodeEscapes(source, offset + 1, end - 1)
  if (opener === "'") return decodeDoubled(source, offset + 1, end - 1)
  const headerEnd = opener === '|' || opener === '>' ? source.indexOf('\n', offset) : offset
  const builder = new TextBuilder()
  if (headerEnd >= 0) builder.keep(source, headerEnd, end)
  return builder.finish(end)
}

function decodeEscapes(source: string, start: number, end: number): DecodedText {
  const builder = new TextBuilder()
  let at = start
  while (at < end) {
    const slash = source.indexOf('\\', at)
    const next = slash < 0 || slash >= end ? end : slash
    builder.keep(source, at, next)
    at = next
    if (at >= end) break
    const code = /^u([0-9a-fA-F]{4})/.exec(source.slice(at + 1, at + 6))?.[1]
    const escaped = source[at + 1] ?? ''
    const length = code ? 6 : 2
    builder.put(
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[escaped] ?? escaped),
      at,
      at + length,
    )
    at += length
  }
  return builder.finish(end)
}

/** In single quotes of YAML a quote is written twice. */
function decodeDoubled(source: string, start: number, end: number): DecodedText {
  const builder = new TextBuilder()
  let at = start
  while (at < end) {
    const quote = source.indexOf("''", at)
    const next = quote < 0 || quote + 2 > end ? end : quote
    builder.keep(source, at, next)
    if (next < end) builder.put("'", next, next + 2)
    at = next < end ? next + 2 : end
  }
  return builder.finish(end)
}
