/** Where an element stands inside the policy: member names and 0-based array indexes, outermost first; `[]` is the root. */
export type PolicyPath = readonly (string | number)[]

/** A stretch of the text that was parsed. */
export interface Span {
  /** 0-based UTF-16 offset of the first character. */
  offset: number
  /** UTF-16 length; 0 marks a place between two characters, where something is missing. */
  length: number
}

/** An element of the policy: its place in the structure and in the text (of a string: with its quotes). */
export interface Located extends Span {
  path: PolicyPath
}
