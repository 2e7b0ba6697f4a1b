import type {Root} from 'mdast'
import type {Parsed} from '../parse/edited.ts'
import {parseAlike, parseMarkdown, type TreeStore, withTrees} from '../parse/markdown.ts'

/**
 * The trees of the versions that were read last of each document. The next version differs in little, so that only what
 * is around the difference is parsed: most of what reading a version costs.
 */
export class EditedTrees {
  readonly #last = new Map<string, Parsed[]>()

  /** Reads a version of a document at a path, whose variants are texts that are alike. */
  read<Result>(path: string, most: number, work: () => Result): Result {
    const known = this.#last.get(path) ?? []
    const own: Parsed[] = []
    this.#last.delete(path)
    this.#last.set(path, own)
    const [oldest] = this.#last.keys()
    if (oldest !== undefined && this.#last.size > most) this.#last.delete(oldest)
    return withTrees(storeOf(known, own), work)
  }
}

function storeOf(known: readonly Parsed[], own: Parsed[]): TreeStore {
  return {
    get(text) {
      const tree = treeOf(text, [...known, ...own])
      own.push({text, tree})
      return tree
    },
    set() {},
  }
}

function treeOf(text: string, others: readonly Parsed[]): Root {
  const [nearest] = others
    .map((other) => ({other, same: sameLines(text, other.text)}))
    .sort((a, b) => b.same - a.same)
  const tree = nearest && parseAlike(text, nearest.other)
  return tree ?? withTrees(undefined, () => parseMarkdown(text))
}

/** How many of their lines two texts share at both ends. */
function sameLines(one: string, other: string): number {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  const most = Math.min(lines.length, others.length)
  let start = 0
  while (start < most && lines[start] === others[start]) start++
  let end = 0
  while (end < most - start && lines.at(-1 - end) === others.at(-1 - end)) end++
  return start + end
}
