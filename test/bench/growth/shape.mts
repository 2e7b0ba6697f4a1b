/**
 * How a text of a shape is read: as a document, with what is printed of it (`reported`: in every format); as a
 * `mapping.json` beside a small document; or by `lint-policy`.
 */
export type TextKind = 'document' | 'reported' | 'sidecar' | 'policy'

/** A way to make something of any size that a check reads. */
export type Shape = {
  name: string
  /** What it is a shape of, as the table says it. */
  family: string
} & (
  | {
      kind: TextKind
      /** A text that grows with `count`. */
      make(count: number): string
    }
  | {
      kind: 'folder'
      /** Files by their paths; as many documents as `count`, or as large. */
      make(count: number): Map<string, string>
    }
)

/** Makers of texts by what grows in them. */
export type TextMakers = Record<string, (count: number) => string>

/** What one size took. */
export interface Step {
  /** Characters. */
  size: number
  /** CPU seconds. */
  seconds: number
}

/** What a shape took. */
export interface Measured {
  /** From small to large. */
  steps: Step[]
  /** What keeps a larger one from being read; undefined where the measuring ended for the time that it took. */
  limit: string | undefined
}

/** What growth may be: an exponent. */
export const GROWTH = {most: 1.2}
