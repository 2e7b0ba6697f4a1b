import type {JsonText} from '../text/json-reader.ts'
import type {Policy} from '../tree/ast.ts'
import type {InferredType} from '../tree/type.ts'

/** A policy that a text holds; its offsets are those of the whole text. */
export interface FoundPolicy {
  policy: Policy
  /** What it is attached to, where that which holds it says so: `AWS::KMS::Key`, `aws kms put-key-policy`. */
  held: InferredType | undefined
  /** Whether statements come into it that are not written here; undefined: its shape says what it is. */
  fragment?: boolean | undefined
}

/** A way in which a text other than the policy itself can hold policies. */
export interface PolicySource {
  /**
   * The policies in the text, in its order; empty if it is nothing of this kind. Never throws; linear in the text.
   *
   * @param json the text as `readJson` reads it, where that is done already
   */
  find(text: string, json?: JsonText): FoundPolicy[]
}
