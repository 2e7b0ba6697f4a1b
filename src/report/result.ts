import {posix} from 'node:path'
import {rootOf} from '../baseline/apply.ts'
import type {Fingerprint} from '../baseline/fingerprints.ts'
import type {Report} from '../check/check.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Finding, Severity} from '../rules/rule.ts'

/** What ran: its name and version. */
export interface Tool {
  name: string
  version: string
}

/** All that reports of a check are made of. */
export interface CheckResult {
  report: Report
  corpus: Corpus
  /** Of all findings, those that are let pass too. */
  fingerprints: ReadonlyMap<Finding, Fingerprint>
  tool: Tool
  /** Address of the handbook; findings lead to its pages. */
  handbook: string
  /** From which severity a finding fails the run. */
  failOn: Severity
}

/** From grave to slight. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** Whether a finding fails a run. */
export function isFailure({severity}: Finding, failOn: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)
}

/** A rule and its message, as reports, comments and options name them; a rule of one message of its name is one word. */
export function idOf({ruleId, messageId}: Pick<Finding, 'ruleId' | 'messageId'>): string {
  return messageId === ruleId ? ruleId : `${ruleId}/${messageId}`
}

/** Names files from the root of the repository, as the platforms that read reports do. */
export function repositoryPaths(corpus: Corpus): (file: string) => string {
  const root = rootOf(corpus)
  return (file) => posix.relative(root, file)
}

/** Findings with the gravest first, else in their order. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}
