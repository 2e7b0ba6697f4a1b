import {lstatSync} from 'node:fs'
import {devNull} from 'node:os'
import {Ajv, type ErrorObject} from 'ajv'
import {type Document, isMap, isNode} from 'yaml'
import {frameworkOf} from '../catalogs/framework.ts'
import {loadCatalogs} from '../catalogs/store.ts'
import {findBoundary} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {realPath} from '../files/inside.ts'
import {readInside} from '../files/read-inside.ts'
import {describeRefusal} from '../files/refusal.ts'
import {createFrameworks, type Frameworks} from '../frameworks/index.ts'
import {Locator} from '../parse/place.ts'
import {UserError} from '../parse/user-error.ts'
import {rules} from '../rules/index.ts'
import {complete, type Written} from './complete.ts'
import {CONFIG_FILE, type Config} from './config.ts'
import {explain} from './explain.ts'
import {FORMATS} from './formats.ts'
import {type Problem, readYaml} from './read-yaml.ts'
import {configSchema} from './schema.ts'

/** Thrown for a configuration that cannot be used; each line of the message has file, line and column. */
export class ConfigError extends UserError {}

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
  // The usual name of an empty file.
  if (file === devNull) return ''
  const roots = isNamed ? [realPath(file) ?? file] : [findBoundary('.')]
  const {bytes, refusal} = readInside(file, roots, MOST_BYTES.neighbour)
  if (refusal) throw new ConfigError(`Cannot read configuration \`${file}\`: ${describeRefusal(refusal)}`)
  return bytes.toString('utf8')
}

/** How many problems one message lists. */
const MOST_PROBLEMS = 20

/**
 * Reads a configuration from YAML; JSON is YAML too. The text is data: nothing of it is executed.
 * @param frameworks those that slots can be tied to
 */
export function readConfig(text: string, file: string, frameworks: Frameworks = createFrameworks()): Config {
  const yaml = readYaml(text)
  if (!('document' in yaml)) throw configError(text, file, yaml.problems)
  const data = yaml.data ?? {}
  const errors = validate(data, frameworks)
  if (errors.length > 0) {
    const told = errors.slice(0, MOST_PROBLEMS)
    const problems = told.map((error) => ({offset: offsetOf(yaml.document, error), message: explain(error)}))
    throw configError(text, file, problems, errors.length)
  }
  return complete(data as Written, frameworks)
}

function configError(text: string, file: string, problems: Problem[], count = problems.length): ConfigError {
  const locator = new Locator(text)
  const lines = problems.slice(0, MOST_PROBLEMS).map(({offset, message}) => {
    const {line, column} = locator.point(offset)
    return `${file}:${line}:${column} ${message}`
  })
  const rest = count > MOST_PROBLEMS ? [`and ${count - MOST_PROBLEMS} more`] : []
  return new ConfigError([...new Set(lines), ...rest])
}

function validate(data: unknown, frameworks: Frameworks): ErrorObject[] {
  const ajv = new Ajv({allErrors: true, verbose: true, allowUnionTypes: true, discriminator: true})
  for (const [name, findFault] of Object.entries(FORMATS))
    ajv.addFormat(name, (value: string) => findFault(value) === undefined)
  const check = ajv.compile(configSchema(frameworks.ids, rules))
  // These fail only together with what they lead to, which says more.
  const redundant = new Set(['if', 'discriminator'])
  return check(data) ? [] : (check.errors ?? []).filter(({keyword}) => !redundant.has(keyword))
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
