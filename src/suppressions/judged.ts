import type {Span} from '../parse/place.ts'
import type {UnmatchedEnd} from './coverage.ts'
import type {UnknownName} from './known.ts'
import type {MisspeltVerb, Name, Suppression} from './written.ts'

/** A rule that a comment names, and the comment. */
export interface NamedRule {
  name: Name
  suppression: Suppression
}

/** The comments of a variant that are about findings, and what became of them. */
export interface JudgedComments {
  misspelt: readonly MisspeltVerb[]
  /** The first of them that was not read, for there are too many; undefined if all were. */
  unread: Span | undefined
  /** Comments that suppress, or would if they were whole. */
  suppressions: readonly Suppression[]
  unknown: readonly UnknownName[]
  unmatched: readonly UnmatchedEnd[]
  /** What nothing was found of, in any variant. */
  unused: readonly NamedRule[]
  /** What would still cover a finding if its day had not passed. */
  expired: readonly (NamedRule & {until: string})[]
}
