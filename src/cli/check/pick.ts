import {countFindings, type Report} from '../../check/check.ts'
import type {Config} from '../../config/config.ts'
import {rules} from '../../rules/index.ts'
import type {Finding} from '../../rules/rule.ts'
import {knownRules} from '../../rules/suppressions/known-rules.ts'
import {judgeName} from '../../suppressions/known.ts'
import {UsageError} from '../exit.ts'

/** A rule, or one of its messages, as `--rule` names it. */
interface Picked {
  ruleId: string
  messageId: string | undefined
}

/**
 * Whether a finding is of some rules; every finding is where none are named.
 * @param names `rule` or `rule/message`
 * @param report of the documents: what it holds has names too
 * @throws {UsageError} for a rule that there is not
 */
export function pickerOf(
  names: readonly string[],
  report: Report,
  {shapes}: Config,
): (finding: Finding) => boolean {
  const picked = names.map((name) => read(name, report, shapes))
  return ({ruleId, messageId}) =>
    picked.length === 0 ||
    picked.some((each) => each.ruleId === ruleId && (each.messageId ?? messageId) === messageId)
}

/** A report of some findings only; verdicts are the same as in a report of all. */
export function pickFindings(report: Report, isPicked: (finding: Finding) => boolean): Report {
  const findings = report.findings.filter(isPicked)
  const suppressed = report.suppressed.filter(({finding}) => isPicked(finding))
  return {
    ...report,
    findings,
    suppressed,
    summary: {...report.summary, ...countFindings(findings, suppressed)},
  }
}

const NOWHERE = {line: 1, column: 1, offset: 0}

function read(text: string, {findings}: Report, shapes: Config['shapes']): Picked {
  const [ruleId = '', ...message] = text.split('/')
  const messageId = message.length > 0 ? message.join('/') : undefined
  const name = {text, ruleId, messageId, span: {start: NOWHERE, end: NOWHERE}}
  const unknown = judgeName(name, knownRules(rules, shapes, findings), new Set())
  if (!unknown) return {ruleId, messageId}
  const hint =
    unknown.near === undefined ? '`proofbook rules` lists them' : `did you mean \`${unknown.near}\`?`
  throw new UsageError(`Cannot find rule \`${text}\`; ${hint}`)
}
