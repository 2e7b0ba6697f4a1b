/** A compiled pattern. */
export interface Expression {
  test(text: string): boolean
  /** The first match of a text. */
  exec(text: string): Match | null
}

/** The text that a pattern matched, then that of each group. */
export interface Match extends ReadonlyArray<string | undefined> {
  readonly 0: string
  /** Offset in the text, from 0. */
  readonly index: number
  /** Start and end of the match and of each group: offsets in the text, from 0, the end not included. */
  readonly indices: ReadonlyArray<readonly [number, number] | undefined>
}
