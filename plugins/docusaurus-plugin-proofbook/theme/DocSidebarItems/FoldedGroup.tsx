import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client'
import type {Props} from '@theme/DocSidebarItems'
import {type ReactNode, useEffect, useId, useRef, useState} from 'react'
import {Icon} from '../proofbook/Icon'
import {useIsIdle} from '../proofbook/useIsIdle'
import {isLibraryGroup, type LibraryGroup, playbooksOf} from './items'
import {Playbooks} from './Playbooks'

/** A category of the library, and what the sidebar is given. */
export type GroupProps = Props & {group: LibraryGroup}

/**
 * A category of a large library, folded unless the page is in it. A built page holds no more of a folded one than its first
 * playbook, whose page leads to the others where no script runs; all are drawn once the browser has time, for those who
 * search in the page. A category of very many is in ranges, each folded in the same way; these are drawn when they are
 * opened, because a page of so many names would be slow.
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
  const ranges = group.items.filter(isLibraryGroup)
  const isLong = ranges.length > 0 || group.customProps.isRange === true
  const isWhole = isOpen || (isIdle && !isLong)
  return (
    <li className="pb-side-group">
      <details ref={details} open={isOpen} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
        <summary>
          <Icon name="chevron-right" />
          <span id={id}>{group.label}</span>
          <span aria-hidden="true">{group.customProps.playbooks}</span>
        </summary>
        {isWhole && ranges.length > 0 ? (
          <ul aria-labelledby={id}>
            {ranges.map((range) => (
              <FoldedGroup key={range.label} group={range} {...props} />
            ))}
          </ul>
        ) : (
          <Playbooks
            {...props}
            items={isWhole ? group.items : playbooksOf(group).slice(0, 1)}
            labelledBy={id}
          />
        )}
      </details>
    </li>
  )
}
