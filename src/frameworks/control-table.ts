import {readRows} from './control-list.ts'
import type {FrameworkControl, Wording} from './framework.ts'

const ANY = /^\S.*$/
const DIGEST = /^(?:[\w-]{43}|-)$/
/** Stands for what a control does not have. */
const NONE = '-'

/**
 * Reads controls of any shape of id from a table: id, category, fingerprint, folded fingerprint, Proofbook's own title. A
 * hyphen stands for what a control does not have.
 */
export function readControlTable(
  list: string,
  edition: string,
): {controls: FrameworkControl[]; wordings: Wording[]} {
  const rows = readRows(list, [ANY, ANY, DIGEST, DIGEST, ANY])
  return {
    controls: rows.map(([id, category, , , title]) => ({
      id,
      ...(title === NONE ? {} : {title}),
      ...(category === NONE ? {} : {category}),
    })),
    wordings: rows.flatMap(([id, , exact, folded]) => (exact === NONE ? [] : [{id, edition, exact, folded}])),
  }
}
