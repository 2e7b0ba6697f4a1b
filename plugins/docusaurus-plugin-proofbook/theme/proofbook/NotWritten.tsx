import type {ReactNode} from 'react'

/** A part of a playbook that its authors have not written yet. */
export function NotWritten({data}: {data: string}): ReactNode {
  const {text} = JSON.parse(data) as {text: string}
  return (
    <span className="pb-not-written" title={text} data-search-ignore="">
      Not written yet
    </span>
  )
}
