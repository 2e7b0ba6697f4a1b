/** Why it is not certain whether something is meant. */
export type DoubtKind =
  | 'delegated'
  | 'placeholder'
  | 'part'
  | 'key'
  | 'not-principal'
  | 'malformed'
  | 'unread'
  | 'principal'
  | 'type'

/** What keeps an answer from being certain. */
export interface Doubt {
  /**
   * `delegated`: identity policies of the account decide; `placeholder`: what is left open decides; `part`: only some of
   * what is asked for is meant; `key`: a key policy names a key, which may be another; `not-principal`: services differ
   * in what they make of it; `malformed`: an element is missing or cannot be read; `unread`: so is a part of the policy;
   * `principal`: the question names none; `type`: it is not known what the policy is attached to.
   */
  kind: DoubtKind
  /** The second half of a sentence, without a full stop: `only if …`, `only for …`, `depending on …`. */
  because: string
}

/** Whether something is meant: `yes`, `no`, or why that cannot be told. */
export type Match = 'yes' | 'no' | Doubt

/** `yes` if one is, else the first doubt. */
export function anyOf(matches: readonly Match[]): Match {
  return matches.includes('yes') ? 'yes' : (firstDoubt(matches) ?? 'no')
}

/** `no` if one is, else the first doubt. */
export function allOf(matches: readonly Match[]): Match {
  return matches.includes('no') ? 'no' : (firstDoubt(matches) ?? 'yes')
}

/** The opposite; a doubt stays one, of the other part. */
export function not(match: Match): Match {
  if (match === 'yes') return 'no'
  if (match === 'no') return 'yes'
  return {...match, because: match.because.replace(/^only for /, 'not for ')}
}

function firstDoubt(matches: readonly Match[]): Doubt | undefined {
  return matches.find((match) => typeof match === 'object')
}
