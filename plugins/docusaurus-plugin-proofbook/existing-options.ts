import {UserError} from '../../src/parse/user-error.ts'

/** What the configuration of somebody else's site says of playbooks. */
export interface ExistingSiteOptions {
  /** Folder of the playbooks, from the site's; where left out, the one that their configuration names. */
  path?: string
  /** Where their pages are, below the site's base, without a slash at either end. */
  routeBasePath: string
  /** File of their configuration, from the site's folder; where left out, the nearest to the documents. */
  config?: string
  /** Id of the plugin, where a site has several folders of playbooks. */
  id: string
}

const KEYS = ['path', 'routeBasePath', 'config', 'id'] as const

/** Addresses, parts of files' names, and classes are made of these. */
const PLAIN_PATH = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/
const PLAIN_ID = /^[A-Za-z0-9_-]+$/

/**
 * Reads the options; what is left out is `security` for both path and id.
 * @throws {UserError} that names the option, and what was expected
 */
export function readOptions(given: Record<string, unknown>): ExistingSiteOptions {
  const unknown = Object.keys(given).find((key) => !(KEYS as readonly string[]).includes(key))
  if (unknown !== undefined)
    throw wrong(`Unexpected option \`${unknown}\``, KEYS.map((key) => `\`${key}\``).join(', '))
  for (const key of KEYS)
    if (given[key] !== undefined && typeof given[key] !== 'string')
      throw wrong(`Unexpected \`${key}\``, 'a string')
  const {routeBasePath = 'security', id = 'security', ...rest} = given as Partial<ExistingSiteOptions>
  const path = routeBasePath.replace(/^\/|\/$/g, '')
  if (!PLAIN_PATH.test(path))
    throw wrong(
      `Unexpected \`routeBasePath\` \`${routeBasePath}\``,
      'names of letters, digits, `-` and `_`, with `/` between them',
    )
  if (!PLAIN_ID.test(id) || id === 'default')
    throw wrong(`Unexpected \`id\` \`${id}\``, 'letters, digits, `-` and `_`, and not `default`')
  return {...rest, routeBasePath: path, id}
}

function wrong(what: string, expected: string): UserError {
  return new UserError(`${what} of docusaurus-plugin-proofbook, expected ${expected}`)
}
