import type {Config} from '../config/config.ts'
import {configOf} from '../config/load.ts'
import {type Corpus, countTables} from '../model/corpus.ts'
import {unreadDocuments} from '../model/file-flaw.ts'
import {GITHUB_LINKS} from '../model/link-style.ts'
import {nearHeaders} from '../model/near-headers.ts'
import {isPublished, leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {linkTarget} from '../model/targets.ts'
import type {Table} from '../model/types.ts'
import {filePlace} from '../parse/variants.ts'
import {validatePlaybook} from '../pipeline/index.ts'
import {JudgePanel, policyDataVersion} from '../policy/index.ts'
import {RESOLUTIONS_FILE} from '../resolutions/resolution.ts'
import {rules} from '../rules/index.ts'
import {levelsOf} from '../rules/levels.ts'
import {noInvalidPolicyExample} from '../rules/no-invalid-policy-example.ts'
import {noUnresolvedConflict} from '../rules/no-unresolved-conflict.ts'
import type {Finding, Severity, SuppressedFinding} from '../rules/rule.ts'
import {byPlace, type Faults, findFlawFaults, findSidecarFaults} from '../rules/run.ts'
import {countExamples} from './examples.ts'
import {findStaleResolutions} from './resolutions.ts'
import {type Suggestion, suggestControlTables} from './unrecognised-tables.ts'

/** The result of a check, as data; reporters make text of it. */
export interface Report {
  findings: Finding[]
  /** What is found too, and let pass by a comment or a baseline. */
  suppressed: SuppressedFinding[]
  summary: Summary
  /** The baseline that some findings were compared with, and how many of its entries nothing matches; undefined without one. */
  baseline: {file: string; stale: number} | undefined
  /** The data that verdicts rest on, each with its version and ISO date. */
  data: {package: string; version: string; date: string}[]
  /** By which rules links were judged, and the path of what tells so; undefined if GitHub's hold since nothing does. */
  links: {style: string; because: string | undefined}
  /** What was not checked, one sentence each. */
  notChecked: string[]
  /** A `controls.tables` snippet for tables that look like control tables and are not recognised. */
  suggestion: Suggestion | undefined
}

/** Counts of a run. */
export interface Summary {
  files: number
  errors: number
  warnings: number
  infos: number
  /** Findings that comments of documents, or the baseline, let pass; the counts above are without them. */
  suppressed: {comments: number; baseline: number}
  /** Policy examples of the leading variants. */
  examples: {found: number; checked: number; skipped: number}
  /** Control tables of the leading variants. */
  tables: {found: number; rows: number}
}

/** Runs all rules over a corpus; `judges` may hold others than Proofbook. */
export async function checkCorpus(
  corpus: Corpus,
  config: Config,
  judges: JudgePanel = new JudgePanel(),
): Promise<Report> {
  const asked = corpus.playbooks.filter(({path}) => corpus.isAsked(path))
  const {findings, suppressed} = await findAll(corpus, asked, config, judges)
  const {summary, ...rest} = await describeRun(corpus, config, judges)
  const {files, examples, tables} = summary
  return {
    findings: findings.sort(byPlace),
    suppressed: suppressed.sort((a, b) => byPlace(a.finding, b.finding)),
    summary: {files, ...countFindings(findings, suppressed), examples, tables},
    baseline: undefined,
    ...rest,
  }
}

/** What a report says of a run, whatever is found. */
export interface RunDescription extends Pick<Report, 'data' | 'links' | 'notChecked' | 'suggestion'> {
  summary: Pick<Summary, 'files' | 'examples' | 'tables'>
}

/** Describes a run without judging its documents. */
export async function describeRun(
  corpus: Corpus,
  config: Config,
  judges: JudgePanel = new JudgePanel(),
): Promise<RunDescription> {
  const asked = corpus.playbooks.filter(({path}) => corpus.isAsked(path))
  const examples = countExamples(
    {...corpus, playbooks: asked},
    config.rules[noInvalidPolicyExample.id] !== 'off',
  )
  const tables = countTables(asked)
  const recognised = tables.found > 0
  const {found, checked, skipped} = examples
  return {
    summary: {files: asked.length, examples: {found, checked, skipped}, tables},
    data: [await policyDataVersion()],
    links: {
      style: corpus.linkStyles[0]?.style.name ?? GITHUB_LINKS.name,
      because: corpus.linkStyles[0]?.because,
    },
    notChecked: [...describeNotChecked(corpus, recognised), ...examples.reasons, ...judges.notes()],
    suggestion: recognised
      ? undefined
      : suggestControlTables(asked, corpus.frameworks, misspeltTables(corpus, config)),
  }
}

async function findAll(
  corpus: Corpus,
  asked: readonly Playbook[],
  config: Config,
  judges: JudgePanel,
): Promise<Faults> {
  const contextOf = (path: string) => {
    const {shapes, rules: settings, overrides} = configOf(config, path)
    return {corpus, shapes, rules, settings, overrides, judges}
  }
  const findings: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const playbook of asked) {
    const faults = await validatePlaybook(playbook, contextOf(playbook.path))
    for (const finding of faults.findings) findings.push(finding)
    for (const each of faults.suppressed) suppressed.push(each)
  }
  for (const sidecar of corpus.sidecars.filter(({path}) => corpus.isAsked(path)))
    findings.push(...findSidecarFaults(sidecar, contextOf(sidecar.path)))
  for (const flaw of corpus.flaws.filter(({path}) => corpus.isAsked(path)))
    findings.push(...findFlawFaults(flaw, contextOf(flaw.path)))
  const levels = levelsOf(noUnresolvedConflict, RESOLUTIONS_FILE, contextOf(RESOLUTIONS_FILE))
  return {findings: [...findings, ...findStaleResolutions(corpus, levels)], suppressed}
}

/** The tables whose header is reported as misspelt. */
function misspeltTables({playbooks, frameworks}: Corpus, {shapes}: Config): Set<Table> {
  const found = playbooks.flatMap((playbook) =>
    nearHeaders(leadingVariant(playbook).document, shapes, frameworks),
  )
  return new Set(found.map(({table}) => table))
}

/** How many findings there are of each severity, and how many are let pass. */
export function countFindings(
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[],
): Pick<Summary, 'errors' | 'warnings' | 'infos' | 'suppressed'> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const comments = suppressed.filter(({by}) => by === 'comment').length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: {comments, baseline: suppressed.length - comments},
  }
}

function describeNotChecked(corpus: Corpus, recognised: boolean): string[] {
  const playbooks = corpus.playbooks.filter(({path}) => corpus.isAsked(path))
  const flaws = corpus.flaws.filter(({path}) => corpus.isAsked(path))
  const undecided = playbooks.filter((playbook) => !playbook.published).length
  const unread = unreadDocuments(flaws).length
  return [
    ...(recognised ? [] : ['No control table was recognised, so nothing was checked against a framework']),
    ...(unread === 0 ? [] : [`${unread} ${unread === 1 ? 'document' : 'documents'} could not be read`]),
    ...(undecided === 0
      ? []
      : [
          `${undecided} ${undecided === 1 ? 'file' : 'files'} with malformed conflict markers: nothing but the markers was checked`,
        ]),
    ...describeLinksOut(corpus),
    ...corpus.notChecked,
    ...(corpus.isPartial
      ? ['What shows only in a whole folder, such as statements that differ: name the folder']
      : []),
  ]
}

/** Links of published documents that leave the repository, or the folder where there is none. */
function describeLinksOut(corpus: Corpus): string[] {
  const places = corpus.playbooks
    .filter(isPublished)
    .filter(({path}) => corpus.isAsked(path))
    .flatMap(({path, published}) =>
      published.document.links
        .filter(({url}) => linkTarget(url, path, corpus).kind === 'outside')
        .map(({span}) => filePlace(published, span))
        .map(({line}) => `\`${corpus.nameOf(path)}\` line ${line}`),
    )
  if (places.length === 0) return []
  const links = places.length === 1 ? '1 link that leads' : `${places.length} links that lead`
  return [`${links} out of the repository (${places.length === 1 ? '' : 'first '}in ${places[0]})`]
}

/** Whether a run fails: whether it holds a finding at or above a severity. */
export function fails(report: Report, failOn: Severity): boolean {
  const {errors, warnings, infos} = report.summary
  return errors > 0 || (failOn !== 'error' && warnings > 0) || (failOn === 'info' && infos > 0)
}
