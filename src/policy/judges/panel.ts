import type {PolicyFinding} from '../finding.ts'
import {type LintOptions, lintPolicy} from '../lint.ts'
import type {Policy} from '../tree/ast.ts'
import {type Judge, JudgeError, type JudgeVerdict} from './judge.ts'
import {mergeFindings} from './merge.ts'

/** Our own checks and the other judges of one run; keeps account of what was not judged by whom. */
export class JudgePanel {
  readonly #judges: Judge[]
  /** By sentence: how many policies were not judged for it. */
  readonly #skipped = new Map<string, number>()
  readonly #failures: string[]

  /**
   * @param judges those beside our own checks; none: policies are judged by us alone
   * @param failures why others are missing, one sentence each, without a full stop
   */
  constructor(judges: readonly Judge[] = [], failures: readonly string[] = []) {
    this.#judges = [...judges]
    this.#failures = [...failures]
  }

  /** What all find in a policy, in document order. A judge that cannot be asked is not asked again. */
  async judge(policy: Policy, options: LintOptions): Promise<PolicyFinding[]> {
    let findings = await lintPolicy(policy, options)
    for (const judge of [...this.#judges]) {
      const verdict = await this.#ask(judge, policy, options)
      if (verdict && 'findings' in verdict) findings = mergeFindings(findings, verdict.findings)
    }
    return findings
  }

  /** What was not judged, one sentence each, without a full stop. */
  notes(): string[] {
    const skipped = [...this.#skipped].map(
      ([sentence, count]) =>
        `${count} ${count === 1 ? 'policy was' : 'policies were'} not judged by ${sentence}`,
    )
    return [...this.#failures, ...skipped]
  }

  async #ask(judge: Judge, policy: Policy, options: LintOptions): Promise<JudgeVerdict | undefined> {
    try {
      const verdict = await judge.judge(policy, options)
      if ('skipped' in verdict) this.#skip(`${judge.name}: ${verdict.skipped}`)
      return verdict
    } catch (error) {
      if (!(error instanceof JudgeError)) throw error
      this.#failures.push(error.message)
      this.#judges.splice(this.#judges.indexOf(judge), 1)
      return undefined
    }
  }

  #skip(sentence: string): void {
    this.#skipped.set(sentence, (this.#skipped.get(sentence) ?? 0) + 1)
  }
}
