import type {ReactNode} from 'react'
import type {ControlTableData} from '../../remark/control-tables'

interface Slot {
  data: string
  children: ReactNode
}

/** A control table under the name of the framework that it cites. */
export function ControlTable({children}: Slot): ReactNode {
  return <figure className="pb-control-table">{children}</figure>
}

/** The framework's name, after the one that the authors give the table. */
export function ControlTableCaption({data, children}: Slot): ReactNode {
  return (
    <figcaption>
      {children && <span className="pb-control-table-label">{children} </span>}
      {nameIn(data)}
    </figcaption>
  )
}

/** The table, which scrolls where it is wider than the page; the links in it can be reached by keyboard. */
export function ControlTableBody({children}: Pick<Slot, 'children'>): ReactNode {
  return <div className="pb-scroll">{children}</div>
}

function nameIn(data: string): string {
  const {title, version} = JSON.parse(data) as ControlTableData
  return version === null ? title : `${title} ${version}`
}
