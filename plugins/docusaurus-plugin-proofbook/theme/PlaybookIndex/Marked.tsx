import type {ReactNode} from 'react'

/** A text in which each first match of some words is marked, whatever its case. */
export function Marked({text, words}: {text: string; words: readonly string[]}): ReactNode {
  const lower = text.toLowerCase()
  const hits = words
    .map((word) => ({at: lower.indexOf(word), length: word.length}))
    .filter(({at, length}) => at >= 0 && length > 0)
    .sort((a, b) => a.at - b.at)
  const pieces: ReactNode[] = []
  let end = 0
  for (const {at, length} of hits) {
    if (at < end) continue
    pieces.push(text.slice(end, at), <mark key={at}>{text.slice(at, at + length)}</mark>)
    end = at + length
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  )
}
