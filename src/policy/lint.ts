import {type ActionData, installedActionData} from './aws/action-data.ts'
import type {CheckContext, PolicyCheck, PolicyRemark} from './checks/check.ts'
import {policyChecks} from './checks/index.ts'
import type {OrganisationRules} from './checks/organisation.ts'
import type {PolicyFinding} from './finding.ts'
import type {Policy} from './tree/ast.ts'
import type {PolicyType} from './tree/type.ts'

/** How to judge a policy. */
export interface LintOptions {
  /** What the text is attached to: the same words are right in one type and wrong in another. */
  type: PolicyType
  /** Prefix of the service whose resource the policy belongs to; undefined: what the type says, else not known. */
  service?: string | undefined
  /** Whether it is a part of a policy; undefined: what its shape says. */
  fragment?: boolean | undefined
  /** Rules of the organisation; undefined: none. */
  organisation?: OrganisationRules
  /** The actions that exist; undefined: those of the installed data package, read once a process. */
  data?: ActionData
}

/** The services of the types that belong to one. */
const OWNERS: Partial<Record<PolicyType, string>> = {key: 'kms', bucket: 's3', trust: 'iam'}

/**
 * Runs every check and returns the findings in document order, those of one place by code. A fragment is judged as what it is: it never fails for
 * lacking what only a whole policy has.
 */
export async function lintPolicy(policy: Policy, options: LintOptions): Promise<PolicyFinding[]> {
  const findings = await runChecks(policyChecks, policy, options)
  return findings.sort((a, b) => a.offset - b.offset || compareCodes(a.code, b.code))
}

/** Several findings of one code keep their order. */
function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What some checks find, check by check. */
export async function runChecks(
  checks: readonly PolicyCheck[],
  policy: Policy,
  options: LintOptions,
): Promise<PolicyFinding[]> {
  const {type, organisation, data = installedActionData} = options
  const context: CheckContext = {
    policy,
    type,
    service: options.service ?? OWNERS[type],
    fragment: options.fragment ?? policy.shape !== 'policy',
    data,
    forbidden: organisation?.forbidden ?? [],
  }
  const findings: PolicyFinding[] = []
  for (const check of concerning(checks, policy, type)) {
    const remarks = check.check(context)
    // Most checks need no data: to wait for each of them would take longer than they do.
    if (isWaitedFor(check, remarks)) {
      for await (const remark of remarks) findings.push(toFinding(check, remark))
    } else for (const remark of remarks) findings.push(toFinding(check, remark))
  }
  return findings
}

/** Whether what a check says is waited for. A check says all in one way, and V8 takes longer to ask than most checks take. */
function isWaitedFor(
  check: PolicyCheck,
  remarks: ReturnType<PolicyCheck['check']>,
): remarks is AsyncIterable<PolicyRemark> {
  const known = waitedFor.get(check)
  if (known !== undefined) return known
  const isAsync = Symbol.asyncIterator in remarks
  waitedFor.set(check, isAsync)
  return isAsync
}

const waitedFor = new WeakMap<PolicyCheck, boolean>()

/** The checks that may have something to say of a policy: often less than half. */
function concerning(checks: readonly PolicyCheck[], policy: Policy, type: PolicyType): PolicyCheck[] {
  const hasConditions = policy.statements.some(({condition}) => condition !== undefined)
  return checks.filter(
    ({types, needs}) => (!types || types.includes(type)) && (needs === undefined || hasConditions),
  )
}

function toFinding(
  {code, severity}: PolicyCheck,
  {at, message, suggestion, related, code: ownCode}: PolicyRemark,
): PolicyFinding {
  const {path, offset, length} = at
  const finding: PolicyFinding = {code: ownCode ?? code, severity, path, offset, length, message}
  if (suggestion !== undefined) finding.suggestion = suggestion
  if (related) finding.related = related
  return finding
}
