import Link from '@docusaurus/Link'
import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client'
import type {Props} from '@theme/DocSidebarItems'
import type {ReactNode} from 'react'
import {thousands} from '../proofbook/thousands'
import {isPlaybookLink, type PlaybookLink} from './items'

/** Links to the playbooks of a category, which another element names. */
export function Playbooks({items, labelledBy, ...props}: Props & {labelledBy: string}): ReactNode {
  return (
    <ul aria-labelledby={labelledBy}>
      {items.filter(isPlaybookLink).map((item) => (
        <li key={item.href}>
          <Playbook item={item} {...props} />
        </li>
      ))}
    </ul>
  )
}

/** Each page has one of these for every playbook that it lists, so it takes no element that it can do without. */
function Playbook({
  item,
  activePath,
  onItemClick,
}: Pick<Props, 'activePath' | 'onItemClick'> & {item: PlaybookLink}): ReactNode {
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
      <span
        className="pb-side-share"
        role="img"
        aria-label={
          controls === 0 ? 'no controls' : `${thousands(written)} of ${thousands(controls)} controls written`
        }
      >
        {controls === 0 ? '–' : `${thousands(written)}/${thousands(controls)}`}
      </span>
    </Link>
  )
}
