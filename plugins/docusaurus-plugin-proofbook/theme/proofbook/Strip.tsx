import type {ReactNode} from 'react'
import type {SectionStatus} from '../../../../src/model/types'
import {thousands} from './thousands'

/** A control in a strip. */
export interface StripBlock {
  /** Name of its group; a change of it leaves a gap. */
  group: string | null
  status: SectionStatus
}

const FILLS: Record<SectionStatus, string | undefined> = {
  content: 'is-written',
  partial: 'is-part',
  placeholder: undefined,
  empty: undefined,
}

/** One block for each control, its groups set apart, so that what is written can be counted. */
export function Strip({controls, isLarge = false}: {controls: StripBlock[]; isLarge?: boolean}): ReactNode {
  const written = controls.filter(({status}) => status === 'content').length
  const part = controls.filter(({status}) => status === 'partial').length
  const label = `${thousands(written)} of ${thousands(controls.length)} controls written${part > 0 ? `, ${thousands(part)} in part` : ''}`
  return (
    <span className={`pb-strip${isLarge ? ' pb-strip--large' : ''}`} role="img" aria-label={label}>
      {controls.map(({group, status}, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are told apart by nothing but their places
          key={index}
          className={[FILLS[status], index > 0 && controls[index - 1]?.group !== group && 'is-first']
            .filter(Boolean)
            .join(' ')}
        />
      ))}
    </span>
  )
}
