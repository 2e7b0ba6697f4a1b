import {createRequire} from 'node:module'
import type {PostCssOptions} from '@docusaurus/types'

const load = createRequire(import.meta.url)

/**
 * Makes what transforms style sheets once, and not once for each style sheet: the platform names it by its path, which has
 * it made anew every time, and has options looked for that a site of playbooks has none of.
 */
export function leanStyles(options: PostCssOptions): PostCssOptions {
  return {...options, config: false, plugins: options.plugins.map(made)}
}

const known = new Map<string, unknown>()

function made(plugin: unknown): unknown {
  if (!Array.isArray(plugin) || typeof plugin[0] !== 'string') return plugin
  const key = JSON.stringify(plugin)
  const found = known.get(key) ?? load(plugin[0])(plugin[1])
  known.set(key, found)
  return found
}
