/** Tables that scroll by themselves where they are wider than the page: of playbooks, and of the handbook. */
const TABLES = '.markdown table'

/**
 * A table that is wider than its frame is reached by the keyboard, so that its arrow keys scroll it; others are no stop.
 * It has the name of the heading above it, unless it has one.
 */
function judge(table: HTMLElement): void {
  const isWide = table.scrollWidth > table.clientWidth && getComputedStyle(table).overflowX !== 'visible'
  if (!isWide) {
    table.removeAttribute('tabindex')
    return
  }
  table.tabIndex = 0
  if (table.hasAttribute('aria-label') || table.hasAttribute('aria-labelledby')) return
  if (table.querySelector(':scope > caption')) return
  table.setAttribute('aria-label', `Table in ${headingAbove(table)}`)
}

function headingAbove(table: HTMLElement): string {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')]
  const above = headings.filter(
    (heading) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  // The platform's link beside a heading holds a space of no width.
  return above.at(-1)?.textContent?.replaceAll('\u200B', '').trim() || 'this page'
}

let observer: ResizeObserver | undefined

/** The platform calls it when a page is shown. */
export function onRouteDidUpdate(): void {
  observer?.disconnect()
  observer = new ResizeObserver((entries) => {
    for (const {target} of entries) judge(target as HTMLElement)
  })
  for (const table of document.querySelectorAll<HTMLElement>(TABLES)) observer.observe(table)
}
