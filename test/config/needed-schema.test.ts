import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {FORMATS} from '../../src/config/formats.ts'
import {neededSchema} from '../../src/config/needed-schema.ts'
import {configSchema} from '../../src/config/schema.ts'
import {rules} from '../../src/rules/index.ts'

const text = {type: 'string'}
const schema = {
  type: 'object',
  required: ['a'],
  properties: {
    a: text,
    b: {type: 'object', properties: {c: text, d: text}, additionalProperties: false},
    e: {type: 'array', items: {type: 'object', properties: {f: text, g: text, h: text}}},
  },
}

describe('the schema that some values need', () => {
  it.each([
    ['nothing of keys that they do not have', {a: 1}, {a: text, b: true, e: true}],
    [
      'what is said of keys in keys',
      {b: {d: 1}},
      {a: true, b: {...schema.properties.b, properties: {c: true, d: text}}, e: true},
    ],
    [
      'what is said of the keys of any item',
      {e: [{f: 1}, 'x', {g: 1}]},
      {
        a: true,
        b: true,
        e: {type: 'array', items: {type: 'object', properties: {f: text, g: text, h: true}}},
      },
    ],
    ['only the names of keys for a text', 'abc', {a: true, b: true, e: true}],
    ['only the names of keys for nothing', null, {a: true, b: true, e: true}],
  ])('has %s', (_, value, properties) => {
    expect(neededSchema(schema, [value])).toEqual({...schema, properties})
  })
})

describe('the schema of the configuration', () => {
  it('is one that the validator takes, whole', () => {
    const ajv = new Ajv({allowUnionTypes: true, discriminator: true})
    for (const name of Object.keys(FORMATS)) ajv.addFormat(name, true)
    const check = ajv.compile(configSchema(['nist-csf-1.1'], rules))
    expect(check({rules: {'no-dead-link': 'warning'}})).toBe(true)
    expect(check({rules: {'no-dead-link': 'loud'}})).toBe(false)
  })
})
