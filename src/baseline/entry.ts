import {UserError} from '../parse/user-error.ts'

/** The baseline that is used where the command line names none. */
export const BASELINE_FILE = 'proofbook.baseline.json'

/** A finding that was there when the baseline was written. */
export interface Entry {
  /** Path from the folder that the baseline counts from, its project's; forward slashes. */
  file: string
  /** `rule/message`. */
  rule: string
  /** See `fingerprintsOf`. */
  fingerprint: string
  /** What the finding is about, shortened; for people, and never compared. */
  text: string
}

/** Thrown for a baseline that cannot be used; the message has file, line and column. */
export class BaselineError extends UserError {}

/** A baseline in its one form: sorted, a line for each entry, so that a change of it can be read. */
export function formatBaseline(entries: readonly Entry[]): string {
  const lines = entries.toSorted(byFile).map((entry) => {
    const {file, rule, fingerprint, text} = entry
    return `    ${JSON.stringify({file, rule, fingerprint, text})}`
  })
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "entries": ${list}\n}\n`
}

function byFile(one: Entry, other: Entry): number {
  const [a, b] = [one, other].map(({file, rule, text, fingerprint}) =>
    [file, rule, text, fingerprint].join('\u0000'),
  ) as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}
