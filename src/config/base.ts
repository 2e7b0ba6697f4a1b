import {securityPlaybook} from '../shapes/security-playbook.ts'
import {DEFAULTS} from './defaults.ts'
import {isMapping} from './merge.ts'
import type {Layer, Written} from './written.ts'

/**
 * The layers below all that a team says: the base preset, and what holds where nobody says anything.
 * @param folder from which the default folders count
 */
export function baseLayers(preset: Written['preset'], folder: string): Layer[] {
  const shapes = preset === 'none' ? withoutLists(securityPlaybook) : securityPlaybook
  const layer = (name: string, written: Written): Layer => ({
    name,
    folder,
    written,
    source: undefined,
    isBase: true,
  })
  return [layer(`preset ${preset ?? 'security-playbook'}`, shapes), layer('default', DEFAULTS)]
}

/** The preset without its lists: what is left recognises nothing until the team says what to. */
function withoutLists<T>(shapes: T): T {
  if (Array.isArray(shapes)) return [] as T
  if (!isMapping(shapes)) return shapes
  return Object.fromEntries(Object.entries(shapes).map(([key, value]) => [key, withoutLists(value)])) as T
}
