/** A page as the index holds it. */
export interface IndexedPage {
  /** Path of the page below the origin. */
  url: string
  /** The page's text; words are what white space separates. */
  content: string
  meta: Record<string, string>
  /** Values of each filter that the page is filed under. */
  filters: Record<string, string[]>
  /** Elements with ids, in the text's order; `location` counts words from 0. */
  anchors: {element: string; id: string; text: string; location: number}[]
}

/** What is below one heading, down to the next one of any level. */
export interface Section {
  /** Path with the heading's anchor; the page's own for what is before its first heading. */
  url: string
  heading: string
  /** Headings that the section lies under, from the page's title on. */
  above: string[]
  text: string
}

/** Cuts a page's text at its headings. The first section is the page's title with what is below it. */
export function sectionsOf(page: IndexedPage): Section[] {
  const words = page.content.split(/\s+/)
  const title = page.meta.title ?? ''
  const headings = [
    {level: 1, heading: title, url: page.url, location: 0},
    ...page.anchors
      .filter(({element}) => /^h[2-6]$/.test(element))
      .map(({element, id, text, location}) => ({
        level: Number(element.slice(1)),
        heading: text.trim(),
        url: `${page.url}#${encodeURIComponent(id)}`,
        location,
      })),
  ]
  const open: {level: number; heading: string}[] = []
  return headings.map(({level, heading, url, location}, index) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const above = open.map((outer) => outer.heading)
    open.push({level, heading})
    const start = location + (heading === '' ? 0 : heading.split(/\s+/).length)
    const text = words.slice(start, headings[index + 1]?.location).join(' ')
    return {url, heading, above, text}
  })
}
