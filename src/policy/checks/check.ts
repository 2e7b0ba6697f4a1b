import type {ActionData} from '../aws/action-data.ts'
import type {Severity} from '../finding.ts'
import type {Located, Span} from '../text/place.ts'
import type {Policy} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import type {ForbiddenWildcard} from './organisation.ts'

/** What a check may look at. */
export interface CheckContext {
  policy: Policy
  type: PolicyType
  /** Prefix of the service whose resource the policy belongs to (`kms`, `dynamodb`); undefined if it is not known. */
  service: string | undefined
  /** Whether only a part of a policy is there, so that nothing can be said of what it lacks. */
  fragment: boolean
  data: ActionData
  /** The organisation's own rules; empty without any. */
  forbidden: readonly ForbiddenWildcard[]
}

/** What a check says; lintPolicy adds the code and the severity of its declaration. */
export interface PolicyRemark {
  at: Located
  message: string
  suggestion?: string
  /** Another place that it is about, and what is there. */
  related?: Span & {message: string}
  /** For checks whose codes come from the organisation's data; undefined means the declaration's own. */
  code?: string
}

/** A policy of a check's reference page. Tests run the check on it. */
export interface CheckExample {
  type: PolicyType
  /** Prefix of the service whose resource it belongs to, where the type leaves that open. */
  service?: string
  /** The policy as it is: JSON, or what an author may write for it. */
  text: string
}

/** Where a rule comes from. */
export interface CheckSource {
  title: string
  /** Undefined for a rule that is ours alone. */
  url?: string
}

/** A check is a declaration: what it is called, why it is there, examples, and a short function. */
export interface PolicyCheck {
  code: string
  severity: Severity
  /** One sentence without a full stop: what is wrong when the check reports. */
  summary: string
  /** What happens to those who use such a policy: one or two sentences. */
  why?: string
  /** An example in which the check reports its code. */
  bad?: CheckExample
  /** The same example as it should be: no check finds an error or warning in it. */
  good?: CheckExample
  /** Undefined: AWS's page of IAM Access Analyzer's checks, which has the code. */
  source?: CheckSource
  /** Types of policies that it judges; undefined: all. */
  types?: readonly PolicyType[]
  /** What a policy must have for the check to say anything; undefined: nothing. */
  needs?: 'conditions'
  check: (context: CheckContext) => Iterable<PolicyRemark> | AsyncIterable<PolicyRemark>
}
