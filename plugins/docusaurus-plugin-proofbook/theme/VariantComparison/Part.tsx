import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import type {ComparisonPart, SectionPart, Sides} from '../../routes/comparisons'
import {withCode} from '../proofbook/PolicyExample'
import {Lines} from './Lines'

/** A section that differs, or one line for a row of sections that do not. */
export function Part({
  part,
  sides,
  children,
}: {
  part: ComparisonPart
  sides: Sides
  /** What differs in it as it is read; left out where only the source differs. */
  children?: ReactNode
}): ReactNode {
  if (part.kind === 'same') {
    return (
      <p className="pb-same-sections">
        <span aria-hidden="true">= </span>
        {part.headings.length === 1
          ? 'Says the same in both: '
          : `${part.headings.length} sections say the same in both: `}
        {part.headings.join(' · ')}
      </p>
    )
  }
  return (
    <section className="pb-compared" aria-labelledby={part.anchor}>
      <Heading as="h3" id={part.anchor}>
        {part.heading}
      </Heading>
      <p className="pb-compared-status">
        <strong>{withCode(part.status)}</strong> <span className="pb-facts">{places(part, sides)}</span>
      </p>
      {part.points.length > 0 && (
        <ul>
          {part.points.map((point) => (
            <li key={point}>{withCode(point)}</li>
          ))}
        </ul>
      )}
      {children && <div className="pb-rendered">{children}</div>}
      <div className={children ? 'pb-source' : undefined}>
        <Lines blocks={part.lines} sides={sides} />
      </div>
    </section>
  )
}

function places({first, second}: SectionPart, {older, newer}: Sides): string {
  const range = ({line, endLine}: {line: number; endLine: number}) =>
    line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`
  if (!first || !second) return range((first ?? second)!)
  if (first.line === second.line && first.endLine === second.endLine) return range(first)
  const own = {first, second}
  return [older, newer].map(({side, label}) => `${range(own[side])} in ${label}`).join(', ')
}
