import type {Command} from 'commander'
import {fails} from '../check/check.ts'
import {readText as readDocument} from '../check/read-document.ts'
import {mergeParts, type Part, readPart} from '../report/json-merge.ts'
import {resultOf} from '../report/json-read.ts'
import type {ReportedCorpus, Shard} from '../report/result.ts'
import {FORMAT_NAMES, readOutputs, writeOutputs} from './check/outputs.ts'
import {EXIT} from './exit.ts'
import {readText} from './text-file.ts'

const HELP = `
Examples:
  proofbook check --shard 1/2 --format json=1.json   on one machine
  proofbook check --shard 2/2 --format json=2.json   on another
  proofbook merge 1.json 2.json --format sarif=all.sarif

The merged report equals that of a check without parts. Reports for people show lines of the
documents, so merge where the documents are.
Formats: ${FORMAT_NAMES.join(', ')}. NAME prints, NAME=FILE writes a file.
Exit codes: those of check, with its --fail-on; 2 if a part is missing, given twice, or from
another run.`

/** Options of `proofbook merge`. */
interface MergeOptions {
  format: string[]
  quiet?: boolean
  all?: boolean
}

/**
 * Adds `proofbook merge` to the command line.
 * @param exitWith called where there are findings at or above the fail level of the check
 */
export function addMerge(program: Command, exitWith: (code: number) => void): void {
  program
    .command('merge')
    .description('combine the JSON reports of all parts of a check')
    .argument('<reports...>', 'the JSON reports of `check --shard`, one for each part')
    .option(
      '--format <format>',
      'how to report, as NAME or NAME=FILE; may be repeated (default: pretty)',
      (word: string, words: string[]) => [...words, word],
      [],
    )
    .option('--quiet', 'show only errors')
    .option('--all', 'show each finding at its place, even if there are many or they are alike')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: MergeOptions) => {
      if (await runMerge(files, options)) exitWith(EXIT.findings)
    })
}

/** Writes the report of all parts; says whether the run fails. */
async function runMerge(
  files: string[],
  {format, quiet = false, all = false}: MergeOptions,
): Promise<boolean> {
  const outputs = readOutputs(format)
  const parts: Part[] = files.map((file) => readPart(readText(file, 'a JSON report'), file))
  const merged = mergeParts(parts)
  const shard = parts[0]!.report.shard
  const result = {...resultOf(merged, shard, corpusOf(shard)), json: merged}
  await writeOutputs(outputs, result, {quiet, all, isAside: false})
  return fails(result.report, shard.failOn)
}

/** The documents as reports show them: lines are read where findings are. */
function corpusOf({boundary, files}: Shard): ReportedCorpus {
  const find = (path: string) => {
    const read = readDocument(path, [boundary])
    return read.refusal ? undefined : {source: read.text}
  }
  return {boundary, playbooks: files.map((path) => ({path})), sidecars: [], isAsked: () => true, find}
}
