/** The reference page of a policy check. Its examples are judged while it is written, so that it cannot be wrong. */

import {EXAMPLE_RULE} from '../src/policy/checks/actions/forbidden-wildcard.ts'
import {sourceOf} from '../src/policy/checks/check-source.ts'
import {
  type CheckExample,
  type LintOptions,
  lintPolicy,
  type PolicyCheck,
  type PolicyFinding,
  parsePolicies,
  policyTypeNamed,
} from '../src/policy/index.ts'
import {typesOf} from './check-types.mts'
import {literal} from './literal.mts'

/** Stands under the title of every page. */
export const GENERATED = '<!-- Generated from the policy checks by `npm run generate`; do not edit. -->'

/** AWS's names of resources whose policies have the type `resource`, for examples that belong to a service. */
const RESOURCES = [
  'AWS::DynamoDB::Table',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::SecretsManager::Secret',
  'AWS::Lambda::Function',
  'AWS::ECR::Repository',
  'AWS::S3::AccessPoint',
  'AWS::S3Express::AccessPoint',
  'AWS::S3Tables::TableBucket',
  'AWS::ApiGateway::RestApi',
  'AWS::CodeArtifact::Domain',
  'AWS::Backup::BackupVault',
]

/** The file name of a check's page. */
export function pageName({code}: PolicyCheck): string {
  return `${code.toLowerCase().replaceAll('_', '-')}.md`
}

/** The markdown of a check's page. */
export async function checkPage(check: PolicyCheck): Promise<string> {
  const {code, severity, summary, why, bad, good} = check
  const types = await typesOf(check)
  return [
    `# ${code}`,
    GENERATED,
    `${literal(summary)}.`,
    `Severity: ${severity}.${types === '' ? '' : ` Types of policy: ${types}.`}`,
    ...(why ? ['## Why', literal(why)] : []),
    ...(bad ? ['## Wrong', await wrong(code, bad)] : []),
    ...(good ? ['## Right', fence(good, '')] : []),
    '## Source',
    sourceLine(check),
    '[All policy checks](README.md)\n',
  ].join('\n\n')
}

async function wrong(code: string, bad: CheckExample): Promise<string> {
  const {type, service, text} = bad
  const policies = parsePolicies(text)
  const judge = async (options: Pick<LintOptions, 'organisation'>) =>
    (await Promise.all(policies.map((policy) => lintPolicy(policy, {type, service, ...options})))).flat()
  const fails = failing(code, await judge({}))
  const found = await judge({organisation: {forbidden: [EXAMPLE_RULE]}})
  const lines = found.map(
    (finding) => `- ${placeOf(text, finding.offset)}: \`${finding.code}\`: ${literal(finding.message)}`,
  )
  return [
    fence(bad, fails.length > 0 ? ` policy-fails=${fails.join(',')}` : ''),
    'What the linter says of it, by line and column:',
    lines.join('\n'),
  ].join('\n\n')
}

/** The code, and what else keeps the example from being right; none where only an organisation's rule decides. */
function failing(code: string, found: readonly PolicyFinding[]): string[] {
  if (!found.some((finding) => finding.code === code)) return []
  const grave = found.filter(({severity}) => severity !== 'info').map((finding) => finding.code)
  return [...new Set([code, ...grave])]
}

/** With the author's statements that Proofbook reads when it checks the page itself. */
function fence(example: CheckExample, statements: string): string {
  // Without this the markers of the one example with a conflict would be taken for those of a merge.
  const markers = /^<{7}/m.test(example.text) ? ' markers=content' : ''
  return `\`\`\`json policy-type=${typeName(example)}${statements}${markers}\n${example.text}\n\`\`\``
}

/** The name of the type, with the service where the example has one. */
function typeName({type, service}: CheckExample): string {
  if (service === undefined) return type
  const isNamed = (name: string) =>
    policyTypeNamed(name)?.type === type && policyTypeNamed(name)?.service === service
  return RESOURCES.find(isNamed) ?? type
}

/** `line:column`, both 1-based, of a 0-based offset; columns in UTF-16. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n')
  return `${lines.length}:${lines.at(-1)!.length + 1}`
}

function sourceLine(check: PolicyCheck): string {
  const {title, url} = sourceOf(check)
  return url === undefined ? `${literal(title)}.` : `[${literal(title)}](${url})`
}
