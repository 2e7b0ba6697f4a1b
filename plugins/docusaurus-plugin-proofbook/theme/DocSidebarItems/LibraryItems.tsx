import type {Props} from '@theme/DocSidebarItems'
import {type ReactNode, useId, useRef, useState} from 'react'
import {FilterField} from '../proofbook/FilterField'
import {thousands} from '../proofbook/thousands'
import {useIsLive} from '../proofbook/useIsLive'
import {PlatformItems} from '.'
import {FoldedGroup, type GroupProps} from './FoldedGroup'
import {isLibraryGroup, playbooksOf, withWords} from './items'
import {Playbooks} from './Playbooks'
import {useActiveInView} from './useActiveInView'

/** The library beside a page: a filter, the playbooks by category, and whatever else there is. */
export function LibraryItems(props: Props): ReactNode {
  const {items, activePath} = props
  const [text, setText] = useState('')
  const first = useRef<HTMLLIElement>(null)
  const isLive = useIsLive()
  useActiveInView(first, activePath)
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = withWords(items, words)
  const groups = shown.filter(isLibraryGroup)
  const rest = shown.filter((item) => !isLibraryGroup(item))
  const count = items.filter(isLibraryGroup).reduce((sum, group) => sum + group.customProps.playbooks, 0)
  return (
    <>
      <li ref={first} className="pb-side-filter">
        {isLive && (
          <FilterField label="Filter the sidebar by name" count={count} text={text} onChange={setText} />
        )}
      </li>
      {groups.map((group) => {
        const Shown = group.collapsed ? FoldedGroup : Group
        return <Shown key={group.label} group={group} {...props} />
      })}
      {shown.length === 0 && (
        <li className="pb-side-none" role="status">
          No name has “{text.trim()}”
        </li>
      )}
      {/* Categories keep whether they are open; found ones begin anew. */}
      <PlatformItems key={String(words.length > 0)} {...props} items={rest} />
    </>
  )
}

/** A category with its playbooks. */
function Group({group, ...props}: GroupProps): ReactNode {
  const id = useId()
  const playbooks = playbooksOf(group)
  return (
    <li className="pb-side-group">
      <p id={id}>
        {group.label} <span aria-hidden="true">{thousands(playbooks.length)}</span>
      </p>
      <Playbooks {...props} items={playbooks} labelledBy={id} />
    </li>
  )
}
