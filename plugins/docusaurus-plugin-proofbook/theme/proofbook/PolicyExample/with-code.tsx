import type {ReactNode} from 'react'

/** A message with its backticked source text as code. */
export function withCode(message: string): ReactNode[] {
  return message.split(/(`[^`]*`)/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change their order
    part.startsWith('`') ? <code key={index}>{part.slice(1, -1)}</code> : part,
  )
}
