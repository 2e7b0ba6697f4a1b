import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const COPIED = [
  ...[
    '.gitignore',
    'package.json',
    'biome.json',
    'tsconfig.json',
    'vitest.config.mts',
    'SECURITY.md',
    'docs/reference',
  ],
  ...['src', 'scripts', 'test/reading.ts', 'test/rules', 'test/policy', 'test/frameworks', 'test/fixtures'],
]
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'proofbook-new-'))
  for (const path of COPIED) cpSync(path, join(copy, path), {recursive: true})
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, {recursive: true, force: true}))

/** Runs a script of a package in the copy. */
function run(...words: string[]): {status: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {cwd: copy, encoding: 'utf8'})
  return {status, output: stdout + stderr}
}
const create = (...words: string[]) => run('node_modules/tsx/dist/cli.mjs', 'scripts/new.mts', ...words)
const passes = (...files: string[]) => {
  const {status, output} = run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...files)
  expect(status, output).toBe(0)
}

describe('npm run new', () => {
  it('writes a rule that is registered, has a page, and passes its tests', () => {
    const {status, output} = create('rule', 'no-left-over')
    expect(status, output).toBe(0)
    expect(readFileSync(join(copy, 'src/rules/index.ts'), 'utf8')).toContain("from './no-left-over.ts'")
    expect(readFileSync(join(copy, 'docs/reference/rules/no-left-over.md'), 'utf8')).toContain(
      '## Fix\n\nWrite a heading',
    )
    passes('test/rules/no-left-over.test.ts', 'test/rules/examples.test.ts')
  })

  it('writes a check that is registered, has a page, and passes its tests', () => {
    const {status, output} = create('check', 'elements', 'PB_LEFT_OVER')
    expect(status, output).toBe(0)
    expect(existsSync(join(copy, 'docs/reference/policies/pb-left-over.md'))).toBe(true)
    passes('test/policy/checks/left-over.test.ts', 'test/policy/reference.test.ts')
  })

  it('writes a framework of a catalogue: ids and fingerprints, and no sentence of its publisher', () => {
    const {status, output} = create('framework', 'test/fixtures/catalogs/garden-oscal.json')
    expect(status, output).toBe(0)
    const text = readFileSync(join(copy, 'src/frameworks/rules-of-the-garden-house.ts'), 'utf8')
    // SHA-256 of "Gates are closed at night", made by openssl as the page on adding a framework says.
    expect(text).toMatch(/^GT-1\(1\) {2}GT {2}t4UXqvkNADZIMMnl-DmWA72sELopXaEl_3OKktF4qeg {2}\S{43} {2}-$/m)
    expect(text).toMatch(/^GT-1 {2}GT {2}- {2}- {2}-$/m)
    expect(text).not.toMatch(/closed at night|Keys hang/)
    passes('test/frameworks')
  })

  it('has made what the formatter and the linter accept', () => {
    const made = ['src', 'test/rules', 'test/policy/checks', 'test/frameworks']
    const biome = run('node_modules/@biomejs/biome/bin/biome', 'check', ...made)
    expect(biome.status, biome.output).toBe(0)
  })

  it.each([
    [['rule', 'no-left-over'], 'expected no such file'],
    [['rule', '../x'], 'expected it to begin with no-'],
    [['check', 'nowhere', 'PB_X'], 'expected a folder of src/policy/checks/'],
    [['check', 'elements', 'INVALID_X'], 'expected one such as PB_LONG_SID'],
    [['framework', 'nothing.json'], 'nothing.json'],
    [[], 'Usage:'],
    [['thing'], 'Usage:'],
  ])('refuses %j', (words, said) => {
    const {status, output} = create(...words)
    expect(status).toBe(2)
    expect(output).toContain(said)
  })
})
