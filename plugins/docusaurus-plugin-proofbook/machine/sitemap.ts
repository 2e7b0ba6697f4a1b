import type {Options} from '@docusaurus/plugin-sitemap'
import {isPublished} from '../../../src/model/playbook-type.ts'
import type {Pages} from '../pages.ts'

type CreateItems = NonNullable<Options['createSitemapItems']>

/** The items of the sitemap: the pages of the latest version, each with the day of its document's last update where that is known. */
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
    const isKept = await inKeptVersions(pages)
    const ofLatest = items.filter(({url}) => !isKept(new URL(url).pathname))
    // In an order that does not depend on which part of the site has a page.
    const sorted = ofLatest.sort((one, other) => (one.url < other.url ? -1 : 1))
    return sorted.map((item) => {
      const lastmod = dates.get(bare(new URL(item.url).pathname))
      return lastmod === undefined ? item : {...item, lastmod}
    })
  }
}

/** Whether a page is of a version besides the latest, which search engines are not to show. */
async function inKeptVersions(pages: Pages): Promise<(address: string) => boolean> {
  const kept = (await pages.library.shelves()).filter(({version}) => version !== undefined)
  const documents = new Set(kept.flatMap(({permalinks}) => [...permalinks.values()].map(bare)))
  const homes = kept.map((shelf) => pages.homeOf(shelf))
  return (address) => documents.has(bare(address)) || homes.some((home) => address.startsWith(home))
}

/** An address whether or not it ends in a slash. */
function bare(address: string): string {
  return address.replace(/\/$/, '')
}
