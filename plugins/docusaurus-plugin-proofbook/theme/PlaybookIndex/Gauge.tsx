import type {ReactNode} from 'react'

interface GaugeProps {
  written: number
  of: number
  blocks: number
}

/** What of many controls is written, to scale; the numbers beside it say the same. */
export function Gauge({written, of, blocks}: GaugeProps): ReactNode {
  const filled = of === 0 ? 0 : (written / of) * blocks
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
