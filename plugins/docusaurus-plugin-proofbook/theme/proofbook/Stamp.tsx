import type {ReactNode} from 'react'
import {Seal, type Verdict} from './Seal'

/** A verdict in words. */
export interface StampProps {
  verdict: Verdict
  /** What it says. */
  children: ReactNode
  /** Line of the source that it is about, from 1. */
  line?: number | undefined
  /** Address of that place; without one the place is plain text. */
  href?: string | undefined
}

/** A verdict with its word and its place in the source, which is what an auditor asks next. */
export function Stamp({verdict, children, line, href}: StampProps): ReactNode {
  const content = (
    <>
      <Seal verdict={verdict} />
      <span className="pb-stamp-word">{children}</span>
      {line !== undefined && (
        <span className="pb-stamp-place">
          <span className="pb-unseen">line </span>:{line}
        </span>
      )}
    </>
  )
  const className = `pb-stamp pb-stamp--${verdict}`
  return href === undefined ? (
    <span className={className}>{content}</span>
  ) : (
    <a className={className} href={href}>
      {content}
    </a>
  )
}
