import {spanInVariant} from '../model/code-blocks.ts'
import {isUnclosedBlock} from '../model/lost-markup.ts'
import type {PolicyExample} from '../model/policy-examples.ts'
import {Locator} from '../parse/place.ts'
import {filePlace} from '../parse/variants.ts'
import {ClaimBudget, checkClaim, installedActionData, type PolicyFinding} from '../policy/index.ts'
import {matcher} from '../shapes/patterns.ts'
import {StatedCodes} from './policy-examples/stated.ts'
import {defineRule, type VariantContext} from './rule.ts'

/** Embedded IAM policies that are not valid, name what does not exist, or break the organisation's own rule. */
export const noInvalidPolicyExample = defineRule({
  id: 'no-invalid-policy-example',
  summary: 'Every IAM policy example is one that AWS would accept',
  rationale:
    'A policy in a playbook is copied into production. One that does not parse costs its reader an hour; one that ' +
    'names an action which does not exist grants or denies nothing where it matters. Every code block is checked, ' +
    'labelled or not; a bare statement is checked as a fragment. What the author states about an example, in ' +
    'the meta of its fence or in a comment above it, must hold: a bad example has to fail, and a claim has to be true.',
  messages: {
    '*': {severity: 'error', template: '{text}'},
    directive: {severity: 'error', template: '{text}'},
    'near-directive': {severity: 'warning', template: '{text}'},
    'no-policy': {
      severity: 'error',
      template: 'Cannot find a policy in the code block, although its author marks it as one',
    },
    'not-failing': {
      severity: 'error',
      template: 'Cannot find `{code}` in the example, although its author says that it fails with it',
    },
    'unused-ignore': {
      severity: 'error',
      template: 'Unexpected ignore of `{code}`, which the example does not have; remove it',
    },
    'broken-claim': {severity: 'error', template: '{text}'},
    'unproven-claim': {severity: 'info', template: '{text}'},
  },
  examples: [
    {
      title: 'a policy for a role that uses one key',
      markdown:
        '```\n{\n  "Version": "2012-10-17",\n  "Statement": [{\n    "Effect": "Allow",\n' +
        '    "Action": ["kms:Describe*", "kms:GenerateDataKey*"],\n' +
        '    "Resource": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"\n  }]\n}\n```\n',
      findings: [],
    },
    {
      title: 'a bare statement of a key policy, which cannot be pasted as it is',
      markdown:
        '```\n{\n  "Effect": "Allow",\n  "Principal": {"AWS": "arn:aws:iam::111122223333:role/Admin"},\n' +
        '  "Action": ["kms:Describe*", "kms:GenerateDataKey*"],\n  "Resource": "*"\n}\n```\n',
      findings: [{messageId: 'PB_DOC_FRAGMENT', line: 2, column: 1, endLine: 7, endColumn: 2}],
    },
    {
      title: 'an action that does not exist, in an indented fence',
      markdown:
        '- Policy\n\n  ```json\n  {\n    "Version": "2012-10-17",\n    "Statement": [{\n      "Effect": "Allow",\n' +
        '      "Action": "kms:GenerateDatakeys",\n      "Resource": "*"\n    }]\n  }\n  ```\n',
      findings: [{messageId: 'INVALID_ACTION', line: 8, column: 17, endLine: 8, endColumn: 39}],
    },
    {
      title: 'a missing comma',
      markdown:
        '```json\n{\n  "Version": "2012-10-17"\n  "Statement": [{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}]\n}\n```\n',
      findings: [{messageId: 'JSON_SYNTAX_ERROR', line: 4, column: 3, endLine: 4, endColumn: 14}],
    },
    {
      title: 'a bad example that says so, and a claim that holds',
      markdown:
        '```json policy-fails=INVALID_ACTION\n{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Deny", "Action": "s3:GetObjects", "Resource": "*"}]\n}\n```\n\n' +
        '<!-- policy-type: identity\n     policy-may-not: kms:Decrypt -->\n' +
        '```json\n{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Deny", "Action": "kms:*", "Resource": "*"}]\n}\n```\n',
      findings: [],
    },
    {
      title: 'a bad example without the fault that it is said to show, and an unused ignore',
      markdown:
        '```json policy-fails=INVALID_ACTION policy-ignore="INVALID_VERSION: as in 2011"\n{\n  "Version": "2012-10-17",\n' +
        '  "Statement": [{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}]\n}\n```\n',
      findings: [
        {messageId: 'not-failing', line: 1, column: 22, endLine: 1, endColumn: 36},
        {messageId: 'unused-ignore', line: 1, column: 52, endLine: 1, endColumn: 67},
      ],
    },
    {
      title: 'a word that is nearly a directive',
      markdown:
        '```json policytype=key\n{\n  "Version": "2012-10-17",\n' +
        '  "Statement": [{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}]\n}\n```\n',
      findings: [{messageId: 'near-directive', line: 1, column: 9, endLine: 1, endColumn: 19}],
    },
    {
      title: 'a claim that is false for the policy, and one that the policy does not decide',
      markdown:
        '<!-- policy-type: key\npolicy-may-not: everyone kms:Decrypt\npolicy-may: arn:aws:iam::111122223333:role/App kms:Encrypt -->\n' +
        '```json\n{\n  "Version": "2012-10-17",\n  "Statement": [\n' +
        '    {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"},\n' +
        '    {"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}\n  ]\n}\n```\n',
      findings: [
        {messageId: 'broken-claim', line: 2, column: 17, endLine: 2, endColumn: 37},
        {messageId: 'unproven-claim', line: 3, column: 13, endLine: 3, endColumn: 59},
        {messageId: 'PB_KMS_PUBLIC_PRINCIPAL', line: 9, column: 38, endLine: 9, endColumn: 41},
      ],
    },
  ],
  async checkVariant(context) {
    const {document, variant} = context
    for (const {span, message} of document.strayDirectives) {
      context.report(span, {messageId: 'directive', data: {text: message}})
    }
    for (const {span, message} of document.nearDirectives) {
      context.report(span, {messageId: 'near-directive', data: {text: message}})
    }
    if (document.policyExamples.length === 0) return
    const locator = new Locator(variant.text)
    const budget = new ClaimBudget()
    for (const examples of byBlock(document.policyExamples)) {
      // What an author states in a comment above a block is about the block too.
      const target = {kind: 'block' as const, span: examples[0]!.block.span}
      const report: VariantContext['report'] = (span, said) => context.report(span, {...said, target})
      await judge(examples, locator, {...context, report})
      await checkClaims(examples, budget, report)
    }
  },
})

/** The examples of one block together: what an author states is stated of the block. */
function byBlock(examples: readonly PolicyExample[]): PolicyExample[][] {
  const groups = new Map<PolicyExample['block'], PolicyExample[]>()
  for (const example of examples) {
    const group = groups.get(example.block)
    if (group) group.push(example)
    else groups.set(example.block, [example])
  }
  return [...groups.values()]
}

async function judge(
  examples: PolicyExample[],
  locator: Locator,
  {document, playbook, variant, shapes, judges, report}: VariantContext,
): Promise<void> {
  const {block, directives} = examples[0]!
  const stated = new StatedCodes(directives)
  const isAnnounced = matcher(shapes.examples.announcedBad)(block.leadIn)
  const isUnclosed = isUnclosedBlock(block, document)
  const relatedOf = ({related}: PolicyFinding) => {
    if (!related) return []
    const place = filePlace(variant, spanInVariant(block, related, locator))
    return [{file: playbook.path, place, message: related.message}]
  }
  const organisation = {forbidden: shapes.examples.forbiddenActions}
  for (const {policy, type, service, fragment} of examples) {
    if (policy.shape === 'other' && policy.strict) report(block.span, {messageId: 'no-policy'})
    for (const found of await judges.judge(policy, {type, service, fragment, organisation})) {
      if (!stated.isNews(found.code)) continue
      // The text after a policy is in its block because a closing fence is missing, which is reported.
      if (isUnclosed && found.code === 'JSON_SYNTAX_ERROR') continue
      report(spanInVariant(block, found, locator), {
        messageId: found.code,
        severity: isAnnounced ? 'info' : found.severity,
        data: {text: found.source ? `${found.message} (found by ${found.source})` : found.message},
        suggestion: found.suggestion,
        related: relatedOf(found),
      })
    }
  }
  for (const {messageId, code, span} of stated.unmet()) report(span, {messageId, data: {code}})
  for (const {span, message} of directives.faults)
    report(span, {messageId: 'directive', data: {text: message}})
}

/** What an author claims is claimed of the one policy in the block. */
async function checkClaims(
  examples: PolicyExample[],
  budget: ClaimBudget,
  report: VariantContext['report'],
): Promise<void> {
  const [{policy, type, directives}] = examples as [PolicyExample, ...PolicyExample[]]
  for (const {span, ...claim} of directives.claims) {
    if (examples.length > 1) {
      const text = `Unexpected claim about ${examples.length} policies, expected one policy in the block`
      report(span, {messageId: 'directive', data: {text}})
      continue
    }
    const {holds, message} = await checkClaim(policy, type, claim, installedActionData, budget)
    if (holds === 'no') report(span, {messageId: 'broken-claim', data: {text: message}})
    if (holds === 'uncertain') report(span, {messageId: 'unproven-claim', data: {text: message}})
  }
}
