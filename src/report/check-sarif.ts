import {policyChecks} from '../policy/index.ts'
import {rules} from '../rules/index.ts'
import type {Finding, SuppressedFinding} from '../rules/rule.ts'
import {findingUrl} from './handbook.ts'
import {printPieces} from './json.ts'
import {type CheckResult, idOf, repositoryPaths} from './result.ts'
import {SARIF_LEVELS, type SarifResult, type SarifRule, sarifLog} from './sarif.ts'

/** The report of `check --format sarif`, in pieces: SARIF 2.1.0, with a rule for each message that occurs. */
export function sarifReport(result: CheckResult): Iterable<string> {
  const {report, tool, handbook} = result
  const toResult = resultOf(result)
  const results = [
    ...report.findings.map((finding) => toResult(finding)),
    ...report.suppressed.map((each) => toResult(each.finding, each)),
  ]
  const all = [...report.findings, ...report.suppressed.map(({finding}) => finding)]
  const byId = new Map(all.map((finding) => [idOf(finding), finding]))
  const descriptors = [...byId.values()].map((finding) => toRule(finding, handbook))
  return printPieces(sarifLog({tool, rules: descriptors, results, notes: report.notChecked}))
}

/** Makes a result of a finding of a check, and of how it was suppressed. */
function resultOf({corpus, fingerprints}: CheckResult) {
  const pathOf = repositoryPaths(corpus)
  return (finding: Finding, suppressed?: SuppressedFinding): SarifResult => {
    const {severity, message, file, place, related, fix, variants} = finding
    return {
      ruleId: idOf(finding),
      level: SARIF_LEVELS[severity],
      message,
      file: pathOf(file),
      place,
      fingerprint: fingerprints.get(finding)?.hash,
      related: related.map((each) => ({...each, file: pathOf(each.file)})),
      fix: fix && {description: `Write \`${fix.text.trim()}\``, ...fix},
      suppressions: suppressed ? [suppressionOf(suppressed)] : [],
      properties: variants && {variants},
    }
  }
}

function suppressionOf({by, reason}: SuppressedFinding) {
  return {kind: by === 'comment' ? ('inSource' as const) : ('external' as const), justification: reason}
}

function toRule(finding: Finding, handbook: string): SarifRule {
  const {ruleId, messageId, severity} = finding
  const rule = rules.find(({id}) => id === ruleId)
  const check = policyChecks.find(({code}) => code === messageId)
  const summary = check?.summary ?? rule?.summary ?? ruleId
  const why = check ? check.why : rule?.rationale
  return {
    id: idOf(finding),
    summary,
    description: why === undefined ? `${summary}.` : `${summary}. ${why}`,
    level: SARIF_LEVELS[rule?.messages[messageId]?.severity ?? check?.severity ?? severity],
    url: findingUrl(finding, handbook),
  }
}
