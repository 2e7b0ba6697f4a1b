import type {ReactNode} from 'react'

export {ControlHead} from './ControlHead'

interface Slot {
  children: ReactNode
}

/** The class that gives an element the colours of a group. */
export function groupClass(group: string | null): string {
  return group === null ? 'pb-group' : `pb-group pb-group--${group}`
}

function groupIn(data: string): string | null {
  return (JSON.parse(data) as {group: string | null}).group
}

/** A control that is written, whole or in part. */
export function ControlCard({data, children}: Slot & {data: string}): ReactNode {
  return <section className={`pb-control ${groupClass(groupIn(data))}`}>{children}</section>
}

/** Controls that are announced and not written, one after the other. */
export function ControlsToWrite({children}: Slot): ReactNode {
  return <div className="pb-to-write">{children}</div>
}

/** One of these; closed, it is its head. */
export function ControlToWrite({data, children}: Slot & {data: string}): ReactNode {
  return <details className={`pb-control-to-write ${groupClass(groupIn(data))}`}>{children}</details>
}

/** A part of a control, with its label in the margin. */
export function ControlPart({data, children}: Slot & {data: string}): ReactNode {
  const {name} = JSON.parse(data) as {name?: string}
  return (
    <div className="pb-part">
      {name && (
        <p className="pb-part-label" data-search-ignore="">
          {name}
        </p>
      )}
      {children}
    </div>
  )
}

/** What the authors call a part. */
export function PartLabel({children}: Slot): ReactNode {
  return <p className="pb-part-label">{children}</p>
}

/** What is in a part. */
export function PartBody({children}: Slot): ReactNode {
  return <div className="pb-part-body">{children}</div>
}
