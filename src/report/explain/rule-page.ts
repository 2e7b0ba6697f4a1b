import type {Example, Rule} from '../../rules/rule.ts'
import {ruleUrl} from '../handbook.ts'
import {formatPage, type PageOptions, type Part} from './page.ts'

/**
 * The page of a rule in the terminal, from the data that its page in the handbook is made of.
 * @param messageId of the message that is asked for; undefined for all
 */
export function rulePage(rule: Rule, messageId: string | undefined, options: PageOptions): string {
  const messages = Object.entries(rule.messages).filter(([id]) => messageId === undefined || id === messageId)
  const examples = rule.examples.filter(
    ({findings}) => messageId === undefined || findings.some((finding) => finding.messageId === messageId),
  )
  const isGood = ({findings}: Example) => findings.length === 0
  const good = messageId === undefined ? examples.filter(isGood) : rule.examples.filter(isGood).slice(0, 1)
  const parts: Part[] = [
    {kind: 'text', text: `${rule.summary}.`},
    {kind: 'text', text: rule.rationale},
    ...(rule.isFixable ? [{kind: 'text' as const, text: '`--fix` writes what has exactly one fix.'}] : []),
    {kind: 'heading', text: 'Messages'},
    {kind: 'list', items: messages.map(([id, {severity, template}]) => describe(id, severity, template))},
    {kind: 'heading', text: 'Right'},
    ...good.flatMap(exampleParts),
    {kind: 'heading', text: 'Wrong'},
    ...examples.filter((example) => !isGood(example)).flatMap(exampleParts),
    {kind: 'heading', text: 'Change, turn off or suppress'},
    {kind: 'code', text: settings(rule, messageId)},
    {kind: 'text', text: ruleUrl(rule.id)},
  ]
  return formatPage(messageId === undefined ? rule.id : `${rule.id}/${messageId}`, parts, options)
}

function describe(id: string, severity: string, template: string): string {
  return id === '*'
    ? 'a code of the policy linter: `proofbook explain CODE` shows it'
    : `${id} (${severity}): ${template}`
}

function exampleParts({title, markdown, files, findings}: Example): Part[] {
  const beside = Object.keys(files ?? {}).map((name) => `\`${name}\``)
  const named = `${title[0]?.toUpperCase()}${title.slice(1)}`
  const found = findings.map(({line, column, messageId}) => `${line}:${column} ${messageId}`)
  return [
    {kind: 'text', text: `${named}${beside.length > 0 ? ` (beside it: ${beside.join(', ')})` : ''}:`},
    {kind: 'code', text: markdown},
    ...(found.length > 0 ? [{kind: 'list' as const, items: found}] : []),
  ]
}

function settings({id}: Rule, messageId: string | undefined): string {
  const name = messageId === undefined ? id : `${id}/${messageId}`
  const value = messageId === undefined ? 'off' : `{${messageId}: off}`
  return [
    '# proofbook.config.yml',
    'rules:',
    `  ${id}: ${value} # or error, warning, info`,
    '',
    `<!-- proofbook-disable-next-line ${name} -- why it may stay -->`,
  ].join('\n')
}
