import type {Framework} from '../frameworks/framework.ts'
import {type Catalog, CatalogError} from './catalog.ts'
import {frameworkOf} from './framework.ts'
import {quote} from './problems.ts'

/** A publisher may correct a catalogue, and a copy may lack a control; above this many, it is something else. */
const MOST_MISSING = 5

/** How a catalogue compares with the built-in framework of its id. */
export interface Agreement {
  /** How many of its wordings match the official ones. */
  agreeing: number
  /** How many could be compared. */
  compared: number
  /** Ids whose wordings are others. */
  differing: string[]
  /** Ids that the catalogue lacks. */
  missing: string[]
}

/**
 * Compares a catalogue with the built-in framework of its id.
 * @throws {CatalogError} if it is another framework, whatever it calls itself
 */
export function compareWithBuiltIn(catalog: Catalog, builtIn: Framework): Agreement {
  const own = new Set(catalog.controls.map(({id}) => id))
  const official = new Set(builtIn.controls.map(({id}) => id))
  const missing = [...official].filter((id) => !own.has(id))
  refuseOther(
    catalog,
    [...own].filter((id) => !official.has(id)),
    'Unexpected',
  )
  if (missing.length > MOST_MISSING) refuseOther(catalog, missing, 'Cannot find')
  const known = new Set(builtIn.wordings.map(({id, edition, exact}) => key(id, edition, exact)))
  const {wordings} = frameworkOf(catalog)
  const differing = wordings.filter(({id, exact}) => !known.has(key(id, builtIn.version ?? '', exact)))
  return {
    agreeing: wordings.length - differing.length,
    compared: wordings.length,
    differing: differing.map(({id}) => id),
    missing,
  }
}

function key(id: string, edition: string, exact: string): string {
  return JSON.stringify([id, edition, exact])
}

function refuseOther({id, source}: Catalog, ids: string[], verb: 'Unexpected' | 'Cannot find'): void {
  if (ids.length === 0) return
  const shown = ids.slice(0, 3).map(quote).join(', ')
  const rest = ids.length > 3 ? ` and ${ids.length - 3} more` : ''
  throw new CatalogError(
    `${source.file}: ${verb} ${shown}${rest}, expected the controls of the built-in \`${id}\`; give the catalogue another id with \`--as\``,
  )
}
