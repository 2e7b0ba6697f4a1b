/**
 * Bundles the command line and the library into files that start fast: each command runs its modules when it is asked for.
 * Data files, and what is installed by choice, stay outside.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import module from 'node:module'
import {build} from 'esbuild'
import {rules} from '../src/rules/index.ts'
import {BUNDLE, foldersOf, PROGRAM} from './bundle.mts'
import {notices} from './notices.mts'

rmSync('dist', {recursive: true, force: true})
const library = await build({...BUNDLE, metafile: true})
const program = await build({...PROGRAM, metafile: true})
finish('dist/cli.cjs')
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(foldersOf(library.metafile, program.metafile)))

/** One small file a rule, so that a `.remarkrc` can name it. */
mkdirSync('dist/remark-lint')
for (const {id} of rules) {
  const from = "from '../remark-lint.mjs'"
  writeFileSync(
    `dist/remark-lint/${id}.mjs`,
    `import {lintRules} ${from}\nexport default lintRules['${id}']\n`,
  )
  writeFileSync(
    `dist/remark-lint/${id}.d.mts`,
    `import type {LintRule} ${from}\ndeclare const rule: LintRule\nexport default rule\n`,
  )
}

/**
 * Makes the script a function of its own, since wrapping it in one at each start copies it, and puts a digest of it into its
 * first line: by that, what is kept of an earlier run belongs to it or not.
 */
function finish(path: string): void {
  const text = module.wrap(inAscii(readFileSync(path, 'utf8')))
  writeFileSync(path, `// ${createHash('sha256').update(text).digest('hex')}\n${text}`)
}

/**
 * Escapes what the bundler leaves as it is, in regular expressions and comments: a script of one byte a character is read
 * in a third of the time.
 * @throws if such a character is in a raw template, whose text would be another one
 */
function inAscii(script: string): string {
  const raw = /String\.raw`[^`]*[^\0-\x7f][^`]*`/.exec(script)
  if (raw) throw new Error(`Unexpected character in ${raw[0]}, expected an escape`)
  return script.replace(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
