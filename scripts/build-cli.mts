/**
 * Bundles the command line and the library into files that start fast: each command is loaded when it is asked for. What
 * holds data files of its own, and what is installed by choice, stays outside.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {build} from 'esbuild'
import {rules} from '../src/rules/index.ts'
import {BUNDLE, foldersOf} from './bundle.mts'
import {notices} from './notices.mts'

rmSync('dist', {recursive: true, force: true})
const {metafile} = await build({...BUNDLE, metafile: true})
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(foldersOf(metafile)))

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
