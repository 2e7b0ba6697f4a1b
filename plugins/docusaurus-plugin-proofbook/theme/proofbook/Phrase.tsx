import type {ReactNode} from 'react'
import type {Phrase as Pieces} from '../../../../src/changes/phrase'

/** A sentence in pieces; what documents and commits say is text, whatever it looks like. */
export function Phrase({phrase}: {phrase: Pieces}): ReactNode {
  return phrase.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change their order
    typeof piece === 'string' ? piece : <code key={index}>{piece.code}</code>,
  )
}
