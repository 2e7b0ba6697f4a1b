import type {Transformer} from 'unified'
import {fromHere, type Loaded} from '../check/check-files.ts'
import {addMessages, validatePlaybook} from '../pipeline/index.ts'
import {ruleUrl} from '../report/handbook.ts'
import type {Finding, Rule} from '../rules/rule.ts'
import {findFlawFaults, findSidecarFaults, type RunContext} from '../rules/run.ts'
import {type DocumentOptions, loadDocument, pathOf} from './document.ts'
import {type Asked, type LintSetting, readLintSetting} from './lint-level.ts'

/** A rule as a plugin of remark: it adds messages, and leaves the tree as it is. */
export type LintRule = (setting?: LintSetting<DocumentOptions>) => Transformer | undefined

/** By this name remark-lint finds what its comments, such as `<!--lint ignore no-dead-anchor-->`, can silence. */
const SOURCE = 'remark-lint'

/** Makes a rule a plugin of remark. Its messages are those of `proofbook check` for the same file. */
export function lintRule(rule: Rule): LintRule {
  const plugin: LintRule = (setting) => {
    const asked = readLintSetting(rule.id, setting)
    if (asked.level === 'off') return undefined
    return async (_tree, file) => {
      const loaded = await loadDocument(file, asked.options ?? {})
      const findings = await findingsOf(rule, asked, loaded)
      const path = fromHere(pathOf(file))
      addMessages(
        file,
        findings.map((finding) => toldOf(path, finding)),
        {source: SOURCE, urlOf: (id) => ruleUrl(id)},
      )
    }
  }
  return Object.defineProperty(plugin, 'name', {value: `${SOURCE}:${rule.id}`})
}

/** What a rule finds in the one document that was loaded, and in what is beside it. */
async function findingsOf(
  rule: Rule,
  {level}: Asked<DocumentOptions>,
  {config, corpus}: Loaded,
): Promise<Finding[]> {
  const base = {corpus, shapes: config.shapes}
  const context: RunContext =
    level === undefined
      ? {...base, rules: [rule], settings: config.rules, overrides: config.overrides}
      : {...base, rules: [{...rule, isOptIn: false}], settings: level === 'on' ? {} : {[rule.id]: level}}
  const own = await Promise.all(corpus.playbooks.map((playbook) => validatePlaybook(playbook, context)))
  return [
    ...own.flatMap(({findings}) => findings),
    ...corpus.sidecars.flatMap((sidecar) => findSidecarFaults(sidecar, context)),
    ...corpus.flaws.flatMap((flaw) => findFlawFaults(flaw, context)),
  ]
}

/** A finding in the mapping file beside a document is told at the top of the document, with its own place in words. */
function toldOf(path: string, finding: Finding): Finding {
  const {file, place, message} = finding
  if (file === path) return finding
  const top = {line: 1, column: 1, endLine: 1, endColumn: 1}
  return {...finding, place: top, message: `${message} (${file}:${place.line}:${place.column})`}
}
