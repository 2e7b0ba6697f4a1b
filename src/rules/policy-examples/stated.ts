import type {PolicyDirectives} from '../../model/policy-directives/interpret.ts'
import type {Span} from '../../parse/place.ts'

/** What an author stated of an example that does not hold. */
export interface UnmetStatement {
  messageId: 'not-failing' | 'unused-ignore'
  code: string
  span: Span
}

/** The codes that an author expects or lets pass in one example; keeps account of those that occurred. */
export class StatedCodes {
  readonly #directives: PolicyDirectives
  readonly #stated: ReadonlySet<string>
  readonly #occurred = new Set<string>()

  constructor(directives: PolicyDirectives) {
    this.#directives = directives
    this.#stated = new Set([...directives.fails, ...directives.ignores].map(({code}) => code))
  }

  /** Whether a finding of this code is to be reported. */
  isNews(code: string): boolean {
    this.#occurred.add(code)
    return !this.#stated.has(code)
  }

  /** The stated codes that did not occur. */
  unmet(): UnmetStatement[] {
    const {fails, ignores} = this.#directives
    return [
      ...fails.map(({code, span}) => ({messageId: 'not-failing' as const, code, span})),
      ...ignores.map(({code, span}) => ({messageId: 'unused-ignore' as const, code, span})),
    ].filter(({code}) => !this.#occurred.has(code))
  }
}
