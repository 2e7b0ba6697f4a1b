import {appendFileSync} from 'node:fs'
import {reasonOf} from '../../files/reason.ts'
import {didYouMean} from '../../likeness/slips.ts'
import {visibleReport} from '../../parse/visible.ts'
import {sarifReport} from '../../report/check-sarif.ts'
import {githubReport} from '../../report/github.ts'
import {gitlabReport} from '../../report/gitlab.ts'
import {jsonReport, printPieces} from '../../report/json.ts'
import type {JsonReport} from '../../report/json-merge.ts'
import {junitReport} from '../../report/junit.ts'
import {markdownReport} from '../../report/markdown.ts'
import {type PrettyOptions, prettyReport} from '../../report/pretty.ts'
import type {CheckResult} from '../../report/result.ts'
import {wantsColour} from '../colour.ts'
import {UsageError} from '../exit.ts'
import {wantsHyperlinks} from '../hyperlinks.ts'
import {print} from '../print.ts'
import {show} from '../show.ts'
import {replaceFile} from '../text-file.ts'

/** A result, and the JSON of its parts where it is made of these. */
type Result = CheckResult & {json?: JsonReport}

/** What each format makes of a result, in pieces; options are those of people who read a report. */
const FORMATS = {
  pretty: (result: Result, options: PrettyOptions) => [prettyReport(result, options)],
  json: (result: Result) => (result.json ? printPieces(result.json) : jsonReport(result)),
  sarif: sarifReport,
  junit: (result: Result) => [junitReport(result)],
  github: (result: Result) => [githubReport(result)],
  gitlab: gitlabReport,
  markdown: (result: Result) => [markdownReport(result)],
} as const

type Format = keyof typeof FORMATS

/** The names of all formats. */
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[]

/** Formats that a person reads: only they leave anything out. */
const FOR_PEOPLE: ReadonlySet<Format> = new Set(['pretty', 'github', 'markdown'])

/** A format, and the file that it goes to; undefined for standard output. */
export interface Output {
  format: Format
  file: string | undefined
}

/**
 * Reads `--format` options: `sarif`, or `sarif=out.sarif`. Where none is for standard output, pretty is.
 * @throws {UsageError}
 */
export function readOutputs(words: readonly string[]): Output[] {
  const outputs = words.map(readOutput)
  const printed = outputs.filter(({file}) => file === undefined)
  const [, second] = printed
  if (second)
    throw new UsageError(
      `Unexpected second format \`${second.format}\` for standard output, expected a file: \`--format ${second.format}=FILE\``,
    )
  const files = outputs.map(({file}) => file).filter((file) => file !== undefined)
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined)
    throw new UsageError(`Unexpected second format for \`${twice}\`, expected another file`)
  return printed.length > 0 ? outputs : [...outputs, {format: 'pretty', file: undefined}]
}

function readOutput(word: string): Output {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(word) ?? []
  const format = FORMAT_NAMES.find((each) => each === name)
  if (!format) {
    const all = FORMAT_NAMES.map((each) => `\`${each}\``).join(', ')
    throw new UsageError(
      `Cannot find format \`${name}\`, expected one of ${all}${didYouMean(name, FORMAT_NAMES)}`,
    )
  }
  if (file === '') throw new UsageError(`Cannot find the file of \`${word}\`, expected \`${format}=FILE\``)
  return {format, file}
}

/** How reports for people are written. */
export interface Showing {
  quiet: boolean
  all: boolean
  /** Whether standard output holds a document, so that the report goes to standard error. */
  isAside: boolean
}

/** Writes a result in all formats that were asked for: files first, then standard output. */
export async function writeOutputs(
  outputs: readonly Output[],
  result: Result,
  showing: Showing,
): Promise<void> {
  // All texts are made first, since a file that is another by then ends them.
  const files = outputs.flatMap(({format, file}) =>
    file === undefined
      ? []
      : [{file, text: [...piecesOf(format, result, {...showing, colour: false, width: 120})].join('')}],
  )
  const printed = outputs.find(({file}) => file === undefined)
  const stream = showing.isAside ? process.stderr : process.stdout
  const terminal = {
    colour: wantsColour(stream),
    hyperlinks: wantsHyperlinks(stream),
    width: stream.columns ?? 120,
  }
  // What is made only now, piece by piece, reads no file.
  const pieces = printed && piecesOf(printed.format, result, {...showing, ...terminal})
  for (const {file, text} of files) replaceFile(file, text)
  if (outputs.some(({format}) => format === 'github')) writeJobSummary(result, showing)
  for (const piece of pieces ?? []) {
    if (showing.isAside) stream.write(visibleReport(piece))
    // Workflow commands are what `show` would take out.
    else await (printed?.format === 'pretty' ? show(piece) : print(piece))
  }
}

function piecesOf(format: Format, result: Result, options: PrettyOptions): Iterable<string> {
  return FORMATS[format](
    FOR_PEOPLE.has(format) && options.quiet ? withErrorsOnly(result, format) : result,
    options,
  )
}

/** Pretty says by itself what it leaves out. */
function withErrorsOnly(result: CheckResult, format: Format): CheckResult {
  if (format === 'pretty') return result
  const findings = result.report.findings.filter(({severity}) => severity === 'error')
  return {...result, report: {...result.report, findings}}
}

/** GitHub takes summaries of 1 MiB a step. */
const SUMMARY_LENGTH = 250_000

/** Adds everything to the summary of the job, where there is one: of annotations GitHub shows about ten a severity. */
function writeJobSummary(result: CheckResult, showing: Showing): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  if (!file) return
  const shown = showing.quiet ? withErrorsOnly(result, 'github') : result
  try {
    appendFileSync(file, markdownReport(shown, SUMMARY_LENGTH))
  } catch (error) {
    throw new UsageError(
      `Cannot write the job summary \`${file}\`: ${reasonOf(error as NodeJS.ErrnoException)}`,
    )
  }
}
