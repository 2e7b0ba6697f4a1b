import type {Located, Span} from './text/place.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One thing that a check found, at an element of the policy (offsets: 0-based UTF-16 into the policy's text). */
export interface PolicyFinding extends Located {
  /** The code of AWS's IAM Access Analyzer where it has one, else one of our own, with the prefix `PB_`. */
  code: string
  severity: Severity
  /** One sentence without a full stop; source text in backticks. */
  message: string
  /** What could be there instead, as the decoded value; it exists. Undefined if nothing is close. */
  suggestion?: string
  /** Another place that it is about: 0-based UTF-16 into the policy's text, and what is there. */
  related?: Span & {message: string}
  /** The judge that found it; undefined: Proofbook. */
  source?: string
  /** Other judges that found the same; undefined for none, or where none was asked. */
  confirmedBy?: readonly string[]
}
