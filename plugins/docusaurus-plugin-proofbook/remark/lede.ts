import {EXIT, visit} from 'unist-util-visit'
import {renderedText} from '../../../src/model/rendered.ts'
import {isPublished} from '../../../src/model/types.ts'
import type {Shelf} from '../library.ts'
import type {Page} from './page.ts'

/** How many characters a sentence may have that opens a page, and how many it has to have. */
const MOST = 320
const LEAST = 30

/** By how many words a sentence is known again in other documents, and in how many it is a phrase of the house. */
const WORDS = 5
const DOCUMENTS = 3

const known = new WeakMap<Shelf, ReadonlySet<string>>()

/**
 * What a document says of its subject first: the first sentence of its paragraphs that other documents do not begin in the
 * same way, before its controls begin. Empty if it has none.
 */
export function ledeOf({tree, shelf, variant}: Pick<Page, 'tree' | 'shelf' | 'variant'>): string {
  const end = variant.document.controls[0]?.heading.span.start.offset ?? Infinity
  const phrases = phrasesOf(shelf)
  let lede = ''
  visit(tree, 'paragraph', (node) => {
    if ((node.position?.start.offset ?? 0) > end) return EXIT
    const sentences = sentencesOf(renderedText(node))
    const own = sentences.find(
      (sentence) =>
        sentence.length >= LEAST && sentence.length <= MOST && !phrases.has(beginningOf(sentence)),
    )
    if (own === undefined) return
    lede = own
    return EXIT
  })
  return lede
}

/** How sentences begin that several documents have; read of their texts as they are, once for each shelf. */
export function phrasesOf(shelf: Shelf): ReadonlySet<string> {
  const found = known.get(shelf)
  if (found) return found
  const counts = new Map<string, number>()
  for (const playbook of shelf.corpus.playbooks.filter(isPublished)) {
    const beginnings = playbook.published.text.split(/\n/).flatMap(sentencesOf).map(beginningOf)
    for (const each of new Set(beginnings)) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  const phrases = new Set([...counts].flatMap(([each, count]) => (count >= DOCUMENTS ? each : [])))
  known.set(shelf, phrases)
  return phrases
}

/** Sentences that end as one; what is left at the end of a text is none. */
function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?](?=\s|$)/g) ?? []).map((each) => each.trim())
}

function beginningOf(sentence: string): string {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, WORDS).join(' ')
}
