/** The reference pages of the rules: an overview, and a page a rule. */
import type {Example, Message, Rule} from '../src/rules/rule.ts'
import {literalCell} from './literal.mts'
import {RULE_FIXES} from './rule-fixes.mts'

/** Stands under the title of every page. */
const GENERATED = '<!-- Generated from the rules by `npm run generate`; do not edit. -->'

/** The markdown of a rule's page. */
export function rulePage(rule: Rule): string {
  const fix = RULE_FIXES[rule.id]
  if (fix === undefined)
    throw new Error(`Cannot find how to fix ${rule.id}; say it in scripts/rule-fixes.mts`)
  const good = rule.examples.filter((example) => example.findings.length === 0)
  const bad = rule.examples.filter((example) => example.findings.length > 0)
  return [
    `# ${rule.id}`,
    GENERATED,
    `${rule.summary}.${rule.isOptIn ? ' The rule is off unless your configuration sets a severity for it.' : ''}`,
    '## Why',
    rule.rationale,
    '## Wrong',
    ...bad.flatMap(show),
    '## Right',
    ...good.flatMap(show),
    '## Fix',
    fix,
    '## Messages',
    messageTable(rule.messages),
    '## Change or switch off',
    `\`\`\`yaml\n# proofbook.config.yml\nrules:\n  ${rule.id}: ${rule.isOptIn ? 'warning # or error, info' : 'off # or error, warning, info'}\n\`\`\``,
    '[All rules](README.md)\n',
  ].join('\n\n')
}

/** The list of all rules. */
export function rulesOverview(rules: readonly Rule[]): string {
  return [
    '# Rules',
    GENERATED,
    [
      '| Rule | What it holds |',
      '| --- | --- |',
      ...rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.summary} |`),
    ].join('\n'),
    '',
  ].join('\n\n')
}

function messageTable(messages: Readonly<Record<string, Message>>): string {
  const rows = Object.entries(messages).map(([id, message]) =>
    id === '*'
      ? '| a code of the policy linter | by code | what the linter says |'
      : `| \`${id}\` | ${message.severity} | ${textOf(message)} |`,
  )
  return ['| Message | Severity | Text |', '| --- | --- | --- |', ...rows].join('\n')
}

/** What a message says; one that has its whole text from elsewhere says only that. */
function textOf({template}: Message): string {
  return template === '{text}' ? 'differs from case to case' : literalCell(template)
}

function show(example: Example): string[] {
  const fence = '`'.repeat(5)
  const others = Object.keys(example.files ?? {}).map((name) => `\`${name}\``)
  const beside = others.length > 0 ? ` (beside it: ${others.join(', ')})` : ''
  const found = example.findings.map(
    (finding) =>
      `- ${finding.line}:${finding.column} to ${finding.endLine}:${finding.endColumn}: \`${finding.messageId}\``,
  )
  return [
    `${example.title[0]!.toUpperCase()}${example.title.slice(1)}${beside}:`,
    `${fence}markdown\n${example.markdown.replace(/\n$/, '')}\n${fence}`,
    ...(found.length > 0 ? [found.join('\n')] : []),
  ]
}
