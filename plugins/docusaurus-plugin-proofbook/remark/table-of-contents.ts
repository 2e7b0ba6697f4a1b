import type {Page} from './page.ts'

/** The site makes its own table of contents; the authored one, and front matter, are not shown. */
export function removeTableOfContents({tree, variant}: Page): void {
  const {tableOfContents} = variant.document
  tree.children = tree.children.filter((node) => {
    if (node.type === 'yaml' || node.type === 'toml') return false
    const at = node.position?.start.offset ?? 0
    return !tableOfContents || at < tableOfContents.start.offset || tableOfContents.end.offset <= at
  })
}
