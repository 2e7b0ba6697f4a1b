import {Locator} from '../../../src/parse/place.ts'
import type {ForbiddenWildcard} from '../../../src/policy/checks/organisation.ts'
import type {Severity} from '../../../src/policy/finding.ts'
import {lintPolicy} from '../../../src/policy/lint.ts'
import {findPolicies} from '../../../src/policy/sources/find.ts'
import {parsePolicy} from '../../../src/policy/tree/parse.ts'
import type {PolicyType} from '../../../src/policy/tree/type.ts'

/** How a policy that is edited is judged: as the build judges it where it stands. */
export interface DraftContext {
  type: PolicyType
  /** Prefix of the service whose resource it belongs to; null if it is not known. */
  service: string | null
  /** Whether statements come into it that are not in the text; null: its shape says what it is. */
  fragment: boolean | null
  /** The organisation's own rules. */
  forbidden: readonly ForbiddenWildcard[]
  /** Codes that its author lets pass. */
  ignored: readonly string[]
}

/** Something found in a draft. */
export interface DraftFinding {
  code: string
  severity: Severity
  message: string
  /** What to write in place of the stretch, decoded; null if there is no one answer. */
  suggestion: string | null
  /** Line of the draft, from 1. */
  line: number
  /** UTF-16 units from 0. */
  offset: number
  length: number
}

/** Judges a draft by the linter of the build, on the data that this process reads. */
export async function judgeDraft(text: string, context: DraftContext): Promise<DraftFinding[]> {
  const {type, service, fragment, forbidden, ignored} = context
  const found = findPolicies(text, []).map(({policy}) => policy)
  const policies = found.length > 0 ? found : [parsePolicy(text, undefined, true)]
  const options = {
    type,
    service: service ?? undefined,
    fragment: fragment ?? undefined,
    organisation: {forbidden},
  }
  const locator = new Locator(text)
  const findings = await Promise.all(policies.map((policy) => lintPolicy(policy, options)))
  return findings
    .flat()
    .filter(({code}) => !ignored.includes(code))
    .map(({code, severity, message, suggestion, offset, length}) => ({
      code,
      severity,
      message,
      suggestion: suggestion ?? null,
      line: locator.point(offset).line,
      offset,
      length,
    }))
}
