import {toRegExp} from './patterns.ts'

/**
 * A playbook's title without the words that every playbook's title has, such as `- Security Playbook` at its end.
 * @param patterns what titles of playbooks have (`shapes.kinds.playbook.title`)
 */
export function withoutKind(title: string, patterns: readonly string[]): string {
  return patterns.reduce(withoutEnding, title.trim()) || title
}

/** A title without what a pattern matches at its end, and without the mark that joined the two. */
function withoutEnding(title: string, pattern: string): string {
  const match = toRegExp(pattern, (source) => `(?:${source})$`).exec(title)
  if (!match) return title
  return title
    .slice(0, match.index)
    .trimEnd()
    .replace(/[-–—:|]$/, '')
    .trimEnd()
}
