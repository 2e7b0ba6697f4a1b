import {mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {reportFingerprints} from '../../src/baseline/apply.ts'
import {CheckCache} from '../../src/cache/check-cache.ts'
import type {Kept} from '../../src/cache/kept.ts'
import {formatKept, readKept} from '../../src/cache/kept-file.ts'
import {WholeDocuments} from '../../src/cache/whole-documents.ts'
import {checkCorpus} from '../../src/check/check.ts'
import {loadFiles} from '../../src/check/check-files.ts'
import type {Memory} from '../../src/check/judged.ts'
import {PackedModels} from '../../src/check/packed-models.ts'
import {sarifReport} from '../../src/report/check-sarif.ts'
import {githubReport} from '../../src/report/github.ts'
import {gitlabReport} from '../../src/report/gitlab.ts'
import {jsonReport} from '../../src/report/json.ts'
import {junitReport} from '../../src/report/junit.ts'
import {markdownReport} from '../../src/report/markdown.ts'
import {prettyReport} from '../../src/report/pretty.ts'

/** When every file of a library was written, by the time that programs can set; seconds since 1970. */
const OLD = 1_700_000_000

/** A folder of documents on the disk, which is the top of a repository. */
export class Library {
  readonly path = mkdtempSync(join(tmpdir(), 'proofbook-cache-'))

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(join(this.path, '.git'))
    for (const [name, text] of Object.entries(files)) this.write(name, text)
  }

  write(name: string, text: string): void {
    const path = join(this.path, name)
    mkdirSync(dirname(path), {recursive: true})
    const before = statSync(path, {throwIfNoEntry: false})?.ctimeMs
    // Until the clock of the file system has moved on: a file is changed twice within its tick by nobody but a test.
    do writeFileSync(path, text)
    while (statSync(path).ctimeMs === before)
    // Of the times of a file only the one that nobody can set tells its texts apart.
    utimesSync(path, OLD, OLD)
  }

  delete(name: string): void {
    rmSync(join(this.path, name), {force: true, recursive: true})
  }

  /** Renames a file over whatever has the new name; nothing if it is not there. */
  rename(from: string, to: string): void {
    try {
      mkdirSync(dirname(join(this.path, to)), {recursive: true})
      renameSync(join(this.path, from), join(this.path, to))
    } catch {}
  }

  remove(): void {
    rmSync(this.path, {recursive: true, force: true})
  }
}

/** What a check of a library gave. */
export interface Outcome {
  /** All formats, one after another; the message of an error where there is one. */
  output: string
  /** For the next check; undefined if there is nothing new. */
  kept: Kept | undefined
  /** For the next check of the same process that reads all of each document; undefined after others. */
  read: WholeDocuments | undefined
  known: number
  all: number
}

const VERSION = 'test'

/** Judges everything, on a given day. */
const onDay = (today: string): Memory => ({
  document: (playbook, corpus, judge) => judge(playbook, {corpus, today: () => today}),
  sidecar: (_, corpus, judge) => judge({corpus, today: () => today}),
})

/**
 * How a check uses a cache. `part` asks only for what some documents hold, as `--changed` does; `whole` reads all of each
 * document, as the site does; `memory` gives what is kept as it is in the process, as the watch does; `packed` packs every
 * document, as a check of a large folder does, with a cache or without.
 */
export type Way = 'plain' | 'part' | 'whole' | 'memory' | 'packed'

/** Which documents a check of a part asks for. */
const isOfPart = (path: string) => /\/[ac]\//.test(path)

/**
 * Checks the documents of a library.
 * @param kept what an earlier check gave; undefined to check without a cache
 * @param before what an earlier check of this process read
 */
export async function check(
  library: Library,
  today: string,
  kept: Kept | undefined,
  way: Way = 'plain',
  before?: WholeDocuments,
): Promise<Outcome> {
  const packed = new PackedModels(way === 'packed' ? 0 : undefined)
  const whole = way === 'whole' ? new WholeDocuments(before) : undefined
  const cache = kept && new CheckCache(kept, {whole, packed})
  const models = cache ?? (way === 'packed' ? packed : undefined)
  try {
    const paths = [join(library.path, 'docs')]
    const loaded = await loadFiles({paths, today, withOthers: true, models})
    const corpus = way === 'part' ? {...loaded.corpus, isAsked: isOfPart} : loaded.corpus
    const report = await checkCorpus(corpus, loaded.config, undefined, cache ?? onDay(today))
    const result = {
      report,
      corpus,
      fingerprints: reportFingerprints(report, corpus),
      tool: {name: 'proofbook', version: '0'},
      handbook: 'https://handbook.example/',
      failOn: 'error' as const,
    }
    const showing = {quiet: false, all: true, colour: false, width: 120, hyperlinks: false}
    const output = [
      prettyReport(result, showing),
      ...[jsonReport, sarifReport, gitlabReport].map((format) => [...format(result)].join('')),
      ...[junitReport, githubReport, markdownReport].map((format) => format(result)),
    ].join('\n')
    return {
      output,
      kept: way === 'memory' ? cache?.kept() : throughText(cache?.kept()),
      read: whole,
      known: cache?.hits.known ?? 0,
      all: cache?.hits.all ?? 0,
    }
  } catch (error) {
    return {output: String(error), kept: undefined, read: undefined, known: 0, all: 0}
  }
}

/** What is kept as it comes back from the disk. */
function throughText(kept: Kept | undefined): Kept | undefined {
  return kept && readKept(Buffer.concat(formatKept(kept, VERSION)), VERSION)
}
