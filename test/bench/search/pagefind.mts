import {offer, SHOWN} from './in-page.mts'

/** What is used of Pagefind. */
interface Pagefind {
  search(question: string): Promise<{results: {data(): Promise<Fragment>}[]}>
}

interface Fragment {
  url: string
  meta: {title?: string}
  sub_results: {url: string; title: string; locations: number[]}[]
}

const ADDRESS = '/pagefind/pagefind.js'

/** The sign that the platform's headings end with, which nobody sees. */
const UNSEEN = /\u200b/g

/** Pagefind in the browser. Of a page it leads to the section with the most matches, as its own list does. */
offer(async (question) => {
  const pagefind = (await import(ADDRESS)) as Pagefind
  const {results} = await pagefind.search(question)
  const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))
  return pages.map(({url, meta, sub_results}) => {
    const sections = sub_results.filter((each) => each.url.includes('#'))
    const [best] = sections.sort((a, b) => b.locations.length - a.locations.length)
    return {url, heading: (best?.title ?? meta.title ?? '').replace(UNSEEN, '')}
  })
})
