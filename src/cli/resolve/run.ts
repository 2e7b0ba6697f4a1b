import {posix} from 'node:path'
import {resolutionsFile} from '../../check/resolutions.ts'
import {projectAround} from '../../config/find.ts'
import {tidyAround} from '../../files/replace-file.ts'
import {writtenWithSlashes} from '../../files/slashes.ts'
import {createSource} from '../../parse/source.ts'
import {takeSides} from '../../parse/variants.ts'
import {count} from '../../report/count.ts'
import {resolutionsOf, SameSides, sidesTaken} from '../../resolutions/apply.ts'
import {readResolutions} from '../../resolutions/read.ts'
import {RESOLUTIONS_FILE} from '../../resolutions/resolution.ts'
import {writeResolutions} from '../../resolutions/write.ts'
import {wantsColour} from '../colour.ts'
import {UndecidedError, UsageError} from '../exit.ts'
import {showDocument, tell} from '../show.ts'
import {changeText, replaceFile} from '../text-file.ts'
import {askSides} from './ask.ts'
import {type Chooser, chooserOfHunks, chooserOfWord, type HunkChoice, openHunks} from './choices.ts'
import {describeFaults} from './faults.ts'
import {newestSide} from './newest.ts'
import {readUnresolved, type Unresolved} from './unresolved.ts'

/** Options of `proofbook resolve`. */
export interface ResolveOptions {
  /** `ours`, `theirs`, `newest` or a label. */
  take?: string
  hunk: HunkChoice[]
  write?: boolean
  record?: boolean
  config?: string
}

/** Takes a side of a file's conflicts, and prints, writes or records it. */
export async function runResolve(given: string, options: ResolveOptions): Promise<void> {
  if (options.write && options.record)
    throw new UsageError(
      'Unexpected `--write` beside `--record`, expected one: a record leaves the document unchanged',
    )
  const document = readUnresolved(posix.normalize(writtenWithSlashes(given)), options.config)
  const {path, text} = document
  if (options.write || options.record) tidyAround([path, recordFor(path)])
  const faults = await describeFaults(document)
  if (faults !== undefined) throw new UndecidedError(faults)
  noteExamples(document)
  if (document.conflict.hunks.length === 0) {
    tell(`Found no conflict in \`${path}\``)
    if (!options.write && !options.record) await showDocument(text)
    return
  }
  const choose = await choice(document, options)
  if (options.record) record(document, choose)
  else await replaceOrPrint(document, choose, options.write ?? false)
}

async function choice(document: Unresolved, options: ResolveOptions): Promise<Chooser> {
  const {conflict, path} = document
  if (options.take !== undefined || options.hunk.length > 0) {
    const others = options.take === undefined ? undefined : await takeOf(document, options.take)
    return chooserOfHunks(conflict, options.hunk, others)
  }
  if (process.stdin.isTTY !== true)
    throw new UsageError(
      'Cannot ask which side to take, because standard input is not a terminal; add `--take ours`, `--take theirs`, `--take newest`, `--take <label>` or `--hunk <number>=<side>`',
    )
  const terminal = {input: process.stdin, output: process.stderr}
  const width = process.stderr.columns ?? 80
  const choices = await askSides(conflict, path, {...terminal, width, colour: wantsColour(process.stderr)})
  if (!choices) throw new UndecidedError('Stopped; nothing was written')
  return chooserOfHunks(conflict, choices, undefined)
}

async function takeOf(document: Unresolved, word: string): Promise<Chooser> {
  if (word !== 'newest') return chooserOfWord(document.conflict, word)
  const {choose, evidence} = newestSide(document)
  tell(evidence)
  return choose
}

async function replaceOrPrint(document: Unresolved, choose: Chooser, isWritten: boolean): Promise<void> {
  const {path, text, conflict} = document
  const open = openHunks(conflict, choose)
  if (open.length > 0)
    throw new UsageError(
      `Cannot find a side for ${open.length === 1 ? 'hunk' : 'hunks'} ${listed(open)} of ${conflict.hunks.length}; add \`--take\` for the hunks without a \`--hunk\``,
    )
  const {bom} = createSource(path, text)
  const taken = takeSides(conflict, (hunk) => choose(hunk)!).text
  // A mark before the first marker was put there by an editor; one in a side is the document's own.
  const resolved = bom && !taken.startsWith('\uFEFF') ? `\uFEFF${taken}` : taken
  if (!isWritten) return showDocument(resolved)
  replaceFile(path, resolved, text)
  tell(`Wrote \`${path}\`: ${count(conflict.hunks.length, 'hunk')} resolved`)
}

function record({path, conflict}: Unresolved, choose: Chooser): void {
  const written = recordFor(path)
  const file = posix.relative(posix.dirname(written), path)
  const taken = sidesTaken(conflict, choose)
  const resolutions = resolutionsOf(conflict, file, taken)
  if (resolutions instanceof SameSides)
    throw new UndecidedError(
      `Cannot record different sides of the conflicts at lines ${resolutions.first.line} and ${resolutions.second.line} of \`${path}\`: they have the same sides, and a record could not distinguish them; take the same side for both, or use \`--write\``,
    )
  changeText(written, (before = '') => {
    // A file with mistakes is not written over.
    readResolutions(before, written)
    return writeResolutions(before, resolutions)
  })
  const hunks = conflict.hunks.length - openHunks(conflict, choose).length
  tell(`Recorded ${count(hunks, 'hunk')} of \`${path}\` in \`${written}\`; commit it with the document`)
}

/** The file of resolutions that holds for a document, or will. */
function recordFor(path: string): string {
  return resolutionsFile(path) ?? posix.join(projectAround(path), RESOLUTIONS_FILE)
}

/** Conflicts in code that may be real are kept; who resolves a file should know. */
function noteExamples({path, conflict}: Unresolved): void {
  for (const {line, kind} of conflict.examples) {
    if (kind === 'doubtful')
      tell(
        `${path}:${line}:1 Conflict in a code block is kept as an example, although it may be real; write \`markers=content\` or \`markers=real\` after the language of the fence`,
      )
  }
}

function listed(numbers: number[]): string {
  return numbers.length > 8 ? `${numbers.slice(0, 8).join(', ')} …` : numbers.join(', ')
}
