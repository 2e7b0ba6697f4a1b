import type {ReactNode} from 'react'
import type {Piece} from '../../../../src/search/excerpt'

/** A text with what was searched for marked. */
export function Marked({pieces}: {pieces: Piece[]}): ReactNode {
  return pieces.map(({text, isHit}, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
    isHit ? <mark key={index}>{text}</mark> : text,
  )
}
