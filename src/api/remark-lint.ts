/**
 * The rules as plugins of remark, for a `.remarkrc`: this module is a preset of them all, and
 * `proofbook/remark-lint/no-dead-anchor` is the plugin of one.
 */
import {rules} from '../rules/index.ts'
import {type LintRule, lintRule} from './lint-rule.ts'

export type {DocumentOptions} from './document.ts'
export type {LintLevel, LintSetting} from './lint-level.ts'
export type {LintRule} from './lint-rule.ts'

/** The plugin of each rule, by its id. */
export const lintRules: Readonly<Record<string, LintRule>> = Object.fromEntries(
  rules.map((rule) => [rule.id, lintRule(rule)]),
)

/** All rules, as grave as the configuration of the documents says. */
const preset: {plugins: LintRule[]} = {plugins: Object.values(lintRules)}
export default preset
