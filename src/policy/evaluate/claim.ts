import type {Span} from '../text/place.ts'

/** A word of a claim; its place is 0-based UTF-16 in the claim's text. */
export interface ClaimWord extends Span {
  value: string
}

/** What somebody may do, or may not: `arn:aws:iam::111122223333:role/Admin kms:PutKeyPolicy`. */
export interface Claim {
  text: string
  /** Undefined if none is named, as for identity policies. */
  principal: ClaimWord | undefined
  /** One action, or a pattern within one service, which means every action that it matches. */
  action: ClaimWord
  /** After `on`; undefined: any one resource. */
  resource: ClaimWord | undefined
}

/** Why a text is not a claim, at its place in the text; length 0: something is missing there. */
export interface ClaimFault extends Span {
  /** In the grammar of all messages. */
  message: string
}

/** Whether parsing failed. */
export function isClaimFault(result: Claim | ClaimFault): result is ClaimFault {
  return 'message' in result
}
