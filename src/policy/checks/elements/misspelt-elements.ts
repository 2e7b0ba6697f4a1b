import {closest} from '../../text/closest.ts'
import type {Statement} from '../../tree/ast.ts'

/** The element that a name stands for if case or a slip of the keyboard is all that is wrong; else undefined. */
export function meantElement(name: string, known: ReadonlySet<string>): string | undefined {
  const lower = name.toLowerCase()
  return [...known].find((candidate) => candidate.toLowerCase() === lower) ?? closest(name, known)[0]
}

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
