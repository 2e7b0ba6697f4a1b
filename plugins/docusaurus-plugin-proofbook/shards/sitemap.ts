/** Joins the sitemaps of the parts of a site: all pages, in the order of their addresses. */
export function joinSitemaps(sitemaps: readonly string[]): string {
  const [first = ''] = sitemaps
  const pages = sitemaps.flatMap(pagesOf).sort((one, other) => (addressOf(one) < addressOf(other) ? -1 : 1))
  return (
    first.slice(0, first.indexOf(OPEN)) +
    pages.join('') +
    first.slice(first.lastIndexOf(CLOSE) + CLOSE.length)
  )
}

const OPEN = '<url>'
const CLOSE = '</url>'

/** The elements of the pages. */
function pagesOf(sitemap: string): string[] {
  return sitemap
    .split(OPEN)
    .slice(1)
    .map((text) => OPEN + text.slice(0, text.indexOf(CLOSE) + CLOSE.length))
}

function addressOf(page: string): string {
  return page.slice(0, page.indexOf('</loc>'))
}
