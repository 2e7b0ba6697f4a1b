import Link from '@docusaurus/Link'
import {type ReactNode, useRef, useState} from 'react'
import type {IdFacts} from '../../../facts/id-facts'
import {frameworkLabel} from '../framework-label'
import {IdPopover} from './IdPopover'
import {usePopover} from './usePopover'

/** The ids that a control cites, by framework. Each leads to the list of those that cite it, and explains itself before that. */
export function IdChips({ids}: {ids: IdFacts[]}): ReactNode {
  const row = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<IdFacts | undefined>(undefined)
  const popover = usePopover(row, setOpen)
  const frameworks = [...new Set(ids.map(({framework}) => framework))]
  return (
    <div className="pb-ids" ref={row} data-search-ignore="" {...popover.area}>
      {frameworks.map((framework) => (
        <span key={framework} className="pb-ids-group">
          <span className="pb-ids-label">{frameworkLabel(framework)}</span>
          {ids
            .filter((each) => each.framework === framework)
            .map((each) => (
              <Chip key={each.id} id={each} isOpen={open === each} handlers={popover.chip(each)} />
            ))}
        </span>
      ))}
      {open && <IdPopover id={open} close={popover.close} />}
    </div>
  )
}

function Chip({
  id,
  isOpen,
  handlers,
}: {
  id: IdFacts
  isOpen: boolean
  handlers: ReturnType<ReturnType<typeof usePopover>['chip']>
}): ReactNode {
  if (id.address === null) return <span className="pb-chip">{id.id}</span>
  return (
    <Link className="pb-chip" to={id.address} aria-expanded={isOpen} {...handlers}>
      {id.id}
    </Link>
  )
}
