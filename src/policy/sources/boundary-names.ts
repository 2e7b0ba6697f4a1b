import type {InferredType} from '../tree/type.ts'

/** Names of managed policies that a text uses, as a boundary or to grant what they allow. */
export class BoundaryNames {
  readonly #limiting = new Set<string>()
  readonly #granting = new Set<string>()

  limit(names: readonly string[]): void {
    for (const name of names) this.#limiting.add(name)
  }

  grant(names: readonly string[]): void {
    for (const name of names) this.#granting.add(name)
  }

  /** What a managed policy of these names is, for a reason: one that is attached grants, be it a boundary as well or not. */
  typeOf(names: readonly string[], reason: string): InferredType {
    if (names.some((name) => this.#granting.has(name))) return {type: 'identity', reason}
    if (names.some((name) => this.#limiting.has(name)))
      return {type: 'boundary', reason: 'it is used as a permissions boundary'}
    return {type: 'identity', reason, mayLimit: true}
  }
}

const POLICY = ':policy/'

/** The name in the ARN of a managed policy; none in another text. */
export function nameInArn(arn: string): string[] {
  const at = arn.lastIndexOf(POLICY)
  if (at < 0) return []
  const name = /^(?:[^\s"]*\/)?([\w+=,.@-]+)$/.exec(arn.slice(at + POLICY.length))?.[1]
  return name === undefined ? [] : [name]
}
