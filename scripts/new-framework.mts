/** A new built-in framework, of a catalogue that its publisher gives away, and its test. */
import {readFileSync} from 'node:fs'
import {frameworkOf} from '../src/catalogs/framework.ts'
import {readCatalogFile} from '../src/catalogs/read-catalog.ts'
import type {Category, Framework, Wording} from '../src/frameworks/framework.ts'
import type {NewFiles} from './new.mts'

const REGISTRY = 'src/frameworks/index.ts'

/** @param words the file of the catalogue, and the id of the framework where the file's own is not to be taken */
export function newFramework([file = '', as]: string[]): NewFiles {
  const framework = frameworkOf(readCatalogFile(file, as))
  const {id} = framework
  const registry = readFileSync(REGISTRY, 'utf8')
  return {
    made: {
      [`src/frameworks/${id}.ts`]: frameworkText(framework, file),
      [`test/frameworks/${id}.test.ts`]: testText(framework),
    },
    changed: {[REGISTRY]: registered(registry, id)},
    next: 'Compare the counts of the test with those that the publisher states, name the source, and write titles of your own in place of the hyphens.',
  }
}

function frameworkText(framework: Framework, file: string): string {
  const {id, title, version, published, idShape, functions, categories, controls, wordings} = framework
  const byId = new Map(wordings.map((wording) => [wording.id, wording]))
  const hasFunctions = categories.some((category) => category.function !== undefined)
  return `import {readControlTable} from './control-table.ts'
import type {Framework} from './framework.ts'

/*
 * The publisher's sentences are not in this file, only their fingerprints; \`fingerprint.ts\` says how they are made. The
 * titles of functions and categories are the publisher's. A control's title is to be our own; a hyphen stands for none.
 */

const {controls, wordings} = readControlTable(
  \`
${controls.map((control) => row(control.id, control.category, byId.get(control.id))).join('\n')}
\`,
  ${quoted(version ?? '')},
)

export const ${nameOf(id)}: Framework = {
  id: ${quoted(id)},
  title: ${quoted(title)},
${version === undefined ? '' : `  version: ${quoted(version)},\n`}${published === undefined ? '' : `  published: ${quoted(published)},\n`}  source: ${quoted(`name the publication; read from ${file.replace(/^.*[\\/]/, '')}`)},
  idShape: ${String(idShape)},
  closed: true,
  functions: [${functions.map((each) => `\n    {id: ${quoted(each.id)}, title: ${quoted(each.title)}},`).join('')}${functions.length > 0 ? '\n  ' : ''}],
  categories: [${categories.map((each) => `\n    ${categoryText(each, hasFunctions)},`).join('')}${categories.length > 0 ? '\n  ' : ''}],
  controls,
  wordings,
}
`
}

/** A row of the table: what is not there is a hyphen, and so is the title, which a person has to write. */
function row(id: string, category: string | undefined, wording: Wording | undefined): string {
  return [id, category ?? '-', wording?.exact ?? '-', wording?.folded ?? '-', '-'].join('  ')
}

function categoryText({id, title, function: group}: Category, hasFunctions: boolean): string {
  const last = hasFunctions && group !== undefined ? `, function: ${quoted(group)}` : ''
  return `{id: ${quoted(id)}, title: ${quoted(title)}${last}}`
}

function testText({id, functions, categories, controls, wordings}: Framework): string {
  const name = nameOf(id)
  const some = wordings.slice(0, 2).map((each) => `    ['${each.id}', '${each.exact}'],`)
  return `import {describe, expect, it} from 'vitest'
import {${name}} from '../../src/frameworks/${id}.ts'

const {functions, categories, controls, wordings} = ${name}

describe('${id}', () => {
  it('has as many functions, categories and controls as its publisher states', () => {
    expect([functions.length, categories.length, controls.length]).toEqual([${functions.length}, ${categories.length}, ${controls.length}])
    expect(wordings).toHaveLength(${wordings.length})
  })
${
  some.length === 0
    ? ''
    : `
  // printf '%s' '<sentence without its full stop>' | openssl dgst -sha256 -binary | basenc --base64url
  it.each([
${some.join('\n')}
  ])('knows the wording of %s', (id, exact) => {
    expect(wordings.find((wording) => wording.id === id)?.exact).toBe(exact)
  })
`
}})
`
}

/** The list of built-in frameworks with one more, before the organisation's own statements, which come last. */
function registered(text: string, id: string): string {
  const imported = text.replace(
    'import {organisation}',
    `import {${nameOf(id)}} from './${id}.ts'\nimport {organisation}`,
  )
  return imported.replace(
    /(builtInFrameworks: readonly Framework\[\] = \[[^\]]*?)organisation\]/,
    `$1${nameOf(id)}, organisation]`,
  )
}

function nameOf(id: string): string {
  return id.replace(/[-.]+(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
