import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import {rules} from '../../src/rules/index.ts'
import type {RuleSetting} from '../../src/rules/levels.ts'
import type {Finding} from '../../src/rules/rule.ts'
import {judgeDocument} from '../../src/rules/run.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readPlaybookText} from '../reading.ts'

/** A finding as `line:column rule/message`, with the variants that it is in. */
export const told = ({place, ruleId, messageId, variants}: Finding) =>
  `${place.line}:${place.column} ${ruleId}/${messageId}${variants ? ` in ${variants.join(', ')}` : ''}`

/** What is found and what is suppressed of some rules, and of those about comments. */
export async function judge(
  markdown: string,
  settings: Record<string, RuleSetting> = {},
  today = '2026-06-01',
) {
  const playbook = readPlaybookText(markdown, {path: 'a.md'})
  const corpus = createCorpus([playbook], {
    frameworks: createFrameworks(),
    files: NO_FILES,
    boundary: '.',
    publicRoots: ['.'],
  })
  const context = {
    corpus,
    shapes: securityPlaybook,
    rules,
    settings: {'require-title': 'off', ...settings},
    today: () => today,
  }
  const {findings, suppressed} = await judgeDocument(playbook, context as Parameters<typeof judgeDocument>[1])
  return {
    findings,
    left: findings.map(told),
    gone: suppressed.map(({finding, reason}) => `${told(finding)}: ${reason}`),
  }
}
