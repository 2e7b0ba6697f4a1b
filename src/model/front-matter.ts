import type {Root} from 'mdast'
import {parse} from 'yaml'

/** The front matter of a document as data; empty where there is none, or none that is a YAML mapping. */
export function readFrontMatter(tree: Root): Record<string, unknown> {
  const first = tree.children[0]
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
