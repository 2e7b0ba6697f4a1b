/**
 * The policy linter: reads IAM policies and fragments of them with exact places, and judges them. Offsets are 0-based
 * UTF-16 into the text that was parsed; it knows nothing of the document around the text.
 */

export type {ActionData, ActionDetails, ConditionKey, ResourceType} from './aws/action-data.ts'
export {createActionData, installedActionData} from './aws/action-data.ts'
export type {PolicyDataVersion} from './aws/data-version.ts'
export {policyDataVersion} from './aws/data-version.ts'
export {expandActions} from './aws/expansion.ts'
export {matchesWildcard} from './aws/wildcard.ts'
export type {CheckContext, CheckExample, CheckSource, PolicyCheck, PolicyRemark} from './checks/check.ts'
export {sourceOf} from './checks/check-source.ts'
export {policyCodes} from './checks/codes.ts'
export {policyChecks} from './checks/index.ts'
export {NOT_IMPLEMENTED, type NotImplemented} from './checks/not-implemented.ts'
export type {ForbiddenWildcard, OrganisationRules} from './checks/organisation.ts'
export * from './difference/index.ts'
export * from './evaluate/index.ts'
export type {PolicyFinding, Severity} from './finding.ts'
export {
  type AccessAnalyzerOptions,
  createAccessAnalyzerJudge,
  type Judge,
  JudgeError,
} from './judges/index.ts'
export {JudgePanel} from './judges/panel.ts'
export type {LintOptions} from './lint.ts'
export {lintPolicy} from './lint.ts'
export {findPolicies} from './sources/find.ts'
export {type FoundPolicy, loadSources as loadPolicySources, type PolicySource} from './sources/index.ts'
export {closest} from './text/closest.ts'
export type {DuplicateKey} from './text/duplicate-keys.ts'
export {findJsonFaults, type JsonFaults} from './text/json-faults.ts'
export type {Located, PolicyPath, Span} from './text/place.ts'
export type {FaultKind, SyntaxFault} from './text/syntax-faults.ts'
export type * from './tree/ast.ts'
export {parsePolicies, parsePolicy} from './tree/parse.ts'
export {type Placeholder, type PlaceholderKind, placeholdersOf} from './tree/placeholders.ts'
export type {InferredType, PolicyType} from './tree/type.ts'
export {inferPolicyType} from './tree/type.ts'
export type {NamedType} from './tree/type-names.ts'
export {closePolicyType, POLICY_TYPE_NAMES, policyTypeNamed} from './tree/type-names.ts'
