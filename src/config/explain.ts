import type {ErrorObject} from 'ajv'
import {didYouMean} from '../likeness/slips.ts'
import {FORMATS} from './formats.ts'

/** Says what a value of a configuration is and what was expected there. */
export function explain(error: ErrorObject): string {
  const {keyword, params, data, parentSchema} = error
  const where = pathOf(error)
  if (keyword === 'additionalProperties') {
    const known = Object.keys((parentSchema?.properties as object | undefined) ?? {})
    const key = shown(params.additionalProperty)
    return `Unexpected key \`${key}\` in ${where}, expected ${oneOf(known)}${didYouMean(key, known)}`
  }
  if (keyword === 'required') return `Cannot find key \`${String(params.missingProperty)}\` in ${where}`
  if (keyword === 'type') {
    const types = [params.type].flat().join(' or ')
    return `Unexpected ${typeName(data)} for ${where}, expected ${types}`
  }
  const what =
    keyword === 'enum' && typeof data === 'object' && data !== null ? typeName(data) : `\`${shown(data)}\``
  return `Unexpected ${what} for ${where}, expected ${expectedValue(error)}`
}

function pathOf({instancePath}: ErrorObject): string {
  return instancePath === '' ? 'the configuration' : `\`${instancePath.slice(1).replaceAll('/', '.')}\``
}

function expectedValue({keyword, params, data, message}: ErrorObject): string {
  switch (keyword) {
    case 'enum': {
      const allowed = (params.allowedValues as unknown[]).map(String)
      return `${oneOf(allowed)}${didYouMean(shown(data), allowed)}`
    }
    case 'format':
      return FORMATS[String(params.format)]?.(String(data)) ?? 'another value'
    case 'minimum':
      return `at least ${String(params.limit)}`
    case 'maximum':
      return `at most ${String(params.limit)}`
    case 'minItems':
      return 'a list with at least one item'
    default:
      return `a value that ${message ?? 'is valid'}`
  }
}

/** Longest text of a value in a message, in UTF-16 units. */
const MOST_SHOWN = 80

/** A value as it was written, in short. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`
}

function typeName(data: unknown): string {
  return data === null ? 'null' : Array.isArray(data) ? 'list' : typeof data
}

function oneOf(names: string[]): string {
  return names.length > 12
    ? 'a known key (`proofbook config schema` lists them)'
    : names.map((name) => `\`${name}\``).join(', ')
}
