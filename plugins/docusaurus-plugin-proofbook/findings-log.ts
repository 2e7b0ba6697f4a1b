import {reportFingerprints} from '../../src/baseline/apply.ts'
import {visible} from '../../src/parse/visible.ts'
import {count} from '../../src/report/count.ts'
import type {Finding} from '../../src/rules/rule.ts'
import type {Shelf} from './library.ts'

/** How many findings are listed at once; the command shows the rest. */
const MOST_LISTED = 50

/** Says in the terminal what a check of the documents finds: all of it first, then what each change of them brings. */
export class FindingsLog {
  #before: Map<string, Finding> | undefined

  /** Lines to print for a shelf that was just read. */
  linesFor({report, corpus}: Pick<Shelf, 'report' | 'corpus'>): string[] {
    const {files, errors, warnings, infos} = report.summary
    const counts = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'info')].join(', ')
    const now = byFingerprint(report.findings, reportFingerprints(report, corpus))
    const before = this.#before
    this.#before = now
    const told = before ? changes(before, now) : listed([...now.values()].map((finding) => line('', finding)))
    return [...told, `${count(files, 'file')}: ${counts}`].map((each) => `[proofbook] ${each}`)
  }
}

function byFingerprint(
  findings: readonly Finding[],
  fingerprints: ReturnType<typeof reportFingerprints>,
): Map<string, Finding> {
  const keyed = findings.map((finding) => {
    const hash = fingerprints.get(finding)?.hash ?? finding.message
    return [`${finding.file} ${finding.ruleId} ${hash}`, finding] as const
  })
  return new Map(keyed)
}

function changes(before: Map<string, Finding>, now: Map<string, Finding>): string[] {
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, finding]) => line('gone: ', finding))
  const fresh = [...now].filter(([key]) => !before.has(key)).map(([, finding]) => line('new: ', finding))
  return listed([...fresh, ...gone])
}

function line(mark: string, {file, place, severity, message, ruleId}: Finding): string {
  return visible(`${mark}${file}:${place.line}:${place.column} ${severity} ${message} (${ruleId})`)
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LISTED
  return more <= 0
    ? [...lines]
    : [...lines.slice(0, MOST_LISTED), `and ${more} more; \`proofbook check\` shows them`]
}
