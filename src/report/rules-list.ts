import pc from 'picocolors'
import type {Rule, Severity} from '../rules/rule.ts'
import {ruleUrl} from './handbook.ts'
import {JSON_VERSION, print, type Tool} from './json.ts'
import {SEVERITIES} from './result.ts'

/** The severities of a rule's messages, the gravest first; a team may set others. */
export function severitiesOf({messages}: Rule): Severity[] {
  const found = new Set(Object.values(messages).map(({severity}) => severity))
  return SEVERITIES.filter((severity) => found.has(severity))
}

/** All rules for people: a line for each rule. */
export function prettyRules(rules: readonly Rule[], isColoured: boolean): string {
  const colours = pc.createColors(isColoured)
  const paint = {error: colours.red, warning: colours.yellow, info: colours.cyan}
  const idWidth = Math.max(...rules.map(({id}) => id.length))
  const lines = rules.map((rule) => {
    const [severity = 'info'] = severitiesOf(rule)
    const marks = [rule.isFixable ? '--fix' : '', rule.isOptIn ? 'opt-in' : ''].filter(Boolean).join(', ')
    const more = marks === '' ? '' : colours.dim(`  (${marks})`)
    return `${rule.id.padEnd(idWidth)}  ${paint[severity](severity.padEnd(7))}  ${rule.summary}${more}`
  })
  return `${lines.join('\n')}\n\n${rules.length} rules; the severity of a rule is that of its most severe message. \`proofbook explain RULE\` shows more.\n`
}

/** All rules as data, with their messages. */
export function jsonRules(rules: readonly Rule[], tool: Tool, handbook?: string): string {
  return print({
    version: JSON_VERSION,
    tool,
    rules: rules.map((rule) => ({
      id: rule.id,
      severity: severitiesOf(rule)[0],
      summary: rule.summary,
      fixable: rule.isFixable === true,
      optIn: rule.isOptIn === true,
      messages: Object.entries(rule.messages)
        .filter(([id]) => id !== '*')
        .map(([id, {severity, template}]) => ({id, severity, template})),
      url: ruleUrl(rule.id, handbook),
    })),
  })
}
