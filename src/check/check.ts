import {setImmediate as nextTurn} from 'node:timers/promises'
import type {Config} from '../config/config.ts'
import type {Corpus} from '../model/corpus.ts'
import {unreadDocuments} from '../model/file-flaw.ts'
import {GITHUB_LINKS} from '../model/link-style.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {JudgePanel, policyDataVersion} from '../policy/index.ts'
import {RESOLUTIONS_FILE} from '../resolutions/resolution.ts'
import {levelsOf} from '../rules/levels.ts'
import {noInvalidPolicyExample} from '../rules/no-invalid-policy-example.ts'
import {noUnresolvedConflict} from '../rules/no-unresolved-conflict.ts'
import type {Finding, Severity, SuppressedFinding} from '../rules/rule.ts'
import {byPlace, findFlawFaults} from '../rules/run.ts'
import {countExamples} from './examples.ts'
import {
  contextOf,
  type JudgedDocument,
  judgePlaybook,
  judgeSidecar,
  type Memory,
  NO_MEMORY,
} from './judged.ts'
import {ownCopy} from './packed-models.ts'
import {findStaleResolutions} from './resolutions.ts'
import {type DocumentSummary, summarise} from './summary.ts'
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

/**
 * Runs all rules over a corpus.
 * @param judges may hold others than Proofbook
 * @param memory may know what is found
 */
export async function checkCorpus(
  corpus: Corpus,
  config: Config,
  judges: JudgePanel = new JudgePanel(),
  memory: Memory = NO_MEMORY,
): Promise<Report> {
  const documents: JudgedDocument[] = []
  const inSidecars = sidecarJudge(corpus, config, judges, memory)
  const beside: Finding[] = []
  for (const playbook of askedOf(corpus.playbooks, corpus)) {
    documents.push(
      await memory.document(playbook, corpus, async (whole, around) => {
        const judged = await judgePlaybook(whole, config, around, judges)
        return whole === playbook ? judged : ownCopy(judged)
      }),
    )
    // Now, while the document is at hand: of a large folder it is packed soon.
    beside.push(...inSidecars(corpus.sidecarsBeside(playbook.path)))
    // As after reading a document: to judge one may have it read.
    await nextTurn()
  }
  const findings = [
    ...documents.flatMap((document) => document.findings),
    ...beside,
    ...inSidecars(corpus.sidecars),
    ...findBeside(corpus, config, judges),
  ].sort(byPlace)
  const suppressed = documents.flatMap((document) => document.suppressed)
  const summaries = documents.map(({summary}) => summary)
  const {summary, ...rest} = await describe(summaries, corpus, config, judges)
  const {files, examples, tables} = summary
  return {
    findings,
    suppressed: suppressed.sort((a, b) => byPlace(a.finding, b.finding)),
    summary: {files, ...countFindings(findings, suppressed), examples, tables},
    baseline: undefined,
    ...rest,
  }
}

/** Gives what is found in some mapping files, of each once, however often it is asked for. */
function sidecarJudge(
  corpus: Corpus,
  config: Config,
  judges: JudgePanel,
  memory: Memory,
): (sidecars: readonly Sidecar[]) => Finding[] {
  const judged = new Set<Sidecar>()
  return (sidecars) =>
    askedOf(sidecars, corpus).flatMap((sidecar) => {
      if (judged.has(sidecar)) return []
      judged.add(sidecar)
      return memory.sidecar(sidecar, corpus, (around) => judgeSidecar(sidecar, config, around, judges))
    })
}

/** What is found in files that cannot be read, and in the file of resolutions. */
function findBeside(corpus: Corpus, config: Config, judges: JudgePanel): Finding[] {
  const contextAt = (path: string) => contextOf(path, config, {corpus}, judges)
  return [
    ...askedOf(corpus.flaws, corpus).flatMap((flaw) => findFlawFaults(flaw, contextAt(flaw.path))),
    ...findStaleResolutions(
      corpus,
      levelsOf(noUnresolvedConflict, RESOLUTIONS_FILE, contextAt(RESOLUTIONS_FILE)),
    ),
  ]
}

/** What findings are asked for of. */
function askedOf<File extends {path: string}>(files: readonly File[], {isAsked}: Corpus): File[] {
  return files.filter(({path}) => isAsked(path))
}

/** What a report says of a run, whatever is found. */
export interface RunDescription extends Pick<Report, 'data' | 'links' | 'notChecked' | 'suggestion'> {
  summary: Pick<Summary, 'files' | 'examples' | 'tables'>
}

/** Describes a run without judging its documents. */
export async function describeRun(corpus: Corpus, config: Config): Promise<RunDescription> {
  const summaries = askedOf(corpus.playbooks, corpus).map((playbook) => summarise(playbook, corpus, config))
  return describe(summaries, corpus, config, new JudgePanel())
}

async function describe(
  documents: readonly DocumentSummary[],
  corpus: Corpus,
  config: Config,
  judges: JudgePanel,
): Promise<RunDescription> {
  const isOn = config.rules[noInvalidPolicyExample.id] !== 'off'
  const {reasons, ...examples} = countExamples(documents, corpus.nameOf, isOn)
  const sum = (count: (tables: DocumentSummary['tables']) => number) =>
    documents.reduce((total, {tables}) => total + count(tables), 0)
  const tables = {found: sum(({found}) => found), rows: sum(({rows}) => rows)}
  const recognised = tables.found > 0
  return {
    summary: {files: documents.length, examples, tables},
    data: [await policyDataVersion()],
    links: {
      style: corpus.linkStyles[0]?.style.name ?? GITHUB_LINKS.name,
      because: corpus.linkStyles[0]?.because,
    },
    notChecked: [...describeNotChecked(documents, corpus, recognised), ...reasons, ...judges.notes()],
    suggestion: recognised ? undefined : suggestControlTables(documents, corpus.frameworks),
  }
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

function describeNotChecked(
  documents: readonly DocumentSummary[],
  corpus: Corpus,
  recognised: boolean,
): string[] {
  const undecided = documents.filter(({isPublished}) => !isPublished).length
  const unread = unreadDocuments(askedOf(corpus.flaws, corpus)).length
  return [
    ...(recognised ? [] : ['No control table was recognised, so nothing was checked against a framework']),
    ...(unread === 0 ? [] : [`${unread} ${unread === 1 ? 'document' : 'documents'} could not be read`]),
    ...(undecided === 0
      ? []
      : [
          `${undecided} ${undecided === 1 ? 'file' : 'files'} with malformed conflict markers: nothing but the markers was checked`,
        ]),
    ...describeLinksOut(documents, corpus),
    ...corpus.notChecked,
    ...(corpus.isPartial
      ? ['What shows only in a whole folder, such as statements that differ: name the folder']
      : []),
  ]
}

function describeLinksOut(documents: readonly DocumentSummary[], {nameOf}: Corpus): string[] {
  const places = documents.flatMap(({path, linksOut}) =>
    linksOut.map((line) => `\`${nameOf(path)}\` line ${line}`),
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
