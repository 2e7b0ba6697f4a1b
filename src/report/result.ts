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

/** What reports say of documents: their names, and their lines. */
export interface ReportedCorpus extends Pick<Corpus, 'boundary' | 'isAsked'> {
  playbooks: readonly {path: string}[]
  sidecars: readonly {path: string; text: string}[]
  find(path: string): {source: string} | undefined
}

/** All that reports of a check are made of. */
export interface CheckResult {
  report: Report
  corpus: ReportedCorpus
  /** Of all findings, those that are let pass too. */
  fingerprints: ReadonlyMap<Finding, Pick<Fingerprint, 'hash'>>
  tool: Tool
  /** Address of the handbook; findings lead to its pages. */
  handbook: string
  /** From which severity a finding fails the run. */
  failOn: Severity
  /** Which part of a run it is; undefined for a whole one. */
  shard?: Shard | undefined
}

/** A part of a run, and what the whole is, so that all parts can be put together. */
export interface Shard {
  /** From 1. */
  index: number
  count: number
  /** What the run depends on, a hash each: parts of one run agree in all. */
  run: Record<'documents' | 'configuration' | 'baseline' | 'options', string>
  /** What is said of the whole, whatever is found. */
  whole: Pick<Report, 'notChecked'> & {
    summary: Pick<Report['summary'], 'files' | 'examples' | 'tables'>
    unrecognisedTables: Report['suggestion'] | null
  }
  handbook: string
  failOn: Severity
  /** The folder outside which nothing was looked at. */
  boundary: string
  /** All documents of the run. */
  files: string[]
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
export function repositoryPaths(corpus: Pick<Corpus, 'boundary'>): (file: string) => string {
  const root = rootOf(corpus)
  return (file) => posix.relative(root, file)
}

/** Findings with the gravest first, else in their order. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}
