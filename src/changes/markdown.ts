import {visible} from '../parse/visible.ts'

/** Characters of a name that are shown. */
const MOST_CODE = 120

/** Nothing in a code span is a link, a mention or markup; its fence is longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim())
  const cut = line.length > MOST_CODE ? `${line.slice(0, MOST_CODE).replace(/[\ud800-\udbff]$/, '')}…` : line
  if (cut === '') return '(empty)'
  const longest = Math.max(0, ...[...cut.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = cut.startsWith('`') || cut.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${cut}${pad}${fence}`
}

/** Words that stay words: no markup, mention, reference or element. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>#!|~&]/g, '\\$&')
    .replaceAll('@', '@\u200b')
}
