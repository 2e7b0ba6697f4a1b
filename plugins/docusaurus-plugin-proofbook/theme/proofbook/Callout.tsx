import type {ReactNode} from 'react'
import type {CalloutData} from '../../remark/callout'

/** A remark in a box of its own: an alert, or an admonition. */
export function Callout({data, children}: {data: string; children: ReactNode}): ReactNode {
  const {kind, label} = JSON.parse(data) as CalloutData
  return (
    <div className={`pb-callout pb-callout--${kind}`} role="note" aria-label={label}>
      {children}
    </div>
  )
}

/** What a remark is called; its sign comes from the style sheet. */
export function CalloutTitle({children}: {children: ReactNode}): ReactNode {
  return <p className="pb-callout-title">{children}</p>
}
