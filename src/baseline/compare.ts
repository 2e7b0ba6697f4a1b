import type {Finding} from '../rules/rule.ts'
import type {Entry} from './entry.ts'
import type {Fingerprint} from './fingerprints.ts'

/** What a baseline is compared with. */
export interface Run {
  findings: readonly Finding[]
  fingerprints: ReadonlyMap<Finding, Fingerprint>
  /** Names a file as the baseline does. */
  nameOf(path: string): string
  /** Whether a file, as the baseline names it, was checked. */
  isChecked(file: string): boolean
  /** Whether there is such a file, checked or not. */
  exists(file: string): boolean
  /** Whether a file was looked for, so that one which is not there is gone or has another name. */
  isCovered(file: string): boolean
  /** Whether single files were read without those around: what is only true of a folder was not judged then. */
  isPartial: boolean
}

/** What a run says of a baseline. */
export interface Comparison {
  /** Findings that the baseline has, each with its entry as it would be written today. */
  known: Map<Finding, Entry>
  /** Findings that it does not have. */
  fresh: Map<Finding, Entry>
  /** Entries that nothing matches any more. */
  stale: Entry[]
  /** Entries of files that were not checked. */
  untouched: Entry[]
}

/** Compares the findings of a run with a baseline. Entries of a file that is gone go with the file's new name. */
export function compare(entries: readonly Entry[], run: Run): Comparison {
  const open = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const found: Comparison = {known: new Map(), fresh: new Map(), stale: [], untouched: []}
  for (const finding of run.findings) {
    const entry = entryOf(finding, run)
    if (open.delete(keyOf(entry))) found.known.set(finding, entry)
    else found.fresh.set(finding, entry)
  }
  followRenames(open, new Set(entries.map(({file}) => file)), found, run)
  for (const entry of open.values()) {
    const isGone = run.isCovered(entry.file) && !run.exists(entry.file)
    const isJudged = !run.isPartial && (run.isChecked(entry.file) || isGone)
    if (isJudged) found.stale.push(entry)
    else found.untouched.push(entry)
  }
  return found
}

/** Of a file that is gone, what is found in a file that the baseline does not name is not a new finding. */
function followRenames(
  open: Map<string, Entry>,
  named: ReadonlySet<string>,
  {known, fresh}: Comparison,
  run: Run,
): void {
  const gone = new Map<string, Entry[]>()
  for (const entry of open.values()) {
    if (run.isChecked(entry.file) || run.exists(entry.file)) continue
    const key = `${entry.rule} ${entry.fingerprint}`
    gone.set(key, [...(gone.get(key) ?? []), entry])
  }
  for (const [finding, entry] of fresh) {
    if (named.has(entry.file)) continue
    const before = gone.get(`${entry.rule} ${entry.fingerprint}`)?.shift()
    if (!before) continue
    open.delete(keyOf(before))
    fresh.delete(finding)
    known.set(finding, entry)
  }
}

/** How long the text of an entry is at most: it is there to be recognised. */
const LONGEST_TEXT = 60

function entryOf(finding: Finding, {fingerprints, nameOf}: Run): Entry {
  const {hash, text} = fingerprints.get(finding) ?? {hash: '', text: ''}
  const start = [...text].slice(0, LONGEST_TEXT).join('')
  return {
    file: nameOf(finding.file),
    rule: `${finding.ruleId}/${finding.messageId}`,
    fingerprint: hash,
    text: start.length < text.length ? `${start}…` : text,
  }
}

function keyOf({file, rule, fingerprint}: Entry): string {
  return JSON.stringify([file, rule, fingerprint])
}
