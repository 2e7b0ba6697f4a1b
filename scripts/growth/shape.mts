/** A way to make texts of any size. */
export interface Shape {
  name: string
  /** A text that grows with `count`. */
  make(count: number): string
  /** `document`: a document. `sidecar`: a `mapping.json` beside a small one. `policy`: what `lint-policy` reads. */
  kind: 'document' | 'sidecar' | 'policy'
}

/** What one text took. */
export interface Step {
  /** Characters. */
  size: number
  /** CPU seconds. */
  seconds: number
  /** The limit that the next larger text passes; undefined where that is still read. */
  limit?: string | undefined
  failure?: string | undefined
}
