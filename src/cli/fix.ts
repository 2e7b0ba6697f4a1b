import {checkCorpus, type Report} from '../check/check.ts'
import {applyFixes} from '../check/fix.ts'
import type {Config} from '../config/config.ts'
import {tidyAround} from '../files/replace-file.ts'
import type {Corpus} from '../model/corpus.ts'
import type {Playbook} from '../model/types.ts'
import type {Finding} from '../rules/rule.ts'
import {load} from './run.ts'
import {changeText} from './text-file.ts'

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

/** What one round did. */
interface Round {
  fixes: number
  /** Whether a file was left because somebody else has changed it since it was checked. */
  isStale: boolean
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
  tidyAround(checked.corpus.playbooks.map(({path}) => path))
  let current = checked
  let fixes = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = fixOnce(current, changed)
    if (made.fixes === 0 && !made.isStale) break
    fixes += made.fixes
    const {config, corpus} = await load(paths, configFile)
    current = {config, corpus, report: await checkCorpus(corpus, config)}
  }
  return {...current, fixes, files: changed.size}
}

function fixOnce({corpus, report}: Checked, changed: Set<string>): Round {
  const round = {fixes: 0, isStale: false}
  for (const playbook of corpus.playbooks) {
    const findings = report.findings.filter(({file, fix}) => file === playbook.path && fix)
    if (findings.length === 0) continue
    const made = fixFile(playbook, findings)
    if (made === 'stale') round.isStale = true
    else if (made > 0) {
      changed.add(playbook.path)
      round.fixes += made
    }
  }
  return round
}

/** Returns how many fixes were made. Places of findings are of the text that was checked, and of no other. */
function fixFile({path, source}: Playbook, findings: readonly Finding[]): number | 'stale' {
  let made: number | 'stale' = 0
  changeText(path, (written = '') => {
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
    if (written !== mark + source) {
      made = 'stale'
      return undefined
    }
    const fixed = applyFixes(source, findings)
    made = fixed.made
    return fixed.made === 0 ? undefined : mark + fixed.text
  })
  return made
}
