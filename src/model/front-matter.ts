import type {Root, Yaml} from 'mdast'
import {parseDocument} from 'yaml'
import type {Locator, Span} from '../parse/place.ts'
import {yamlFault} from '../parse/yaml-fault.ts'
import {nodeSpan} from './spans.ts'

/** What front matter says, or why nothing of it can be read. */
export interface FrontMatter {
  /** Empty without one, or where it is not a mapping. */
  data: Record<string, unknown>
  fault: FrontMatterFault | undefined
}

/** Why front matter is not YAML. */
export interface FrontMatterFault {
  /** From the fault to the end of its line. */
  span: Span
  /** What is there. */
  actual: string
  /** What should. */
  expected: string
}

/** Reads the front matter of a document. */
export function readFrontMatter(tree: Root, locator: Locator): FrontMatter {
  const first = tree.children[0]
  if (first?.type === 'toml') return {data: readToml(first.value), fault: undefined}
  if (first?.type !== 'yaml') return {data: {}, fault: undefined}
  const begin = frontMatterStart(first, locator.text)
  try {
    const document = parseDocument(first.value, {prettyErrors: false, logLevel: 'error'})
    if (document.errors.length > 0) {
      const {offset, ...fault} = yamlFault(document.errors, first.value)
      return {data: {}, fault: {span: lineSpan(begin, begin + offset, locator), ...fault}}
    }
    const data: unknown = document.toJS({maxAliasCount: MOST_ALIASES})
    return {data: isMapping(data) ? data : {}, fault: undefined}
  } catch {
    // An alias without an anchor, more aliases than a person writes, or endless nesting.
    const at = Math.max(0, first.value.search(/(?<=[:-] )\*/))
    const expected = 'the value in quotes'
    return {data: {}, fault: {span: lineSpan(begin, begin + at, locator), actual: 'alias', expected}}
  }
}

/** How many values aliases may name. */
const MOST_ALIASES = 20

/** Where the text of front matter begins: on the line after the opening fence. */
export function frontMatterStart(node: Yaml, text: string): number {
  const {offset} = nodeSpan(node).start
  return offset + text.slice(offset).search(/\n/) + 1
}

/** From an offset to the end of its line; the whole line where nothing is left of it. */
function lineSpan(begin: number, offset: number, locator: Locator): Span {
  const end = (from: number) => from + /^[^\r\n]*/.exec(locator.text.slice(from))![0].trimEnd().length
  if (end(offset) > offset) return locator.span(offset, end(offset))
  const start = Math.max(begin, locator.text.lastIndexOf('\n', offset - 1) + 1)
  return locator.span(start, Math.max(start, end(start)))
}

function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

const TOML_TEXT = /^\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(\d{4}-\d\d-\d\d)\S*)\s*(?:#.*)?$/

/**
 * The strings and dates that TOML front matter gives, before its first table, each on a line of its own: titles and
 * dates, which is all that the model asks of front matter. Its lists and tables are not read.
 */
function readToml(text: string): Record<string, string> {
  const [topLevel = ''] = text.split(/^\s*\[/m)
  const pairs = topLevel.split(/\r\n|\r|\n/).flatMap((line): [string, string][] => {
    const [, key, basic, literal, date] = TOML_TEXT.exec(line) ?? []
    return key === undefined ? [] : [[key, basic === undefined ? (literal ?? date ?? '') : unescaped(basic)]]
  })
  return Object.fromEntries(pairs)
}

/** The escapes of TOML's strings are those of JSON and a few more; what cannot be read stays as written. */
function unescaped(basic: string): string {
  try {
    return String(JSON.parse(`"${basic.replaceAll('\t', '\\t')}"`))
  } catch {
    return basic
  }
}
