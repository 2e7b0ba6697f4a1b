import {existsSync, readFileSync, writeFileSync} from 'node:fs'

/** The page of what benchmarks measured; each writes a section of it. */
const PAGE = 'docs/contributing/benchmarks.md'

/**
 * Writes a section of the page, in place of what it had between its marks; at the end where it has none.
 * @param name heading of the section
 * @param text markdown below the heading
 */
export function writeSection(name: string, text: string): void {
  const [from, to] = [`<!-- ${name}: written by a benchmark -->`, `<!-- end of ${name} -->`]
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '# Benchmarks\n'
  const section = `${from}\n\n${text}\n\n${to}`
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  writeFileSync(
    PAGE,
    start === -1 || end === -1
      ? `${page.trimEnd()}\n\n## ${name}\n\n${section}\n`
      : page.slice(0, start) + section + page.slice(end + to.length),
  )
}

/** A table of markdown; the first column is of words, the others of numbers. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(line).join('\n')
}
