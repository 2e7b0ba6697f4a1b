import type {
  PropSidebarItem,
  PropSidebarItemCategory,
  PropSidebarItemLink,
} from '@docusaurus/plugin-content-docs'
import type {PlaybookProps, RangeProps} from '../../sidebar'

/** A category of the library, or a range of a long one. */
export type LibraryGroup = PropSidebarItemCategory & {customProps: {playbooks: number} & Partial<RangeProps>}

/** A playbook of the library. */
export type PlaybookLink = PropSidebarItemLink & {customProps: PlaybookProps & Record<string, unknown>}

/** Whether an item is a category of the library. */
export function isLibraryGroup(item: PropSidebarItem): item is LibraryGroup {
  return item.type === 'category' && typeof item.customProps?.playbooks === 'number'
}

/** Whether an item is a group only because the list that it is of is long. */
function isRange(item: PropSidebarItemCategory): boolean {
  return (item.customProps as Partial<RangeProps> | undefined)?.isRange === true
}

/** All playbooks of a group, those of its ranges too. */
export function playbooksOf({items}: LibraryGroup): PlaybookLink[] {
  return items.flatMap((item) => {
    if (isLibraryGroup(item)) return playbooksOf(item)
    return isPlaybookLink(item) ? [item] : []
  })
}

/** Whether an item is a playbook of the library. */
export function isPlaybookLink(item: PropSidebarItem): item is PlaybookLink {
  return item.type === 'link' && typeof item.customProps?.controls === 'number'
}

/** The items whose names have all of some words, and the categories that they are in, open and without ranges. */
export function withWords(items: readonly PropSidebarItem[], words: readonly string[]): PropSidebarItem[] {
  if (words.length === 0) return [...items]
  const isHit = (name: string) => words.every((word) => name.toLowerCase().includes(word))
  return items.flatMap((item): PropSidebarItem[] => {
    if (item.type === 'html') return []
    if (item.type !== 'category') return isHit(nameOf(item)) ? [item] : []
    if (!isRange(item) && isHit(item.label)) return [{...item, collapsed: false}]
    const inner = withWords(item.items, words)
    if (isRange(item)) return inner
    return inner.length > 0 ? [{...item, items: inner, collapsed: false}] : []
  })
}

/** A playbook is found by its title, which the platform takes for its label, and by what the sidebar shows of it. */
function nameOf(item: PropSidebarItemLink): string {
  if (!isPlaybookLink(item)) return item.label
  const {name, mark} = item.customProps
  return `${item.label} ${name} ${mark ?? ''}`
}
