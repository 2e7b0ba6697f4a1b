import type {Checked} from '../../check/check-files.ts'
import {count} from '../../report/count.ts'
import {repositoryPaths} from '../../report/result.ts'
import {showDocument, tell} from '../show.ts'
import {type FixingTexts, fixTexts} from './fix-texts.ts'
import {unifiedDiff} from './unified-diff.ts'

/** Prints what `--fix` would change, and writes nothing; says whether there is something to do. */
export async function showFixes(checked: Checked, fixing: FixingTexts): Promise<boolean> {
  const {changed, fixes, isRefused} = await fixTexts(checked, fixing)
  const pathOf = repositoryPaths(checked.corpus)
  await showDocument(
    changed.map(({path, before, after}) => unifiedDiff(pathOf(path), before, after)).join(''),
  )
  const where = `${count(fixes, 'finding')} in ${count(changed.length, 'file')}`
  tell(fixes === 0 ? 'Nothing to fix' : `--fix would fix ${where}`)
  return fixes > 0 || isRefused
}
