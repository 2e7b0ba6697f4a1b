import {readdirSync, readFileSync} from 'node:fs'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {RULE_FIXES} from '../../scripts/rule-fixes.mts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {rules} from '../../src/rules/index.ts'

const FOLDER = 'docs/reference/rules'
const pages = rules.map((rule) => ({rule, text: readFileSync(`${FOLDER}/${rule.id}.md`, 'utf8')}))

/** The texts of a kind of node, as GitHub shows them. */
function textsOf(markdown: string, type: 'tableCell' | 'inlineCode'): string[] {
  const texts: string[] = []
  visit(parseMarkdown(markdown), type, (node) => {
    texts.push(textOf(node))
  })
  return texts
}

describe('the page of a rule', () => {
  it('says why, shows what is wrong and what is right, and says how to fix it, in this order', () => {
    for (const {rule, text} of pages) {
      const headings = [...text.replace(/`{5}[\s\S]*?`{5}/g, '').matchAll(/^## (.*)$/gm)].map(
        ([, each]) => each,
      )
      expect(headings, rule.id).toEqual(['Why', 'Wrong', 'Right', 'Fix', 'Messages', 'Change or switch off'])
    }
  })

  it('shows its messages as they are written, to a reader on GitHub', () => {
    const shown = readFileSync(`${FOLDER}/no-dead-anchor.md`, 'utf8')
    expect(shown).toContain('| `dead-anchor` | error | Cannot find anchor `{anchor}` in {where} |')
    expect(textsOf(shown, 'tableCell')).toContain('Cannot find anchor {anchor} in {where}')
  })

  it('has no escape in a code span, which GitHub would show', () => {
    for (const name of readdirSync('docs/reference', {recursive: true, encoding: 'utf8'})) {
      if (!name.endsWith('.md')) continue
      const text = readFileSync(`docs/reference/${name}`, 'utf8')
      const spans = textsOf(text, 'inlineCode').filter((span) => /&#?\w+;/.test(span) && span !== '&lt;')
      expect(spans, name).toEqual([])
    }
  })

  it('names no rule that is not there', () => {
    expect(Object.keys(RULE_FIXES).sort()).toEqual(rules.map(({id}) => id).sort())
  })
})
