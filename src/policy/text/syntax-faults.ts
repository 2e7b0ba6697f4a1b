import type {Span} from './place.ts'

/**
 * What kind of cause. `grammar` leaves open what was meant. `edge`: values of a list without the list; `excerpt`: members
 * of an object without its braces; `several`: another policy. `conflict`: both sides of a merge are there. `ellipsis`: something is left out;
 * `comment`: it may stand for something; `placeholder`: an unquoted one. `mark`: line numbers, quotes and the like, which
 * change nothing in what the text says.
 */
export type FaultKind =
  | 'grammar'
  | 'edge'
  | 'excerpt'
  | 'several'
  | 'conflict'
  | 'ellipsis'
  | 'comment'
  | 'placeholder'
  | 'mark'

/** One cause that keeps a text from being JSON. */
export interface SyntaxFault extends Span {
  kind: FaultKind
  /** What was found and what was expected there. */
  message: string
}
