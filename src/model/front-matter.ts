import type {Root} from 'mdast'
import {parse} from 'yaml'

/** The front matter of a document as data; empty where there is none, or none that is a mapping. */
export function readFrontMatter(tree: Root): Record<string, unknown> {
  const first = tree.children[0]
  if (first?.type === 'toml') return readToml(first.value)
  if (first?.type !== 'yaml') return {}
  try {
    const data: unknown = parse(first.value, {maxAliasCount: 20, logLevel: 'silent'})
    return isMapping(data) ? data : {}
  } catch {
    // Front matter that is no YAML says nothing; the document still has a title, and is still published.
    return {}
  }
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
