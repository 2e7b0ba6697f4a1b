import type {ReactNode} from 'react'

interface Slot {
  children: ReactNode
}

/** Words that are read out and not shown, since something beside them shows the same. */
export function Unseen({children}: Slot): ReactNode {
  return <span className="pb-unseen">{children}</span>
}

/** Pictures that only decorate, in whose place the page has an icon of its own. */
export function Decoration({children}: Slot): ReactNode {
  return <div className="pb-decoration">{children}</div>
}

/** The lines above a document's first section. */
export function DocumentHead({children}: Slot): ReactNode {
  return <div className="pb-document-head">{children}</div>
}
