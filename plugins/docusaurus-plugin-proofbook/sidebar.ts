import type {PluginOptions} from '@docusaurus/plugin-content-docs'

type Generator = PluginOptions['sidebarItemsGenerator']
type Items = Awaited<ReturnType<NonNullable<Generator>>>
type Item = Items[number]

/** The sidebar: one entry a playbook by its title; a folder that holds one playbook alone is no level of its own. */
export const sidebarItems: NonNullable<Generator> = async ({defaultSidebarItemsGenerator, ...options}) => {
  const items = await defaultSidebarItemsGenerator(options)
  const labels = new Map(
    options.docs.map((doc) => [doc.id, String(doc.frontMatter.sidebar_label ?? doc.title)]),
  )
  return flatten(items, labels)
}

function flatten(items: Items, labels: Map<string, string>): Items {
  return items
    .map((item): Item => {
      if (item.type !== 'category') return item
      const [only, ...others] = item.items
      if (only && others.length === 0 && only.type === 'doc') return only
      return {...item, items: flatten(item.items, labels)}
    })
    .sort((a, b) => labelOf(a, labels).localeCompare(labelOf(b, labels), 'en', {numeric: true}))
}

function labelOf(item: Item, labels: Map<string, string>): string {
  if (item.type === 'doc') return labels.get(item.id) ?? item.id
  return 'label' in item && typeof item.label === 'string' ? item.label : ''
}
