import {readFileSync} from 'node:fs'
import type {Root} from 'mdast'
import {afterEach, expect, it} from 'vitest'
import {KeptTrees} from '../../plugins/docusaurus-plugin-proofbook/kept-trees.ts'
import {keepTrees, parseMarkdown} from '../../src/parse/markdown.ts'

afterEach(() => keepTrees(undefined))

/** A store that tells how often a text was parsed. */
class Counted extends KeptTrees {
  parsed = 0

  override set(text: string, tree: Root): void {
    this.parsed++
    super.set(text, tree)
  }
}

it('a text is parsed once, and each of its readers has a tree of its own', () => {
  const text = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')
  const fresh = parseMarkdown(text)
  const store = new Counted()
  keepTrees(store)
  const first = parseMarkdown(text)
  first.children.length = 0
  const second = parseMarkdown(text)
  expect(second).toEqual(fresh)
  expect(second).not.toBe(first)
  expect(store.parsed).toBe(1)
})

it('without a store every text is parsed', () => {
  expect(parseMarkdown('# A')).not.toBe(parseMarkdown('# A'))
})
