import {csf11To20} from './csf-1.1-to-2.0.ts'
import {fingerprint} from './fingerprint.ts'
import type {Framework} from './framework.ts'
import {Frameworks} from './frameworks.ts'
import {nistCsf11} from './nist-csf-1.1.ts'
import {nistCsf20} from './nist-csf-2.0.ts'
import {organisation} from './organisation.ts'

export type {Framework, FrameworkControl} from './framework.ts'
export {Frameworks, frameworkName} from './frameworks.ts'

/** The frameworks that Proofbook knows without any catalogue. */
export const builtInFrameworks: readonly Framework[] = [nistCsf11, nistCsf20, organisation]

/**
 * All frameworks of a run. An imported one of the id of a built-in framework gives that its official texts, as far as
 * they are the official ones; the organisation's own statements become those of its catalogue.
 */
export function createFrameworks(imported: readonly Framework[] = []): Frameworks {
  const builtIn = builtInFrameworks.map((framework) => {
    const catalog = imported.find(({id}) => id === framework.id)
    return catalog ? withCatalog(framework, catalog) : framework
  })
  const known = new Set(builtIn.map(({id}) => id))
  return new Frameworks([...builtIn, ...imported.filter(({id}) => !known.has(id))], [csf11To20])
}

/** A built-in framework with the texts of its catalogue. */
export function withCatalog(framework: Framework, catalog: Framework): Framework {
  if (!framework.closed) return {...catalog, title: framework.title}
  const {wordings, version = ''} = framework
  const texts = new Map(catalog.controls.map(({id, text}) => [id, text]))
  const official = new Map(
    wordings.flatMap(({id, edition, exact}) => (edition === version ? [[id, exact]] : [])),
  )
  const controls = framework.controls.map((control) => {
    const text = texts.get(control.id)
    return text !== undefined && fingerprint(text) === official.get(control.id) ? {...control, text} : control
  })
  return {...framework, controls}
}
