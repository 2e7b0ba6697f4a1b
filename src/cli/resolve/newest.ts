import {readModel} from '../../check/read-document.ts'
import {sideChooser} from '../../parse/variants.ts'
import {UndecidedError} from '../exit.ts'
import type {Chooser} from './choices.ts'
import type {Unresolved} from './unresolved.ts'

/**
 * The side with the newest valid last update, and why.
 * @throws {UndecidedError} if dates decide nothing
 */
export function newestSide({path, text, conflict, reading}: Unresolved): {choose: Chooser; evidence: string} {
  const {published, decision, variants} = readModel(path, text, '', reading)
  const rule = decision?.rule
  if (!published || (rule !== 'newest-last-update' && rule !== 'only-one')) {
    const dates = variants.map(
      ({label, document}) => `\`${label}\` ${document.lastUpdate ?? 'without a date'}`,
    )
    throw new UndecidedError(
      `Cannot find the newest side of \`${path}\` by its last update: ${dates.join(', ')}; name a side with \`--take\``,
    )
  }
  return {
    choose: sideChooser(conflict, published.label ?? 'ours'),
    evidence: `Took \`${published.label}\`: ${decision!.evidence}`,
  }
}
