import type {PolicyFinding} from '../finding.ts'
import type {LintOptions} from '../lint.ts'
import type {Located} from '../text/place.ts'
import type {Policy} from '../tree/ast.ts'

/** What a judge needs to know of a policy besides its text; the same as for our own checks. */
export type JudgeOptions = Pick<LintOptions, 'type' | 'service' | 'fragment'>

/** What a judge found; its place is the first that the judge named. */
export interface JudgeFinding extends PolicyFinding {
  source: string
  /** Other places that it is about; undefined for none. */
  otherPlaces?: readonly Located[]
}

/** What a judge says of one policy: its findings (none: all is well), or why it was not asked. */
export type JudgeVerdict =
  | {findings: readonly JudgeFinding[]}
  /** The second half of "not judged, because …", without a full stop. */
  | {skipped: string}

/** Someone else who judges policies, such as a service of AWS. */
export interface Judge {
  /** As it is shown with its findings. */
  name: string
  /** Rejects with a JudgeError where the judge cannot be asked at all; then no later policy is judged either. */
  judge: (policy: Policy, options: JudgeOptions) => Promise<JudgeVerdict>
}

/** Thrown where a judge cannot be asked; the message is one sentence that says what is in the way and how to fix it. */
export class JudgeError extends Error {}
