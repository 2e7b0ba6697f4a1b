import {visible} from '../../src/parse/visible.ts'
import type {Finding} from '../../src/rules/rule.ts'
import type {Shelf} from './library.ts'

/**
 * Stops the build where a document's markers leave open what it says; with `page` it says so and goes on, and the
 * document's page says what is wrong in place of its text.
 */
export function reportUnpublishable(shelf: Shelf, unpublishable: 'stop' | 'page'): void {
  const undecidable = shelf.corpus.playbooks.filter((playbook) => !playbook.published)
  if (undecidable.length === 0) return
  const told = undecidable.flatMap(({path}) => {
    const lines = markerFindings(shelf, path).map(
      ({file, place, message}) => `${file}:${place.line}:${place.column} ${message}`,
    )
    return lines.length > 0 ? lines : [path]
  })
  const text = `documents whose conflict markers are malformed:\n${told.map(visible).join('\n')}`
  if (unpublishable === 'stop') throw new Error(`Cannot publish ${text}`)
  console.warn(`[proofbook] Not published are ${text}`)
}

/** What is wrong with the markers of a file: what keeps it from being published. */
export function markerFindings({report}: Shelf, path: string): Finding[] {
  return report.findings.filter(
    (finding) =>
      finding.file === path && finding.ruleId === 'no-unresolved-conflict' && finding.severity === 'error',
  )
}
