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
 * A report of some rules only; verdicts are the same as in a report of all.
 * @param names `rule` or `rule/message`
 * @throws {UsageError} for a rule that there is not
 */
export function pickRules(report: Report, names: readonly string[], {shapes}: Config): Report {
  const picked = names.map((name) => read(name, report, shapes))
  const isPicked = ({ruleId, messageId}: Finding) =>
    picked.some((each) => each.ruleId === ruleId && (each.messageId ?? messageId) === messageId)
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
    unknown.near === undefined ? '`proofbook rules` lists them' : `did you mean \`${unknown.near}\``
  throw new UsageError(`Cannot find rule \`${text}\`; ${hint}`)
}
