import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client'
import type {Props} from '@theme/DocSidebarItems'
import {type ReactNode, useEffect, useId, useRef, useState} from 'react'
import {Icon} from '../proofbook/Icon'
import {useIsIdle} from '../proofbook/useIsIdle'
import type {LibraryGroup} from './items'
import {Playbooks} from './Playbooks'

/** A category of the library, and what the sidebar is given. */
export type GroupProps = Props & {group: LibraryGroup}

/**
 * A category of a large library, folded unless the page is in it. A built page holds no more of a folded one than its first
 * playbook, whose page leads to the others where no script runs; all are drawn once the browser has time, for those who
 * search in the page.
 */
export function FoldedGroup({group, ...props}: GroupProps): ReactNode {
  const {activePath} = props
  const id = useId()
  const details = useRef<HTMLDetailsElement>(null)
  const isActive = isActiveSidebarItem(group, activePath)
  const [isOpen, setOpen] = useState(isActive)
  const [lastPath, setLastPath] = useState(activePath)
  const isIdle = useIsIdle()
  if (lastPath !== activePath) {
    setLastPath(activePath)
    if (isActive) setOpen(true)
  }
  // It may have been opened before any script ran.
  useEffect(() => setOpen(details.current!.open), [])
  const items = isOpen || isIdle ? group.items : group.items.slice(0, 1)
  return (
    <li className="pb-side-group">
      <details ref={details} open={isOpen} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
        <summary>
          <Icon name="chevron-right" />
          <span id={id}>{group.label}</span>
          <span aria-hidden="true">{group.items.length}</span>
        </summary>
        <Playbooks {...props} items={items} labelledBy={id} />
      </details>
    </li>
  )
}
