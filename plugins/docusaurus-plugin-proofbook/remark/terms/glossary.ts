import type {Paragraph, RootContent} from 'mdast'
import {renderedText} from '../../../../src/model/rendered.ts'
import {anchorNode} from '../anchor.ts'
import type {Page} from '../page.ts'
import type {Mark} from '../terms.ts'
import {anchorNamer, sectionsNamed} from './section.ts'

const GLOSSARY = /\bgloss[ao]ry$/i
/** What is between a term and its definition. */
const DASH = /^\s*[-–—:]/

/**
 * Gives each definition of the document's glossary an anchor, and tells the terms that lead there. A term of one ordinary
 * word leads nowhere: "Log in" and "Federal Information Processing Standard" do not use the terms Log and Information, and
 * of the ordinary words that a whole library defines nearly every use with a capital is such a one.
 */
export function defineTerms({tree, variant}: Page): Mark[] {
  const nameOf = anchorNamer(variant.document)
  return paragraphsOf(sectionsNamed(GLOSSARY, tree)).flatMap((paragraph) => {
    const names = namesOf(paragraph).filter(isTelling)
    if (names.length === 0) return []
    const anchor = nameOf(`term-${names[0]}`)
    paragraph.children.unshift(anchorNode(anchor))
    return names.map((name) => ({spellings: spellingsOf(name), anchor, definition: paragraph, isTerm: true}))
  })
}

function paragraphsOf(nodes: readonly RootContent[]): Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node]
    return node.type === 'list' ? node.children.flatMap(({children}) => paragraphsOf(children)) : []
  })
}

/** The names that a paragraph defines: its bold beginning, and an abbreviation in brackets there. */
function namesOf({children: [first, next]}: Paragraph): string[] {
  if (first?.type !== 'strong') return []
  const text = renderedText(first).trim()
  const isDefined = /:$/.test(text) || (next?.type === 'text' && DASH.test(next.value))
  const [, name = '', short] = /^(.*?)(?:\s*\(([^()]+)\))?\s*:?$/.exec(text) ?? []
  return isDefined ? [name, short ?? ''].filter((each) => each !== '') : []
}

/** Whether a name cannot be anything but the term: several words, or a word with several capitals. */
function isTelling(name: string): boolean {
  return /\s/.test(name) || /\p{Lu}.*\p{Lu}/u.test(name)
}

/** A name as it is written; the first of several words may begin a sentence, or not. */
function spellingsOf(name: string): string[] {
  if (!/\s/.test(name)) return [name]
  const [first = '', ...rest] = [...name.replace(/\s+/g, ' ')]
  return [first.toLowerCase(), first.toUpperCase()].map((letter) => letter + rest.join(''))
}
