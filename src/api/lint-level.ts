import type {Level} from '../rules/levels.ts'

/** How grave a rule's findings are in a `.remarkrc`: in Proofbook's words, or in those of remark-lint. */
export type LintLevel = Level | 'warn' | 'on' | boolean | 0 | 1 | 2

/** What a `.remarkrc` gives a rule: a level, or a level with options. */
export type LintSetting<Options> = LintLevel | readonly [level: LintLevel, options?: Options]

const LEVELS = new Map<unknown, Level | 'on'>([
  ['off', 'off'],
  ['info', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['warn', 'warning'],
  ['on', 'on'],
  [true, 'on'],
  [false, 'off'],
  [0, 'off'],
  [1, 'warning'],
  [2, 'error'],
])

/** A setting read: `on` is as grave as the rule says, undefined as the documents' configuration says. */
export interface Asked<Options> {
  level: Level | 'on' | undefined
  options: Options | undefined
}

/** Reads what a `.remarkrc` gives a rule. */
export function readLintSetting<Options>(
  ruleId: string,
  setting: LintSetting<Options> | undefined,
): Asked<Options> {
  const [level, options] = isPair(setting) ? setting : [setting, undefined]
  if (level === undefined || level === null) return {level: undefined, options}
  const known = LEVELS.get(level)
  if (known === undefined)
    throw new Error(
      `Unexpected level \`${String(level)}\` of \`${ruleId}\`, expected \`off\`, \`info\`, \`warning\` or \`error\``,
    )
  return {level: known, options}
}

function isPair<Options>(
  setting: LintSetting<Options> | undefined,
): setting is readonly [level: LintLevel, options?: Options] {
  return Array.isArray(setting)
}
