import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {rules} from '../../src/rules/index.ts'

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'proofbook-generate-'))
  for (const path of ['package.json', 'src', 'scripts', 'docs/reference', 'SECURITY.md'])
    cpSync(path, join(copy, path), {recursive: true})
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  rmSync(join(copy, 'docs/reference/rules'), {recursive: true})
  const tsx = resolve('node_modules/tsx/dist/cli.mjs')
  const {status, stderr} = spawnSync(process.execPath, [tsx, 'scripts/generate.mts'], {
    cwd: copy,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => rmSync(copy, {recursive: true, force: true}))

/** The files of a folder with their texts. */
function texts(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

describe('what is generated from the rules', () => {
  it('is committed as it would be generated now', () => {
    expect(readFileSync(join(copy, 'src/rules/index.ts'), 'utf8')).toBe(
      readFileSync('src/rules/index.ts', 'utf8'),
    )
    expect(texts(join(copy, 'docs/reference/rules'))).toEqual(texts('docs/reference/rules'))
  })

  it.each(['options.md', 'commands.md'])('has the page %s as it would be generated now', (name) => {
    const path = join('docs/reference', name)
    expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(path, 'utf8'))
  })

  it('lists the policy checks of every family', () => {
    const path = 'src/policy/checks/index.ts'
    expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(path, 'utf8'))
  })

  it('names the elements of HTML by the types that the project has', () => {
    const path = 'src/model/html-elements.ts'
    expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(path, 'utf8'))
  })

  it('lists the limits for readers of the threat model', () => {
    const text = readFileSync('SECURITY.md', 'utf8')
    expect(readFileSync(join(copy, 'SECURITY.md'), 'utf8')).toBe(text)
    expect(text).toContain('| `nesting` | 50 | Quotes and list items within one another;')
  })
})

describe('the registry', () => {
  it('lists the rules of the folder, each in a file of its name and with a test of its name', () => {
    const ids = rules.map((rule) => rule.id)
    const own = new Set(['index.ts', 'levels.ts', 'rule.ts', 'run.ts'])
    expect(ids).toEqual(
      readdirSync('src/rules')
        .filter((name) => name.endsWith('.ts') && !own.has(name))
        .map((name) => name.replace(/\.ts$/, ''))
        .sort(),
    )
    const tests = new Set(readdirSync('test/rules'))
    expect(ids.filter((id) => !tests.has(`${id}.test.ts`))).toEqual([])
  })
})
