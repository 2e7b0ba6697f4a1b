import {hasLetters} from '../likeness/letters.ts'
import type {NodeIndex} from '../parse/node-index.ts'
import {renderedText} from './rendered.ts'

/** How many sentences of an opening are kept: what a document is about comes early. */
const SENTENCES = 40

/** The whole sentences of the paragraphs before an offset of the variant, in document order, those in lists included. */
export function readOpening(
  nodes: NodeIndex,
  end: number,
  isPlaceholder: (text: string) => boolean,
): string[] {
  const opening: string[] = []
  for (const {node} of nodes.of('paragraph')) {
    if (opening.length >= SENTENCES || (node.position?.start.offset ?? 0) > end) break
    const text = renderedText(node)
    if (!isPlaceholder(text)) opening.push(...sentencesOf(text))
  }
  return opening.slice(0, SENTENCES)
}

/** Sentences that end as one; a rest without an end is not a sentence. Linear in the text's length, whatever is in it. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const {index} of text.matchAll(/[.!?](?=\s|$)/g)) {
    const sentence = text.slice(start, index + 1).trim()
    start = index + 1
    if (hasLetters(sentence)) sentences.push(sentence)
    if (sentences.length === SENTENCES) break
  }
  return sentences
}
