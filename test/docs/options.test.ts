import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {DESCRIPTIONS} from '../../src/config/descriptions.ts'
import {configSchema} from '../../src/config/schema.ts'
import {type SchemaPart, schemaKeys} from '../../src/config/schema-keys.ts'
import {rules} from '../../src/rules/index.ts'

const page = readFileSync('docs/reference/options.md', 'utf8')
const keys = schemaKeys(configSchema(['a-framework'], rules) as SchemaPart)

/** The cells of a key's row on the page. */
function rowOf(path: string): string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${path}\` |`)) ?? ''
  return row
    .split(/(?<!\\)\|/)
    .slice(2, -1)
    .map((cell) => cell.trim())
}

describe('the keys of a schema', () => {
  it('are those of maps, of items of lists, and of every branch', () => {
    const schema: SchemaPart = {
      properties: {
        a: {type: 'string'},
        b: {items: {properties: {c: {}}, required: ['c']}},
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
        d: {if: {type: 'object'}, then: {properties: {e: {}}}, else: {enum: ['x']}},
        f: {oneOf: [{properties: {g: {}, h: {}}}, {properties: {g: {}, i: {}}}]},
        rules: {properties: {'no-x': {}}},
      },
    }
    expect(schemaKeys(schema).map(({path, isRequired}) => `${path}${isRequired ? '!' : ''}`)).toEqual([
      ...['a', 'b', 'b[].c!', 'd', 'd.e', 'f', 'f.g', 'f.h', 'f.i', 'rules'],
    ])
  })
})

describe('the descriptions of the configuration', () => {
  it('are there for every key, and for none that is not there', () => {
    expect(keys.length).toBeGreaterThan(70)
    expect(keys.map(({path}) => path).sort()).toEqual(Object.keys(DESCRIPTIONS).sort())
  })

  it('are clauses without a full stop, since a table adds none', () => {
    expect(Object.values(DESCRIPTIONS).filter((text) => /\.$|^[a-z]/.test(text))).toEqual([])
  })
})

describe('the page of all options', () => {
  it.each([
    ['roots', 'list of folders', "`[ 'static' ]`"],
    ['controls.depth', 'number, 2 to 6', '`3`'],
    ['controls.tables[].header', 'pattern', 'required'],
    ['controls.tables[].idColumn', 'number, 1 or more', '`1`'],
    ['controls.tables[].framework', 'id of a framework, or a list of ids of frameworks', 'required'],
    ['sections.other', 'list of patterns', 'see the preset'],
    ['site.url', 'origin', "`'http://localhost:3000'`"],
    ['site.editUrl', 'address or `null`', 'none'],
    ['site.unpublishable', '`stop`, `page`', "`'page'`"],
    ['links.style.slug', '`true`, `false`', 'that of `github`'],
  ])('says of %s what it may be and what it is otherwise', (path, value, otherwise) => {
    expect(rowOf(path).slice(0, 2)).toEqual([value, otherwise])
  })

  it('has every key that is not only a group of others', () => {
    const groups = keys.filter(({path}) => keys.some((other) => other.path.startsWith(`${path}.`)))
    const missing = keys.filter((key) => !groups.includes(key) && rowOf(key.path).length === 0)
    expect(missing.map(({path}) => path)).toEqual([])
  })
})

describe('the page of all commands', () => {
  const commands = readFileSync('docs/reference/commands.md', 'utf8')

  it('lists every command, with its arguments, options and defaults', () => {
    for (const name of ['check', 'inspect', 'export mapping', 'catalog import', 'resolve'])
      expect(commands).toContain(`\n## proofbook ${name}\n`)
    expect(commands).toContain(
      '| `--fail-on <severity>` | `error` | lowest severity that gives exit code 1 (`error`, `warning`, `info`) |',
    )
    expect(commands).toContain('| `<old>` | a file with one policy, or - for standard input |')
  })
})
