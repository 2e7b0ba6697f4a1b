import type {InlineCode, Link, Nodes, Parents, PhrasingContent, RootContent, Text} from 'mdast'
import {SKIP, visitParents} from '../../../src/parse/visit.ts'
import type {Page} from './page.ts'
import {SITE_LINK} from './site-link.ts'
import {defineEndnotes} from './terms/endnotes.ts'
import {defineTerms} from './terms/glossary.ts'

/** What a text may say that the document itself explains. */
export interface Mark {
  /** The ways in which it is written, with single spaces. */
  spellings: string[]
  /** Where it is explained. */
  anchor: string
  /** The node that explains it, in which it needs no link. */
  definition: Nodes
  /** Whether it is a term: only its first use is linked, and never within a longer name. */
  isTerm: boolean
}

/** Where no link is put: there is one, or the text is a name that is linked to. */
const LINKLESS: readonly string[] = ['heading', 'link', 'linkReference', 'footnoteDefinition']
/** Elements of raw HTML that may hold what follows them in their line. */
const OPENING = /^<(?:a|code|kbd|pre|samp|h[1-6])\b/i

/** Links the marks of endnotes, and terms of the document's own glossary where they are used first, to what they mean. */
export function linkTerms(page: Page): void {
  const marks = [...defineTerms(page), ...defineEndnotes(page)]
  if (marks.length === 0) return
  const linker = new Linker(marks)
  visitParents(page.tree, (node, ancestors) => {
    if (LINKLESS.includes(node.type)) return SKIP
    if (node.type !== 'text' && node.type !== 'inlineCode') return
    const parent = ancestors.at(-1) as Parents
    const siblings: RootContent[] = parent.children
    const index = siblings.indexOf(node)
    if (parent.children.some((child) => child.type === 'html' && OPENING.test(child.value))) return
    const parts = linker.parts(node, ancestors)
    if (!parts) return
    siblings.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}

/** A mark in a text. */
interface Found {
  mark: Mark
  at: number
  length: number
}

class Linker {
  readonly #marks: readonly Mark[]
  readonly #used = new Set<Mark>()

  constructor(marks: readonly Mark[]) {
    this.#marks = marks
  }

  /** What takes the place of a text or a piece of code: code is linked only where all of it is an endnote's mark. */
  parts(node: Text | InlineCode, ancestors: readonly Nodes[]): PhrasingContent[] | undefined {
    const text = node.value.replace(/\s/g, ' ')
    const parts: PhrasingContent[] = []
    let from = 0
    for (;;) {
      const found = this.#next(text, from, ancestors)
      if (!found || (node.type === 'inlineCode' && !isAll(found, text))) break
      const {mark, at, length} = found
      this.#used.add(mark)
      if (at > from) parts.push({type: 'text', value: node.value.slice(from, at)})
      const shown: PhrasingContent =
        node.type === 'inlineCode' ? node : {type: 'text', value: node.value.slice(at, at + length)}
      parts.push(linkTo(mark, shown))
      from = at + length
    }
    if (parts.length === 0) return undefined
    return from < text.length ? [...parts, {type: 'text', value: node.value.slice(from)}] : parts
  }

  /** The first mark from a place on that needs a link; of two that begin there, the longer one. */
  #next(text: string, from: number, ancestors: readonly Nodes[]): Found | undefined {
    const found = this.#marks.flatMap((mark): Found[] => {
      if (ancestors.includes(mark.definition) || (mark.isTerm && this.#used.has(mark))) return []
      return mark.spellings.flatMap((spelling) => {
        const at = placeOf(spelling, text, from, mark.isTerm)
        return at === -1 ? [] : [{mark, at, length: spelling.length}]
      })
    })
    return found.sort((a, b) => a.at - b.at || b.length - a.length)[0]
  }
}

function isAll({mark, length}: Found, text: string): boolean {
  return !mark.isTerm && length === text.length
}

/** Where a text has something as words of their own; -1 if it has not. */
function placeOf(spelling: string, text: string, from: number, isTerm: boolean): number {
  let at = text.indexOf(spelling, from)
  while (at !== -1) {
    const after = text.slice(at + spelling.length)
    const isWhole = !/[\p{L}\p{N}_-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}_-]/u.test(after)
    if (isWhole && !(isTerm && /^ \p{Lu}/u.test(after))) return at
    at = text.indexOf(spelling, at + 1)
  }
  return -1
}

function linkTo({anchor}: Mark, shown: PhrasingContent): Link {
  return {
    type: 'link',
    url: `#${anchor}`,
    children: [shown],
    data: {hProperties: {dataProofbook: SITE_LINK}},
  }
}
