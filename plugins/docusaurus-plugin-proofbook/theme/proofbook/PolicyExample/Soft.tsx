import {Fragment, type ReactNode} from 'react'
import {softParts} from './pieces'

/** Parts up to this length are not broken at their hyphens either. */
const SHORT = 20

/** A long name that is broken only between its words. */
export function Soft({text}: {text: string}): ReactNode {
  return softParts(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never change their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part.includes('-') && part.length <= SHORT ? <span className="pb-unbroken">{part}</span> : part}
    </Fragment>
  ))
}
