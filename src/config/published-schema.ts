import {rules} from '../rules/index.ts'
import {DESCRIPTIONS} from './descriptions.ts'
import {configSchema} from './schema.ts'
import type {SchemaPart} from './schema-keys.ts'

/** A schema with what editors show of each key. */
interface Described extends SchemaPart {
  description?: string
}

/**
 * The JSON schema of a configuration file as editors use it: with a description of each key.
 * @param frameworks ids of those that slots can be tied to; any where left out, since a team may import its own
 */
export function publishedSchema(frameworks?: readonly string[]): object {
  const schema = configSchema(frameworks, rules) as SchemaPart
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Proofbook',
    ...describe(schema, ''),
  }
}

/** @param path keys on the way to the schema, as descriptions name them */
function describe(schema: SchemaPart, path: string): Described {
  const description = DESCRIPTIONS[path]
  const branch = (each: SchemaPart | undefined) => each && describe(each, path)
  const properties = Object.entries(schema.properties ?? {}).map(([name, value]) => [
    name,
    describe(value, path === '' ? name : `${path}.${name}`),
  ])
  return {
    ...(description === undefined ? {} : {description}),
    ...schema,
    ...(schema.properties && {properties: Object.fromEntries(properties)}),
    ...(schema.items && {items: describe(schema.items, `${path}[]`)}),
    ...(schema.oneOf && {oneOf: schema.oneOf.map((each) => describe(each, path))}),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    ...(schema.then && {then: branch(schema.then), else: branch(schema.else)}),
  }
}
