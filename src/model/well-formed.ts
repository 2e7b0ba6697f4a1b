import type {ConflictFault} from '../parse/conflict.ts'
import {splitLines, withoutEol} from '../parse/source.ts'
import type {Playbook} from './playbook-type.ts'

/**
 * Faults that leave open which lines belong to which side, so that nothing can be resolved by taking sides. Too many
 * labels are none: each still names its side. Nor is an end without a start that is but a deep quote.
 */
export function brokenMarkers(playbook: Pick<Playbook, 'faults' | 'hunks' | 'source'>): ConflictFault[] {
  const {faults, hunks, source} = playbook
  const broken = faults.filter(({code}) => code !== 'too-many-variants' && code !== 'orphan-end')
  const ends = faults.filter(({code}) => code === 'orphan-end')
  if (ends.length === 0) return broken
  const lines = splitLines(source).map(withoutEol)
  const labels = new Set(hunks.flatMap((hunk) => hunk.labels))
  return [...broken, ...ends.filter((end) => isEnd(end, lines, labels, hunks))].sort(
    (a, b) => a.line - b.line,
  )
}

/** Whether a line is the end of a conflict rather than a quote: it has no text or a side's label, or a separator above. */
function isEnd(
  {line, text}: ConflictFault,
  lines: string[],
  labels: Set<string>,
  hunks: Playbook['hunks'],
): boolean {
  const [run, label] = /^(>+) ?(.*)$/.exec(text)!.slice(1) as [string, string]
  if (label.trim() === '' || labels.has(label)) return true
  const above = hunks.findLast((hunk) => hunk.depth === 0 && hunk.endLine < line)
  return lines.slice(above?.endLine ?? 0, line - 1).includes('='.repeat(run.length))
}
