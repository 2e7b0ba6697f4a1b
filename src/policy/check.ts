import type {ActionData} from './action-data.ts'
import type {Located, Policy} from './ast.ts'
import type {Severity} from './finding.ts'
import type {ForbiddenWildcard} from './organisation.ts'
import type {PolicyType} from './type.ts'

/** What a check may look at. */
export interface CheckContext {
  policy: Policy
  type: PolicyType
  data: ActionData
  /** The organisation's own rules; empty without any. */
  forbidden: readonly ForbiddenWildcard[]
}

/** What a check says; lintPolicy adds the code and the severity of its declaration. */
export interface Report {
  at: Located
  message: string
  suggestion?: string
  /** For checks whose codes come from the organisation's data; undefined means the declaration's own. */
  code?: string
}

/** A check is a declaration: what it is called, why it is there, and a short function. */
export interface PolicyCheck {
  code: string
  severity: Severity
  /** One sentence: what is wrong when the check reports. */
  summary: string
  check: (context: CheckContext) => Iterable<Report> | AsyncIterable<Report>
}
