import type {ReactNode} from 'react'
import type {ControlTableData} from '../../remark/control-tables'

/** A control table under the name of the framework that it cites. */
export function ControlTable({data, children}: {data: string; children: ReactNode}): ReactNode {
  const {title, version} = JSON.parse(data) as ControlTableData
  const name = version === null ? title : `${title} ${version}`
  return (
    <figure className="pb-control-table">
      <figcaption>{name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="pb-scroll" aria-label={name} tabIndex={0}>
        {children}
      </section>
    </figure>
  )
}
