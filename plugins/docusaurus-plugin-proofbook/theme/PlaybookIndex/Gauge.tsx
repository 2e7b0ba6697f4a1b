import type {ReactNode} from 'react'
import type {LibraryRow} from '../../routes/home'

/** What of many controls is written, to scale; the numbers beside it say the same. */
export function Gauge({controls, blocks}: {controls: LibraryRow['controls']; blocks: number}): ReactNode {
  const written = controls.filter(({status}) => status === 'content').length
  const filled = controls.length === 0 ? 0 : (written / controls.length) * blocks
  const classOf = (index: number) => {
    if (filled - index >= 0.75) return 'is-written'
    return filled - index >= 0.25 ? 'is-part' : undefined
  }
  return (
    <span className="pb-strip" aria-hidden="true">
      {Array.from({length: blocks}, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are told apart by nothing but their places
        <i key={index} className={classOf(index)} />
      ))}
    </span>
  )
}
