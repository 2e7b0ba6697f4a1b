/**
 * Writes what is generated: the registries of `src/rules/` and `src/policy/checks/`, the pages of the reference, and the
 * names of HTML's elements. What reads a registry is imported once it is written.
 */
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {LIMITS} from '../src/parse/limits.ts'
import {NOT_IMPLEMENTED} from '../src/policy/checks/not-implemented.ts'
import type {Rule} from '../src/rules/rule.ts'
import {htmlElementsModule} from './html-elements.mts'
import {policyRegistryModule} from './policy-registry.mts'
import {rulePage, rulesOverview} from './rule-page.mts'

const NOT_RULES = new Set(['index.ts', 'levels.ts', 'rule.ts', 'run.ts'])
const PAGES = 'docs/reference/rules'
const POLICY_PAGES = 'docs/reference/policies'

const ids = readdirSync('src/rules')
  .filter((file) => file.endsWith('.ts') && !NOT_RULES.has(file))
  .map((file) => basename(file, '.ts'))
  .sort()
const exportName = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

writeFileSync(
  'src/rules/index.ts',
  [
    '// Generated from the files of this folder by `npm run generate`; do not edit.',
    ...ids.map((id) => `import {${exportName(id)}} from './${id}.ts'`),
    "import type {Rule} from './rule.ts'",
    '',
    '/** Every rule, by id. */',
    `export const rules: readonly Rule[] = [\n${ids.map((id) => `  ${exportName(id)},`).join('\n')}\n]`,
    '',
  ].join('\n'),
)

writeFileSync('src/policy/checks/index.ts', await policyRegistryModule())

writeFileSync('src/model/html-elements.ts', htmlElementsModule())

const {rules} = (await import('../src/rules/index.ts')) as {rules: readonly Rule[]}
rmSync(PAGES, {recursive: true, force: true})
mkdirSync(PAGES, {recursive: true})
for (const rule of rules) writeFileSync(`${PAGES}/${rule.id}.md`, rulePage(rule))
writeFileSync(`${PAGES}/README.md`, rulesOverview(rules))

// The configuration's schema lists the rules, so it is read once their registry is written.
const {optionsPage} = await import('./options-page.mts')
writeFileSync('docs/reference/options.md', optionsPage(rules))
const {commandsPage} = await import('./commands-page.mts')
writeFileSync('docs/reference/commands.md', await commandsPage())

const LIMITS_TABLE = /(<!-- Generated from src\/parse\/limits-table\.ts[^\n]*\n)[\s\S]*?(<!-- end -->)/
writeFileSync(
  'SECURITY.md',
  readFileSync('SECURITY.md', 'utf8').replace(LIMITS_TABLE, `$1${limitsTable()}$2`),
)

const {policyChecks} = await import('../src/policy/checks/index.ts')
const {policyReferencePages} = await import('./policy-reference.mts')
rmSync(POLICY_PAGES, {recursive: true, force: true})
mkdirSync(POLICY_PAGES, {recursive: true})
for (const [name, text] of await policyReferencePages(policyChecks, NOT_IMPLEMENTED))
  writeFileSync(`${POLICY_PAGES}/${name}`, text)

function limitsTable(): string {
  const rows = Object.entries(LIMITS).map(
    ([name, {most, meaning}]) => `| \`${name}\` | ${most.toLocaleString('en')} | ${meaning} |`,
  )
  return ['| Limit | At most | What it bounds |', '| --- | --- | --- |', ...rows, ''].join('\n')
}
