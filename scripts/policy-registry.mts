/** The registry of the policy checks. */
import {readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {PolicyCheck} from '../src/policy/checks/check.ts'

const CHECKS = 'src/policy/checks'
/** Characters in a line of code, as biome.json has it. */
const WIDEST = 110

/** A file that exports checks. */
interface CheckFile {
  /** From the folder of the checks. */
  path: string
  /** The names of its exports that are checks or lists of them. */
  names: string[]
  /** The same as items of a list. */
  items: string[]
}

/** The module that lists every check that a file in the folder of a family exports. */
export async function policyRegistryModule(): Promise<string> {
  const families = new Map<string, CheckFile[]>()
  for (const family of familyNames()) families.set(family, await checkFilesOf(family))
  const files = [...families.values()].flat()
  const imports = files.map(({path, names}) => inBrackets('import {', names, `} from './${path}'`, ''))
  return [
    '// Generated from the folders beside it by `npm run generate`; do not edit.',
    ...[...imports, "import type {PolicyCheck} from './check.ts'"].sort(byModule),
    '',
    '/** Every check by its family, the folder that it is in. */',
    'export const checkFamilies = {',
    ...[...families].map(([family, files]) => {
      const items = files.flatMap(({items}) => items)
      return inBrackets(`  ${family}: [`, items, '],', '  ')
    }),
    '} satisfies Record<string, readonly PolicyCheck[]>',
    '',
    '/** Every check. */',
    'export const policyChecks: readonly PolicyCheck[] = Object.values(checkFamilies).flat()',
    '',
  ].join('\n')
}

function familyNames(): string[] {
  return readdirSync(CHECKS, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()
}

async function checkFilesOf(family: string): Promise<CheckFile[]> {
  const files: CheckFile[] = []
  for (const name of readdirSync(join(CHECKS, family)).sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(resolve(CHECKS, family, name)).href)
    const checks = Object.entries(module)
      .filter(([, value]) => isCheck(value) || isListOfChecks(value))
      .sort(([a], [b]) => compare(a.toLowerCase(), b.toLowerCase()))
    if (checks.length === 0) continue
    files.push({
      path: `${family}/${name}`,
      names: checks.map(([name]) => name),
      items: checks.map(([name, value]) => (isCheck(value) ? name : `...${name}`)),
    })
  }
  return files
}

function isCheck(value: unknown): value is PolicyCheck {
  return typeof value === 'object' && value !== null && 'code' in value && 'check' in value
}

function isListOfChecks(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isCheck)
}

/** In the order in which Biome wants imports. */
function byModule(a: string, b: string): number {
  const moduleOf = (line: string) => line.slice(line.lastIndexOf(' '))
  return compare(moduleOf(a), moduleOf(b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A list on one line, or an item a line where that would be too long. */
function inBrackets(opener: string, items: readonly string[], closer: string, indent: string): string {
  const line = `${opener}${items.join(', ')}${closer}`
  if (line.length <= WIDEST) return line
  return [opener, ...items.map((item) => `${indent}  ${item},`), `${indent}${closer}`].join('\n')
}
