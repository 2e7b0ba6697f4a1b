import {checkCorpus, type Report} from '../check/check.ts'
import {applyFixes} from '../check/fix.ts'
import type {Config} from '../config/config.ts'
import type {Corpus} from '../model/corpus.ts'
import {load} from './run.ts'
import {readText, replaceFile} from './text-file.ts'

/** What `check` works on, and what it found. */
export interface Checked {
  config: Config
  corpus: Corpus
  report: Report
}

/** What was changed on the disk. */
export interface Changes {
  fixes: number
  files: number
}

/** One fix may bring another to light, as a mended id does with its wording; no chain of them is longer. */
const MOST_ROUNDS = 5

/**
 * Makes the fixes of a check in the files, and checks again until nothing is left to fix. Each file is replaced at once.
 */
export async function fixFiles(
  checked: Checked,
  paths: string[],
  configFile: string | undefined,
): Promise<Checked & Changes> {
  const changed = new Set<string>()
  let current = checked
  let fixes = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = fixOnce(current, changed)
    if (made === 0) break
    fixes += made
    const {config, corpus} = await load(paths, configFile)
    current = {config, corpus, report: await checkCorpus(corpus, config)}
  }
  return {...current, fixes, files: changed.size}
}

function fixOnce({corpus, report}: Checked, changed: Set<string>): number {
  let made = 0
  for (const {path} of corpus.playbooks) {
    const findings = report.findings.filter(({file, fix}) => file === path && fix)
    if (findings.length === 0) continue
    const written = readText(path)
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
    const fixed = applyFixes(written.slice(mark.length), findings)
    if (fixed.made === 0) continue
    replaceFile(path, mark + fixed.text, written)
    changed.add(path)
    made += fixed.made
  }
  return made
}
