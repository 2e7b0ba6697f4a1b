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

/** Whether a framework has an id; a framework whose ids are not listed has every id of its shape. */
export function hasId(framework: Framework, id: string): boolean {
  return framework.closed ? framework.ids.includes(id) : framework.idShape.test(id)
}
