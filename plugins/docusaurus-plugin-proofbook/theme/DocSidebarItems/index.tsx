import {
  DocSidebarItemsExpandedStateProvider,
  useVisibleSidebarItems,
} from '@docusaurus/plugin-content-docs/client'
import DocSidebarItem from '@theme/DocSidebarItem'
import type {Props} from '@theme/DocSidebarItems'
import {memo, type ReactNode} from 'react'
import {isLibraryGroup} from './items'
import {LibraryItems} from './LibraryItems'

/** The items of a sidebar at one level; those of the library have a list of their own. */
function DocSidebarItems(props: Props): ReactNode {
  return props.level === 1 && props.items.some(isLibraryGroup) ? (
    <LibraryItems {...props} />
  ) : (
    <PlatformItems {...props} />
  )
}

/** What the platform shows. */
export function PlatformItems({items, ...props}: Props): ReactNode {
  const visible = useVisibleSidebarItems(items, props.activePath)
  return (
    <DocSidebarItemsExpandedStateProvider>
      {visible.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of one level never change their order
        <DocSidebarItem key={index} item={item} index={index} {...props} />
      ))}
    </DocSidebarItemsExpandedStateProvider>
  )
}

export default memo(DocSidebarItems)
