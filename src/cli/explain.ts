import type {Command} from 'commander'
import {didYouMean} from '../likeness/slips.ts'
import {NOT_IMPLEMENTED, policyChecks} from '../policy/index.ts'
import type {PageOptions} from '../report/explain/page.ts'
import {notImplementedPage, policyPage} from '../report/explain/policy-page.ts'
import {rulePage} from '../report/explain/rule-page.ts'
import {rules} from '../rules/index.ts'
import {wantsColour} from './colour.ts'
import {UsageError} from './exit.ts'
import {show} from './show.ts'

const EXAMPLES = `
Examples:
  proofbook explain no-dead-anchor                 a rule: why, its messages, right and wrong
  proofbook explain no-dead-anchor/mended-anchor   one message of it
  proofbook explain PB_WILDCARD_RESOURCE           a code of the policy linter, ours or AWS's

Exit codes: 0 explained, 2 unknown. Nothing is fetched.`

/** Adds `proofbook explain` to the command line. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('explain a rule, a message or a policy code that check prints')
    .argument('<code>', 'rule, rule/message, or policy code')
    .addHelpText('after', EXAMPLES)
    .action(async (code: string) => {
      const width = process.stdout.columns ?? 80
      await show(explain(code, {colour: wantsColour(process.stdout), width}))
    })
}

/**
 * The page of a rule, a message or a code.
 * @throws {UsageError} if there is none
 */
export function explain(code: string, options: PageOptions): string {
  const [ruleId = '', ...rest] = code.split('/')
  const messageId = rest.length > 0 ? rest.join('/') : undefined
  const rule = rules.find(({id}) => id === ruleId)
  const policyCode = rule && '*' in rule.messages ? (messageId ?? '') : code
  const check = policyChecks.find((each) => each.code === policyCode.toUpperCase())
  if (check) return policyPage(check, options)
  const missing = NOT_IMPLEMENTED.find((each) => each.code === policyCode.toUpperCase())
  if (missing) return notImplementedPage(missing, options)
  if (rule && (messageId === undefined || Object.hasOwn(rule.messages, messageId)))
    return rulePage(rule, messageId, options)
  if (rule && messageId !== undefined) {
    const hint = didYouMean(messageId, Object.keys(rule.messages))
    throw new UsageError(`Cannot find message \`${messageId}\` of rule \`${ruleId}\`${hint}`)
  }
  const known = [...rules.map(({id}) => id), ...policyChecks.map((each) => each.code)]
  const hint = didYouMean(code, known) || '; `proofbook rules` lists the rules'
  throw new UsageError(`Cannot find rule or policy code \`${code}\`${hint}`)
}
