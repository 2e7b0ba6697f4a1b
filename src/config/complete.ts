import type {Frameworks} from '../frameworks/index.ts'
import type {Override, RuleSetting} from '../rules/levels.ts'
import {securityPlaybook} from '../shapes/security-playbook.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {readImageHost, readOrigin} from './addresses.ts'
import type {Config, SiteConfig} from './config.ts'

/** What a file may say: any part of a configuration. */
export type Written = DeepPartial<Shapes> & {
  preset?: 'security-playbook' | 'none'
  files?: Partial<Config['files']>
  links?: Partial<Config['links']>
  roots?: string[]
  rules?: Record<string, RuleSetting>
  overrides?: Partial<Override>[]
  site?: Partial<SiteConfig>
}

type DeepPartial<T> = T extends unknown[]
  ? T
  : T extends object
    ? {[Key in keyof T]?: DeepPartial<T[Key]>}
    : T

/** The whole configuration of what a file says: the preset's where it says nothing. */
export function complete(written: Written, frameworks: Frameworks): Config {
  const {
    preset = 'security-playbook',
    files,
    links,
    roots,
    rules: settings,
    overrides = [],
    site,
    ...shapes
  } = written
  const base = preset === 'none' ? withoutLists(securityPlaybook) : securityPlaybook
  return {
    files: {exclude: files?.exclude ?? [], include: files?.include ?? []},
    links: {style: links?.style, joined: links?.joined ?? []},
    roots: roots ?? ['static'],
    shapes: merge(base, shapes),
    frameworks,
    rules: settings ?? {},
    overrides: overrides.map(({files: globs = [], rules = {}}) => ({files: globs, rules})),
    site: completeSite(site),
  }
}

/** Hosts and origins get the one spelling that they have in addresses. */
function completeSite({imageHosts = [], url, ...site}: Partial<SiteConfig> = {}): SiteConfig {
  return {
    title: 'Security playbooks',
    tagline: 'Proved before published',
    baseUrl: '/',
    editUrl: undefined,
    unpublishable: 'page',
    ...site,
    url: (url && readOrigin(url)) ?? 'http://localhost:3000',
    imageHosts: imageHosts.flatMap((host) => readImageHost(host) ?? []),
  }
}

/** A team's lists come before the preset's, so that they win; a team's single values replace the preset's. */
function merge<T>(base: T, written: unknown): T {
  if (written === undefined) return base
  if (Array.isArray(base) && Array.isArray(written)) return [...written.map(withDefaults), ...base] as T
  if (!isMapping(base) || !isMapping(written)) return written as T
  const keys = Object.keys(base)
  return Object.fromEntries(keys.map((key) => [key, merge(base[key], written[key])])) as T
}

/** A control table's ids are in the first column unless it says otherwise. */
function withDefaults(item: unknown): unknown {
  return isMapping(item) && 'framework' in item && 'header' in item ? {idColumn: 1, ...item} : item
}

/** The preset without its lists: what is left recognises nothing until the team says what to. */
function withoutLists<T>(shapes: T): T {
  if (Array.isArray(shapes)) return [] as T
  if (!isMapping(shapes)) return shapes
  return Object.fromEntries(Object.entries(shapes).map(([key, value]) => [key, withoutLists(value)])) as T
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
