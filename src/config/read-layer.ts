import {devNull} from 'node:os'
import {posix} from 'node:path'
import {MOST_BYTES} from '../files/budgets.ts'
import {decodeText} from '../files/decode.ts'
import {readInside} from '../files/read-inside.ts'
import {describeRefusal} from '../files/refusal.ts'
import {Locator} from '../parse/place.ts'
import {ConfigError} from './config-error.ts'
import {explain} from './explain.ts'
import {type Problem, readYaml} from './read-yaml.ts'
import {offsetOf} from './source.ts'
import {validate} from './validate.ts'
import type {Layer, Written} from './written.ts'

/**
 * Reads what one configuration file says.
 * @param roots folders that it is read in; a file that the user named may be anywhere, but is still a regular file
 * @param frameworks ids of those that slots can be tied to
 * @throws {ConfigError}
 */
export function readLayer(file: string, roots: readonly string[], frameworks: readonly string[]): Layer {
  return parseLayer(readText(file, roots), file, frameworks)
}

function readText(file: string, roots: readonly string[]): string {
  // The usual name of an empty file.
  if (file === devNull) return ''
  const {bytes, refusal} = readInside(file, roots, MOST_BYTES.neighbour)
  if (refusal) throw new ConfigError(`Cannot read configuration \`${file}\`: ${describeRefusal(refusal)}`)
  return decodeText(bytes).text
}

/** How many problems one message lists. */
const MOST_PROBLEMS = 20

/**
 * Reads what a text of YAML says; JSON is YAML too. The text is data: nothing of it is executed.
 * @param file path of the text, for messages
 * @throws {ConfigError}
 */
export function parseLayer(text: string, file: string, frameworks: readonly string[]): Layer {
  const yaml = readYaml(text)
  if (!('document' in yaml)) throw problemsOf(text, file, yaml.problems)
  const {document} = yaml
  const data = yaml.data ?? {}
  const errors = validate(data, frameworks)
  if (errors.length > 0) {
    const told = errors.slice(0, MOST_PROBLEMS)
    const problems = told.map((error) => ({offset: offsetOf(document, error), message: explain(error)}))
    throw problemsOf(text, file, problems, errors.length)
  }
  return {name: file, folder: posix.dirname(file), written: data as Written, source: {document, text}}
}

function problemsOf(text: string, file: string, problems: Problem[], count = problems.length): ConfigError {
  const locator = new Locator(text)
  const lines = problems.slice(0, MOST_PROBLEMS).map(({offset, message}) => {
    const {line, column} = locator.point(offset)
    return `${file}:${line}:${column} ${message}`
  })
  const rest = count > MOST_PROBLEMS ? [`and ${count - MOST_PROBLEMS} more`] : []
  return new ConfigError([...new Set(lines), ...rest])
}
