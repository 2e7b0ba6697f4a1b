import {join} from 'node:path'
import type {Plugin} from '@docusaurus/types'
import {HERE} from './here.ts'

type Config = Parameters<NonNullable<Plugin['configureWebpack']>>[0]
type Rules = NonNullable<NonNullable<Config['module']>['rules']>

/** Where the theme of the package is, which is compiled already. */
const THEME = join(HERE, 'theme', '/')

/**
 * The rules of a bundler, of which those for scripts leave our theme as it is. The platform compiles every package with its
 * name in the path, for a site that names no browsers so that `[...set]` becomes a list whose one item is the set.
 */
export function rulesWithoutTheme({module}: Config): Rules {
  return (module?.rules ?? []).map((rule) => {
    if (!rule || rule === '...' || !(rule.test instanceof RegExp && rule.test.test('index.js'))) return rule
    return {...rule, exclude: [THEME, ...(rule.exclude === undefined ? [] : [rule.exclude].flat())]}
  })
}
