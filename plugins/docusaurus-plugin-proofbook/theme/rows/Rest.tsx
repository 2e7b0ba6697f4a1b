import type {ReactNode} from 'react'
import {thousands} from '../proofbook/thousands'

/** Leads to what a list lacks; nothing where it lacks nothing. */
export function Rest({left, onMore}: {left: number; onMore: () => void}): ReactNode {
  if (left === 0) return null
  return (
    <button type="button" className="pb-link-button" onClick={onMore}>
      {thousands(left)} more
    </button>
  )
}
