import {createHash} from 'node:crypto'
import type {Finding} from '../rules/rule.ts'
import {findingUrl} from './handbook.ts'
import {printPieces} from './json.ts'
import {type CheckResult, idOf, repositoryPaths} from './result.ts'

/** Proofbook's severities in the words of Code Quality. */
const SEVERITIES = {error: 'major', warning: 'minor', info: 'info'} as const

/** The report of `check --format gitlab`, in pieces: the JSON that GitLab's Code Quality reads. */
export function gitlabReport({report, corpus, fingerprints, handbook}: CheckResult): Iterable<string> {
  const pathOf = repositoryPaths(corpus)
  const issueOf = (finding: Finding) => {
    const {file, place, severity, message} = finding
    const path = pathOf(file)
    const known = `${path} ${idOf(finding)} ${fingerprints.get(finding)?.hash}`
    return {
      description: message,
      check_name: idOf(finding),
      // GitLab shows one issue for each fingerprint, whatever its file.
      fingerprint: createHash('sha256').update(known).digest('hex').slice(0, 32),
      severity: SEVERITIES[severity],
      location: {path, lines: {begin: place.line, end: place.endLine}},
      content: {body: findingUrl(finding, handbook)},
    }
  }
  return printPieces(report.findings.map((finding) => ({toJSON: () => issueOf(finding)})))
}
