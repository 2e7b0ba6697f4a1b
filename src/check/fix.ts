import {Locator} from '../parse/place.ts'
import type {Finding, Fix} from '../rules/rule.ts'

/** A text with fixes made. */
export interface Fixed {
  text: string
  /** How many changes were made. */
  made: number
}

/**
 * Makes the fixes of a file's findings in its text, each where it is and nothing else. Fixes that touch one another
 * contradict each other: the first in the text is made, the others wait for the next check.
 * @param text the file's text as read, without a byte order mark
 */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const locator = new Locator(text)
  const changes = findings
    .flatMap(({fix}) => (fix ? toChange(fix, locator) : []))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const parts: string[] = []
  let at = 0
  let made = 0
  for (const {from, to, text: replacement} of changes) {
    const touches = made > 0 && from <= at
    if (touches || text.slice(from, to) === replacement) continue
    parts.push(text.slice(at, from), replacement)
    at = to
    made++
  }
  return {text: [...parts, text.slice(at)].join(''), made}
}

function toChange({place, text}: Fix, locator: Locator): {from: number; to: number; text: string} {
  const offset = (line: number, column: number) => locator.lineStart(line) + column - 1
  return {from: offset(place.line, place.column), to: offset(place.endLine, place.endColumn), text}
}
