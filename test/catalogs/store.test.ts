import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {CatalogError} from '../../src/catalogs/catalog.ts'
import {frameworkOf} from '../../src/catalogs/framework.ts'
import {readCatalogFile} from '../../src/catalogs/read-catalog.ts'
import {catalogPath, loadCatalogs, writeCatalog} from '../../src/catalogs/store.ts'

const oscal = readCatalogFile('test/fixtures/catalogs/garden-oscal.json')
const cprt = readCatalogFile('test/fixtures/catalogs/garden-cprt.json')
const MEND = 'import the catalogue again with `proofbook catalog import`'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-catalogs-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

/** JSON has no undefined members. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const problemsOf = (text: string, id = 'a'): string[] => {
  mkdirSync(join(folder, '.proofbook/catalogs'), {recursive: true})
  const path = catalogPath(id, folder)
  writeFileSync(path, text)
  try {
    loadCatalogs(folder)
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogError)
    return (error as Error).message.replaceAll(path, 'a.json').split('\n')
  }
  return []
}

describe('the store', () => {
  it('is empty where nothing was imported', () => {
    expect(loadCatalogs(folder)).toEqual([])
  })

  it('gives back what was written, by id, with the same framework', () => {
    expect(writeCatalog(oscal, folder)).toEqual({
      path: `${folder}/.proofbook/catalogs/rules-of-the-garden-house.json`,
      replaced: false,
    })
    writeCatalog(cprt, folder)
    const loaded = loadCatalogs(folder)
    expect(loaded).toEqual([stored(cprt), stored(oscal)])
    expect(loaded.map(frameworkOf)).toEqual([cprt, oscal].map(frameworkOf))
  })

  it('writes the same bytes again, and leaves nothing else behind', () => {
    const {path} = writeCatalog(oscal, folder)
    const before = readFileSync(path, 'utf8')
    expect(before).toMatch(/^\{\n {2}"format": 1,\n {2}"id": "rules-of-the-garden-house",\n[\s\S]*\n\}\n$/)
    expect(writeCatalog(loadCatalogs(folder)[0]!, folder).replaced).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(readdirSync(join(folder, '.proofbook/catalogs'))).toEqual(['rules-of-the-garden-house.json'])
  })

  it('passes over what is being written, and what is no JSON', () => {
    writeCatalog(oscal, folder)
    for (const name of ['.x.json', 'README.md']) writeFileSync(join(folder, '.proofbook/catalogs', name), 'x')
    expect(loadCatalogs(folder)).toHaveLength(1)
  })

  it('removes what it began where it cannot write', () => {
    mkdirSync(catalogPath(oscal.id, folder), {recursive: true})
    expect(() => writeCatalog(oscal, folder)).toThrow(/^Cannot write `.*rules-of-the-garden-house\.json`: /)
    expect(readdirSync(join(folder, '.proofbook/catalogs'))).toEqual(['rules-of-the-garden-house.json'])
  })

  it('tells of a folder that is a file', () => {
    mkdirSync(join(folder, '.proofbook'))
    writeFileSync(join(folder, '.proofbook/catalogs'), '')
    expect(() => loadCatalogs(folder)).toThrow(/^Cannot read `.*\.proofbook\/catalogs`: ENOTDIR/)
    expect(() => writeCatalog(oscal, folder)).toThrow(/^Cannot write /)
  })
})

describe('a broken stored catalogue', () => {
  it('is told at its place, with how to mend it', () => {
    expect(problemsOf('{\n<<<<<<< HEAD\n')).toEqual([
      `a.json:2:1 Unexpected \`<<<<<<<\`, expected a value in JSON; ${MEND}`,
    ])
    expect(problemsOf('[]')).toEqual([`a.json:1:1 Unexpected array, expected a catalogue; ${MEND}`])
    expect(problemsOf('{}')).toEqual([`a.json:1:1 Cannot find \`format\` of the catalogue; ${MEND}`])
    expect(problemsOf('{"format": 2}')).toEqual([
      `a.json:1:12 Unexpected format 2, expected 1; update Proofbook, or ${MEND}`,
    ])
  })

  it('is told of all that it lacks', () => {
    const text = `{
  "format": 1,
  "id": "b",
  "title": 5,
  "source": {"file": "x", "kind": "y", "sha256": "z"},
  "functions": [],
  "categories": [{"id": "X"}],
  "controls": [{"id": "X-1"}, {"text": ""}, {"id": "X-1"}]
}`
    expect(problemsOf(text)).toEqual([
      `a.json:1:1 Cannot find \`withdrawn\` of the catalogue; ${MEND}`,
      `a.json:3:9 Unexpected id \`b\`, expected that of the file's name; ${MEND}`,
      'a.json:4:12 Unexpected number for `title`, expected text',
      `a.json:5:35 Unexpected \`y\` for \`kind\`, expected \`oscal-catalog\` or \`cprt\`; ${MEND}`,
      `a.json:7:18 Cannot find \`title\` of \`X\`; ${MEND}`,
      `a.json:8:31 Cannot find \`id\` of an entry of \`controls\`; ${MEND}`,
      'a.json:8:45 Unexpected second entry of `controls` `X-1`, expected each id once; the first begins on line 8',
    ])
  })
})
