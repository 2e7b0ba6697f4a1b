import type {Options} from '@docusaurus/plugin-sitemap'
import {isPublished} from '../../../src/model/playbook-type.ts'
import type {Pages} from '../pages.ts'

type CreateItems = NonNullable<Options['createSitemapItems']>

/** The items of the sitemap, each with the day of its document's last update where that is known. */
export function sitemapItems(pages: Pages): CreateItems {
  return async ({defaultCreateSitemapItems, ...params}) => {
    const items = await defaultCreateSitemapItems(params)
    const dates = new Map<string, string>()
    for (const {corpus, permalinks} of await pages.library.shelves())
      for (const {path, published} of corpus.playbooks.filter(isPublished)) {
        const {lastUpdate} = published.document
        const address = permalinks.get(path)
        if (address !== undefined && lastUpdate !== null) dates.set(bare(address), lastUpdate)
      }
    return items.map((item) => {
      const lastmod = dates.get(bare(new URL(item.url).pathname))
      return lastmod === undefined ? item : {...item, lastmod}
    })
  }
}

/** An address whether or not it ends in a slash. */
function bare(address: string): string {
  return address.replace(/\/$/, '')
}
