import type {Checked} from '../check/check-files.ts'
import {applyFixes} from '../check/fix.ts'
import {PathError} from '../check/path-error.ts'
import {tidyAround} from '../files/replace-file.ts'
import type {Playbook} from '../model/playbook-type.ts'
import type {Finding} from '../rules/rule.ts'
import {UndecidedError} from './exit.ts'
import {changeText} from './text-file.ts'

/** What was changed on the disk. */
export interface Changes {
  fixes: number
  files: number
}

/** What was done up to now. */
interface Done {
  fixes: number
  /** Paths of the files that were changed. */
  changed: Set<string>
  /** Why a file could not be changed, by its path. */
  refused: Map<string, Error>
}

/** What one round did. */
interface Round {
  fixes: number
  /** Whether a file was left because somebody else has changed it since it was checked. */
  isStale: boolean
}

/** One fix may bring another to light, as a fixed id does with its wording; no chain of them is longer. */
export const MOST_ROUNDS = 5

/**
 * Makes the fixes of a check in the files, and checks again until nothing is left to fix. Each file is replaced at once.
 * @param isWanted whether a finding is to be fixed
 * @throws what stopped a file from being changed, when all others are
 */
export async function fixFiles(
  checked: Checked,
  recheck: () => Promise<Checked>,
  isWanted: (finding: Finding) => boolean,
): Promise<Checked & Changes> {
  const done: Done = {fixes: 0, changed: new Set(), refused: new Map()}
  tidyAround(checked.corpus.playbooks.map(({path}) => path))
  let current = checked
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = fixOnce(current, done, isWanted)
    if (made.fixes === 0 && !made.isStale) break
    done.fixes += made.fixes
    current = await recheck()
  }
  throwRefusals([...done.refused.values()])
  return {...current, fixes: done.fixes, files: done.changed.size}
}

function throwRefusals([first, ...others]: Error[]): void {
  if (!first) return
  throw others.length === 0 ? first : new PathError([first, ...others].map(({message}) => message))
}

function fixOnce(
  {corpus, report}: Checked,
  {changed, refused}: Done,
  isWanted: (finding: Finding) => boolean,
): Round {
  const round = {fixes: 0, isStale: false}
  for (const playbook of corpus.playbooks) {
    const findings = report.findings.filter(
      (each) => each.file === playbook.path && each.fix && isWanted(each),
    )
    if (findings.length === 0 || refused.has(playbook.path)) continue
    const made = fixFile(playbook, findings)
    if (made instanceof Error) refused.set(playbook.path, made)
    else if (made === 'stale') round.isStale = true
    else if (made > 0) {
      changed.add(playbook.path)
      round.fixes += made
    }
  }
  return round
}

/**
 * Returns how many fixes were made, or why the file could not be changed. Places of findings are of the text that was
 * checked, and of no other.
 */
function fixFile(playbook: Playbook, findings: readonly Finding[]): number | 'stale' | Error {
  try {
    return changeFixed(playbook, findings)
  } catch (error) {
    if (error instanceof PathError || error instanceof UndecidedError) return error
    throw error
  }
}

function changeFixed({path, source}: Playbook, findings: readonly Finding[]): number | 'stale' {
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
