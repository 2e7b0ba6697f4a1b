/** `npm run new rule|check|framework …`: writes the file of a new one and its test, both of which pass as they are. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {newCheck} from './new-check.mts'
import {newFramework} from './new-framework.mts'
import {newRule} from './new-rule.mts'

const USAGE = `Usage:
  npm run new rule no-long-title                      a rule for documents
  npm run new check elements PB_LONG_SID              a check of policies, in its family
  npm run new framework catalogue.json [its-id]       a built-in framework, from an OSCAL catalogue or a CPRT export
`

/** Files that are made, and those that are changed, by path. */
export interface NewFiles {
  made: Record<string, string>
  changed: Record<string, string>
  /** What is left to do for a person. */
  next: string
}

const [kind = '', ...words] = process.argv.slice(2)
const makers: Record<string, (words: string[]) => NewFiles> = {
  rule: newRule,
  check: newCheck,
  framework: newFramework,
}
const make = makers[kind]
if (!make) stop(USAGE)
write(madeBy(make))

function madeBy(make: (words: string[]) => NewFiles): NewFiles {
  try {
    return make(words)
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n`)
  }
}

function write({made, changed, next}: NewFiles): void {
  const there = Object.keys(made).filter((path) => existsSync(path))
  if (there.length > 0) stop(`Unexpected ${there.join(', ')}, expected no such file\n`)
  for (const [path, text] of Object.entries({...made, ...changed})) {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, text)
  }
  run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...Object.keys({...made, ...changed}))
  run('node_modules/tsx/dist/cli.mjs', 'scripts/generate.mts')
  for (const path of Object.keys(made)) console.log(`Wrote ${path}`)
  for (const path of Object.keys(changed)) console.log(`Changed ${path}`)
  console.log(next)
}

/** Runs a script of a package. */
function run(...words: string[]): void {
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'})
  if (status !== 0) stop(`Cannot run ${words[0]}:\n${stdout}${stderr}`)
}

function stop(message: string): never {
  process.stderr.write(message)
  process.exit(2)
}
