import Link from '@docusaurus/Link'
import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client'
import type {Props} from '@theme/DocSidebarItems'
import {type ReactNode, useId, useRef, useState} from 'react'
import {FilterField} from '../proofbook/FilterField'
import {useIsLive} from '../proofbook/useIsLive'
import {PlatformItems} from '.'
import {isLibraryGroup, isPlaybookLink, type LibraryGroup, type PlaybookLink, withWords} from './items'
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
  const count = items.filter(isLibraryGroup).reduce((sum, group) => sum + group.items.length, 0)
  return (
    <>
      <li ref={first} className="pb-side-filter">
        {isLive && (
          <FilterField label="Filter the sidebar by name" count={count} text={text} onChange={setText} />
        )}
      </li>
      {groups.map((group) => (
        <Group key={group.label} group={group} {...props} />
      ))}
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

function Group({group, ...props}: Props & {group: LibraryGroup}): ReactNode {
  const id = useId()
  return (
    <li className="pb-side-group">
      <p id={id}>
        {group.label} <span aria-hidden="true">{group.items.length}</span>
      </p>
      <ul aria-labelledby={id}>
        {group.items.filter(isPlaybookLink).map((item) => (
          <li key={item.href}>
            <Playbook item={item} {...props} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function Playbook({item, activePath, onItemClick}: Props & {item: PlaybookLink}): ReactNode {
  const {name, mark, written, controls} = item.customProps
  const isActive = isActiveSidebarItem(item, activePath)
  return (
    <Link
      to={item.href}
      className={`menu__link pb-side-link${isActive ? ' menu__link--active' : ''}`}
      aria-current={isActive ? 'page' : undefined}
      {...(onItemClick && {onClick: () => onItemClick(item)})}
    >
      <span className="pb-side-name">
        {name}
        {mark !== null && <em> {mark}</em>}
      </span>
      <span className="pb-side-share">
        <span aria-hidden="true">{controls === 0 ? '–' : `${written}/${controls}`}</span>
        <span className="pb-unseen">
          {' '}
          {controls === 0 ? 'no controls' : `${written} of ${controls} controls written`}
        </span>
      </span>
    </Link>
  )
}
