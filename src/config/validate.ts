import {createRequire} from 'node:module'
import type {ErrorObject} from 'ajv'
import {rules} from '../rules/index.ts'
import {FORMATS} from './formats.ts'
import {neededSchema} from './needed-schema.ts'
import {configSchema} from './schema.ts'

const OPTIONS = {allErrors: true, verbose: true, allowUnionTypes: true, discriminator: true}

/**
 * What the schema of the configuration finds in a file's data.
 * @param frameworks ids of those that slots can be tied to
 */
export function validate(data: unknown, frameworks: readonly string[]): ErrorObject[] {
  // Loaded here, since it takes as long as a small check, and a folder may have no configuration.
  const {Ajv} = createRequire(import.meta.url)('ajv') as typeof import('ajv')
  const ajv = new Ajv({...OPTIONS, validateSchema: false, meta: false, code: {optimize: false}})
  for (const [name, findFault] of Object.entries(FORMATS))
    ajv.addFormat(name, (value: string) => findFault(value) === undefined)
  const check = ajv.compile(neededSchema(configSchema(frameworks, rules), [data]))
  // These fail only together with what they lead to, which says more.
  const redundant = new Set(['if', 'discriminator'])
  return check(data) ? [] : (check.errors ?? []).filter(({keyword}) => !redundant.has(keyword))
}
