import type {Statement} from '../../tree/ast.ts'
import {meantElement} from '../../tree/near-elements.ts'

/** Whether one of the elements stands there under a misspelt name, which is then the one thing to report. */
export function isMisspelt(
  {members}: Pick<Statement, 'members'>,
  names: readonly string[],
  known: ReadonlySet<string>,
): boolean {
  return members.some(({name, type}) => {
    if (known.has(name) || type === 'missing') return false
    const meant = meantElement(name, known)
    return meant !== undefined && names.includes(meant)
  })
}
