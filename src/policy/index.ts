/**
 * The policy linter: reads IAM policies and fragments of them with exact places, and judges them. Offsets are 0-based
 * UTF-16 into the text that was parsed; it knows nothing of the document around the text.
 */

export type {ActionData, ActionDetails, ConditionKey, ResourceType} from './action-data.ts'
export {createActionData, installedActionData} from './action-data.ts'
export type * from './ast.ts'
export type {CheckContext, CheckExample, CheckSource, PolicyCheck, Report} from './check.ts'
export {sourceOf} from './check-source.ts'
export {policyChecks, policyCodes} from './checks/index.ts'
export {closest} from './closest.ts'
export type {PolicyDataVersion} from './data-version.ts'
export {policyDataVersion} from './data-version.ts'
export * from './evaluate/index.ts'
export {expandActions} from './expansion.ts'
export type {PolicyFinding, Severity} from './finding.ts'
export {findJsonFaults, type JsonFaults} from './json-faults.ts'
export {
  createAccessAnalyzerJudge,
  JudgeError,
  type PolicyJudge,
} from './judges/index.ts'
export {JudgePanel} from './judges/panel.ts'
export type {LintOptions} from './lint.ts'
export {lintPolicy} from './lint.ts'
export {NOT_IMPLEMENTED, type NotImplemented} from './not-implemented.ts'
export type {ForbiddenWildcard, OrganisationRules} from './organisation.ts'
export {parsePolicy} from './parse.ts'
export type {PolicyExampleKind} from './sniff.ts'
export {sniffPolicy} from './sniff.ts'
export {findPolicies} from './sources/find.ts'
export {type FoundPolicy, loadSources as loadPolicySources, type PolicySource} from './sources/index.ts'
export type {FaultKind, SyntaxFault} from './syntax-faults.ts'
export type {InferredType, PolicyType} from './type.ts'
export {inferPolicyType} from './type.ts'
export type {NamedType} from './type-names.ts'
export {closePolicyType, POLICY_TYPE_NAMES, policyTypeNamed} from './type-names.ts'
