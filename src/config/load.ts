import {lstatSync} from 'node:fs'
import {Ajv, type ErrorObject} from 'ajv'
import {closest, distance} from 'fastest-levenshtein'
import {type Document, isMap, isNode, LineCounter, parseDocument} from 'yaml'
import {frameworkOf} from '../catalogs/framework.ts'
import {loadCatalogs} from '../catalogs/store.ts'
import {findBoundary} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {realPath} from '../files/inside.ts'
import {readInside} from '../files/read-inside.ts'
import {describeRefusal} from '../files/refusal.ts'
import {createFrameworks, type Frameworks} from '../frameworks/index.ts'
import {UserError} from '../parse/user-error.ts'
import {rules} from '../rules/index.ts'
import type {RuleSetting} from '../rules/run.ts'
import {securityPlaybook} from '../shapes/security-playbook.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {CONFIG_FILE, type Config, type SiteConfig} from './config.ts'
import {configSchema} from './schema.ts'

/** Thrown for a configuration that cannot be used; each line of the message has file, line and column. */
export class ConfigError extends UserError {}

/** What a file may say: any part of a configuration. */
type Written = DeepPartial<Shapes> & {
  preset?: 'security-playbook' | 'none'
  files?: {exclude?: string[]}
  roots?: string[]
  rules?: Record<string, RuleSetting>
  site?: Partial<SiteConfig>
}

type DeepPartial<T> = T extends unknown[]
  ? T
  : T extends object
    ? {[Key in keyof T]?: DeepPartial<T[Key]>}
    : T

/** Loads the configuration of a file, or the default one where the default file does not exist. */
export function loadConfig(path?: string): Config {
  const file = path ?? CONFIG_FILE
  const frameworks = createFrameworks(loadCatalogs().map(frameworkOf))
  if (!lstatSync(file, {throwIfNoEntry: false})) {
    if (path !== undefined) throw new ConfigError(`Cannot find configuration \`${path}\``)
    return complete({}, frameworks)
  }
  return readConfig(readFile(file, path !== undefined), file, frameworks)
}

/** @param isNamed whether the user named the file: then it may be anywhere, but is still a regular file */
function readFile(file: string, isNamed: boolean): string {
  const roots = isNamed ? [realPath(file) ?? file] : [findBoundary('.')]
  const {bytes, refusal} = readInside(file, roots, MOST_BYTES.neighbour)
  if (refusal) throw new ConfigError(`Cannot read configuration \`${file}\`: ${describeRefusal(refusal)}`)
  return bytes.toString('utf8')
}

/**
 * Reads a configuration from YAML; JSON is YAML too. The text is data: nothing of it is executed.
 * @param frameworks those that slots can be tied to
 */
export function readConfig(text: string, file: string, frameworks: Frameworks = createFrameworks()): Config {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
  const at = (offset: number) => {
    const {line, col} = counter.linePos(offset)
    return `${file}:${line}:${col}`
  }
  if (document.errors.length > 0) {
    throw new ConfigError(document.errors.map((error) => `${at(error.pos[0])} ${error.message}`))
  }
  const data = toData(document, file)
  const problems = validate(data, frameworks).map(
    (error) => `${at(offsetOf(document, error))} ${describe(error, data)}`,
  )
  if (problems.length > 0) throw new ConfigError([...new Set(problems)])
  return complete(data as Written, frameworks)
}

/** The document as data; throws for an alias without an anchor, and for more aliases than a person writes. */
function toData(document: Document, file: string): unknown {
  try {
    return document.toJS({maxAliasCount: 20}) ?? {}
  } catch (error) {
    throw new ConfigError(`${file}:1:1 ${(error as Error).message}`)
  }
}

function validate(data: unknown, frameworks: Frameworks): ErrorObject[] {
  const ajv = new Ajv({allErrors: true, verbose: true, allowUnionTypes: true, discriminator: true})
  ajv.addFormat('regex', isPattern)
  ajv.addFormat('origin', (text) => /^https?:\/\/[^/]+$/.test(text))
  const check = ajv.compile(
    configSchema(
      frameworks.ids,
      rules.map((rule) => rule.id),
    ),
  )
  // These fail only together with what they lead to, which says more.
  const redundant = new Set(['if', 'discriminator'])
  return check(data) ? [] : (check.errors ?? []).filter(({keyword}) => !redundant.has(keyword))
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'iu')
    return true
  } catch {
    return false
  }
}

function offsetOf(document: Document, error: ErrorObject): number {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const node = document.getIn(
    path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    true,
  )
  const extra: unknown = error.params.additionalProperty
  if (typeof extra === 'string' && isMap(node)) {
    const key = node.items.map((pair) => pair.key).find((candidate) => String(candidate) === extra)
    if (isNode(key)) return key.range?.[0] ?? 0
  }
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function describe(error: ErrorObject, data: unknown): string {
  const where =
    error.instancePath === ''
      ? 'the configuration'
      : `\`${error.instancePath.slice(1).replaceAll('/', '.')}\``
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty)
    const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
    return `Unexpected key \`${key}\` in ${where}, expected ${oneOf(known)}${didYouMean(key, known)}`
  }
  if (error.keyword === 'enum') {
    const allowed = (error.params.allowedValues as unknown[]).map(String)
    return `Unexpected \`${String(error.data)}\` for ${where}, expected ${oneOf(allowed)}${didYouMean(String(error.data), allowed)}`
  }
  if (error.keyword === 'required')
    return `Cannot find key \`${String(error.params.missingProperty)}\` in ${where}`
  if (error.keyword === 'format')
    return `Unexpected \`${String(error.data)}\` for ${where}, expected ${formats[String(error.params.format)]}`
  if (error.keyword === 'type')
    return `Unexpected ${typeName(error.data)} for ${where}, expected ${String(error.params.type)}`
  return `Unexpected value for ${where}: it ${error.message ?? 'is not valid'}${data === undefined ? '.' : ''}`
}

const formats: Record<string, string> = {
  regex: 'a regular expression',
  origin: 'an origin such as `https://playbooks.example.com`',
}

function typeName(data: unknown): string {
  return data === null ? 'null' : Array.isArray(data) ? 'list' : typeof data
}

function oneOf(names: string[]): string {
  return names.length > 12 ? 'a known key' : names.map((name) => `\`${name}\``).join(', ')
}

function didYouMean(written: string, known: string[]): string {
  if (known.length === 0) return ''
  const close = closest(written, known)
  return distance(written, close) <= Math.max(2, written.length / 4) ? `; did you mean \`${close}\`` : ''
}

function complete(written: Written, frameworks: Frameworks): Config {
  const {preset = 'security-playbook', files, roots, rules: settings, site, ...shapes} = written
  const base = preset === 'none' ? withoutLists(securityPlaybook) : securityPlaybook
  return {
    files: {exclude: files?.exclude ?? []},
    roots: roots ?? ['static'],
    shapes: merge(base, shapes),
    frameworks,
    rules: settings ?? {},
    site: {
      title: 'Security playbooks',
      tagline: 'Proved before published',
      url: 'http://localhost:3000',
      baseUrl: '/',
      editUrl: undefined,
      imageHosts: [],
      unpublishable: 'page',
      ...site,
    },
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

/** A control table's ids stand in the first column unless it says otherwise. */
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
