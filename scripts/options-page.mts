/** The page of all options of the configuration. */
import {stringify} from 'yaml'
import {complete} from '../src/config/complete.ts'
import {DEFAULT_DOCUMENTS} from '../src/config/defaults.ts'
import {DESCRIPTIONS} from '../src/config/descriptions.ts'
import {configSchema} from '../src/config/schema.ts'
import {type SchemaKey, type SchemaPart, schemaKeys} from '../src/config/schema-keys.ts'
import {createFrameworks} from '../src/frameworks/index.ts'
import type {Rule} from '../src/rules/rule.ts'
import {securityPlaybook} from '../src/shapes/security-playbook.ts'

/** Stands for the id of a framework, of which each team has others. */
const FRAMEWORK = 'id of a framework'

/** What is said of a default that is a long list, and where there is none. */
const LONG = 'see the preset'
const NONE = 'none'

/** Widest default that is shown in a cell, in characters. */
const WIDEST = 60

/** How a default is written: as in a configuration, on one line. */
const FLOW = {
  collectionStyle: 'flow',
  defaultStringType: 'QUOTE_SINGLE',
  defaultKeyType: 'PLAIN',
  lineWidth: 0,
} as const

/** How the values of a format are called. */
const FORMATS: Readonly<Record<string, string>> = {
  line: 'text',
  pattern: 'pattern',
  glob: 'glob',
  folder: 'folder',
  origin: 'origin',
  basePath: 'path',
  address: 'address',
  imageHost: 'host',
}

/** The markdown of the page. */
export function optionsPage(rules: readonly Rule[]): string {
  const keys = schemaKeys(configSchema([FRAMEWORK], rules) as SchemaPart)
  const groups = keys.filter(({path}) => !/[.[]/.test(path))
  return [
    '# All options',
    '<!-- Generated from the schema of the configuration by `npm run generate`; do not edit. -->',
    'Every key that `proofbook.config.yml` can have. All of them are optional; where an item of a list needs a key, the default says "required". [Configuration](../guide/configuration.md) shows them in use, and says what patterns and globs are. `[]` stands for each item of a list.',
    ...groups.flatMap((group) => section(group, keys)),
    '## The preset',
    'What `preset: security-playbook` recognises. Your lists are put before these.',
    `\`\`\`yaml\n${stringify(securityPlaybook, {lineWidth: 110}).trimEnd()}\n\`\`\``,
    '[All reference pages](README.md)\n',
  ].join('\n\n')
}

function section(group: SchemaKey, keys: readonly SchemaKey[]): string[] {
  const isBelow = ({path}: SchemaKey, outer: string) =>
    path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
  /** Whether it is only a name for the keys below it. */
  const isGroup = ({path, schema}: SchemaKey) =>
    kindOf(schema) === 'map' && keys.some((key) => isBelow(key, path))
  const rows = keys.filter((key) => (key === group || isBelow(key, group.path)) && !isGroup(key))
  return [`## \`${group.path}\``, ...(isGroup(group) ? [`${describe(group.path)}.`] : []), table(rows)]
}

function table(keys: readonly SchemaKey[]): string {
  const rows = keys.map(
    (key) => `| \`${key.path}\` | ${kindOf(key.schema)} | ${defaultOf(key)} | ${cell(describe(key.path))} |`,
  )
  return ['| Key | Value | Default | Effect |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function describe(path: string): string {
  const text = DESCRIPTIONS[path]
  if (text === undefined)
    throw new Error(`Cannot find a description of \`${path}\`; add it to src/config/descriptions.ts`)
  return text
}

/** What a value may be, in a few words. */
function kindOf(schema: SchemaPart): string {
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum) return schema.enum.includes(FRAMEWORK) ? FRAMEWORK : schema.enum.map(code).join(', ')
  if (schema.if) return branches(schema)
  if (schema.items) return `list of ${plural(kindOf(schema.items))}`
  if (schema.type === 'integer') return `number${bounds(schema)}`
  if (schema.type === 'boolean') return '`true`, `false`'
  if (Array.isArray(schema.type)) return `${FORMATS[schema.format ?? ''] ?? 'text'} or \`null\``
  if (schema.type === 'string') return FORMATS[schema.format ?? ''] ?? 'text'
  return 'map'
}

/** A value of one kind, or of another. */
function branches({then, else: otherwise}: SchemaPart): string {
  return [otherwise, then].flatMap((each) => (each ? kindOf(each) : [])).join(', or a ')
}

function plural(value: string): string {
  if (value === FRAMEWORK) return 'ids of frameworks'
  return value.startsWith('`') ? value.replace(/, (?=[^,]*$)/, ' and ') : `${value}s`
}

function bounds({minimum, maximum}: SchemaPart): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`
  return minimum === undefined ? '' : `, ${minimum} or more`
}

function defaultOf({path, isRequired}: SchemaKey): string {
  if (isRequired) return 'required'
  if (path === 'preset') return code('security-playbook')
  if (path === 'documents') return code(DEFAULT_DOCUMENTS)
  if (path.endsWith('[].idColumn')) return code(1)
  if (path.startsWith('links.style.')) return 'that of `github`'
  const {shapes, ...config} = complete([], '.', createFrameworks())
  const value = path.split('.').reduce<unknown>(memberOf, {...shapes, ...config})
  if (value === undefined || value === null) return NONE
  const text = stringify(value, FLOW).trimEnd()
  return text.length > WIDEST ? LONG : cell(code(text))
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
