import type {ReactNode} from 'react'
import {ICONS, type IconName} from './icons'

/** An icon beside a text that says the same; readers of the screen skip it. */
export function Icon({name}: {name: IconName}): ReactNode {
  return (
    <svg className="pb-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  )
}
