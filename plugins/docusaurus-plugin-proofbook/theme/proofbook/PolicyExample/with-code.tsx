import type {ReactNode} from 'react'
import {Soft} from './Soft'

/** A message with its backticked source text as code. */
export function withCode(message: string): ReactNode[] {
  return message.split(/(`[^`]*`)/).map((part, index) =>
    part.startsWith('`') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change their order
      <code key={index}>
        <Soft text={part.slice(1, -1)} />
      </code>
    ) : (
      part
    ),
  )
}
