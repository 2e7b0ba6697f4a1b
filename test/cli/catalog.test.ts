import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {Command} from 'commander'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {CatalogError} from '../../src/catalogs/catalog.ts'
import {frameworkOf} from '../../src/catalogs/framework.ts'
import {readCatalogFile} from '../../src/catalogs/read-catalog.ts'
import {addCatalog, importCatalog} from '../../src/cli/catalog.ts'
import {builtInFrameworks} from '../../src/frameworks/index.ts'

const OSCAL = resolve('test/fixtures/catalogs/garden-oscal.json')
const CPRT = resolve('test/fixtures/catalogs/garden-cprt.json')
/** What a list ends with. */
const BUILT_IN = `Built in, without official texts: ${builtInFrameworks.map(({id}) => `\`${id}\``).join(', ')}; \`proofbook list frameworks\` shows more\n`
const home = process.cwd()

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-catalog-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, {recursive: true})
  vi.restoreAllMocks()
})

/** Runs the command in this process; gives what it prints. */
async function run(...words: string[]): Promise<string> {
  const program = new Command('proofbook').exitOverride()
  addCatalog(program)
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text: unknown, end?: unknown) => {
    written.push(String(text))
    if (typeof end === 'function') (end as () => void)()
    return true
  })
  await program.parseAsync(['catalog', ...words], {from: 'user'})
  return written.join('')
}

const renamed = (file: string, from: string, to: string): string => {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync('edited.json', text.replaceAll(from, to))
  return 'edited.json'
}

describe('catalog import', () => {
  it('tells what it took, where it is, and how tables are tied to it', async () => {
    expect(await run('import', OSCAL)).toBe(`Rules of the Garden House
  version     2.1
  framework   rules-of-the-garden-house
  from        garden-oscal.json, an OSCAL catalogue
  functions   1
  categories  2
  controls    4
  withdrawn   1
  wordings    2
Wrote .proofbook/catalogs/rules-of-the-garden-house.json

Assign tables to it in proofbook.config.yml:

controls:
  tables:
    - header: '^control id$' # the header cell of the id column in your tables
      framework: rules-of-the-garden-house
`)
    expect(existsSync('.proofbook/catalogs/rules-of-the-garden-house.json')).toBe(true)
  })

  it('stores under another id where it is given one, and says what it replaces', async () => {
    expect(await run('import', CPRT, '--as', 'acme')).toContain('\nWrote .proofbook/catalogs/acme.json\n')
    expect(await run('import', OSCAL, '--as', 'acme')).toContain('\nReplaced .proofbook/catalogs/acme.json\n')
    expect(readFileSync('.proofbook/catalogs/acme.json', 'utf8')).toContain('"id": "acme"')
  })

  it('replaces a stored catalogue that is broken', async () => {
    await run('import', CPRT, '--as', 'acme')
    writeFileSync('.proofbook/catalogs/acme.json', '<<<<<<<')
    expect(await run('import', CPRT, '--as', 'acme')).toContain('Replaced')
  })

  it('says that a catalogue is a part where its title does', async () => {
    const title = 'NIST Special Publication 800-53 Revision 5.1.1 LOW IMPACT BASELINE'
    const said = await run('import', renamed(OSCAL, 'Rules of the *Garden* House', title))
    expect(said).toContain(`${title}\n`)
    expect(said).toContain('  framework   nist-sp-800-53-r5\n')
    expect(said).toContain(
      '\nIts title says `LOW IMPACT BASELINE`: ids outside it are unknown to this framework\n',
    )
  })

  it('stores nothing of a broken file', async () => {
    writeFileSync('broken.json', '{"catalog": {"metadata": {}}}')
    await expect(run('import', 'broken.json')).rejects.toThrow(CatalogError)
    expect(existsSync('.proofbook')).toBe(false)
  })

  it('refuses another framework that calls itself the CSF', async () => {
    const file = renamed(CPRT, 'GARDEN_2_0_0', 'CSF_2_0_0')
    await expect(run('import', file)).rejects.toThrow(
      new CatalogError(
        'edited.json: Unexpected `GR.WA-01`, `GR.WA-02`, expected the controls of the built-in `nist-csf-2.0`; give the catalogue another id with `--as`',
      ),
    )
    expect(existsSync('.proofbook')).toBe(false)
  })

  it('compares the wordings of a built-in framework, and ties no tables to it', () => {
    const builtIn = [{...frameworkOf(readCatalogFile(CPRT)), id: 'garden-framework'}]
    expect(importCatalog(CPRT, {builtIn})).toMatch(/\n2 of 2 wordings match the official ones\n$/)
    const file = renamed(CPRT, 'Rain is collected', 'Rain is wasted')
    expect(importCatalog(file, {builtIn})).toMatch(
      /\n1 of 2 wordings match the official ones; others have GR\.WA-02\n$/,
    )
  })
})

describe('catalog list', () => {
  it('names each catalogue with its size', async () => {
    expect(await run('list')).toBe(
      `No catalogue in .proofbook/catalogs; \`proofbook catalog import <file>\` stores one\n${BUILT_IN}`,
    )
    await run('import', OSCAL)
    await run('import', CPRT, '--as', 'acme')
    expect(await run('list')).toBe(
      'acme                       2 controls  Garden Framework, version 2.0\n' +
        'rules-of-the-garden-house  4 controls  Rules of the Garden House, version 2.1\n' +
        BUILT_IN,
    )
  })

  it('tells of one that is broken', async () => {
    await run('import', CPRT, '--as', 'acme')
    writeFileSync('.proofbook/catalogs/acme.json', '{"format": 1')
    await expect(run('list')).rejects.toThrow(
      '.proofbook/catalogs/acme.json:1:13 Unexpected end of the file, expected `}`; import the catalogue again with `proofbook catalog import`',
    )
  })
})
