import {withSlashes} from '../files/slashes.ts'
import {Locator} from '../parse/place.ts'
import {policyChecks, sourceOf} from '../policy/index.ts'
import {print, type Tool} from './json.ts'
import {allFindings, type PolicyReport} from './policy.ts'
import {SARIF_LEVELS, type SarifResult, type SarifRule, sarifLog} from './sarif.ts'

/** The report of `lint-policy --format sarif`: SARIF 2.1.0, with a rule for each code that occurs. */
export function sarifPolicyReport(report: PolicyReport, {name, version}: Tool): string {
  const locator = new Locator(report.text)
  const file = report.file === '-' ? 'stdin' : withSlashes(report.file)
  const results = allFindings(report).map((finding): SarifResult => {
    const start = locator.point(finding.offset)
    const end = locator.point(finding.offset + finding.length)
    return {
      ruleId: finding.code,
      level: SARIF_LEVELS[finding.severity],
      message: finding.message,
      file,
      place: {line: start.line, column: start.column, endLine: end.line, endColumn: end.column},
      properties: {path: finding.path, source: finding.source},
    }
  })
  const rules = [...new Set(results.map(({ruleId}) => ruleId))].map((code) => toRule(code, results))
  return print(sarifLog({tool: {name, version}, rules, results, notes: report.notChecked}))
}

function toRule(code: string, results: readonly SarifResult[]): SarifRule {
  const check = policyChecks.find((each) => each.code === code)
  const level = results.find(({ruleId}) => ruleId === code)!.level
  const summary = check?.summary ?? code
  const description = check?.why === undefined ? `${summary}.` : `${summary}. ${check.why}`
  return {id: code, summary, description, level, url: check && sourceOf(check).url}
}
