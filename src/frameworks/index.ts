import type {Framework} from './framework.ts'
import {nistCsf11} from './nist-csf-1.1.ts'
import {organisation} from './organisation.ts'

export type {Framework} from './framework.ts'

const builtIn = [nistCsf11, organisation]

/** The ids of all frameworks that tables can be tied to. */
export const frameworkIds: readonly string[] = builtIn.map((framework) => framework.id)

/** A framework by its id; undefined where there is none. */
export function findFramework(id: string): Framework | undefined {
  return builtIn.find((framework) => framework.id === id)
}
