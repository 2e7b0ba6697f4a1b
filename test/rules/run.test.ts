import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {createCorpus} from '../../src/model/corpus.ts'
import {NO_FILES} from '../../src/model/file-tree.ts'
import type {RuleSetting} from '../../src/rules/levels.ts'
import {defineRule, formatMessage, type Rule} from '../../src/rules/rule.ts'
import {byPlace, findFaults} from '../../src/rules/run.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readPlaybookText} from '../reading.ts'

const rule = (id: string, check: Pick<Rule, 'checkFile' | 'checkVariant'>): Rule =>
  defineRule({
    id,
    summary: 'x',
    rationale: 'x.',
    messages: {m: {severity: 'warning', template: 'Unexpected `{name}`'}},
    examples: [],
    ...check,
  })
const place = {line: 1, column: 1, endLine: 1, endColumn: 2}

function run(rules: Rule[], settings: Record<string, RuleSetting> = {}) {
  const playbook = readPlaybookText('# T\n')
  const corpus = createCorpus([playbook], {
    frameworks: createFrameworks(),
    files: NO_FILES,
    boundary: '.',
    publicRoots: [],
  })
  return findFaults(playbook, {corpus, shapes: securityPlaybook, rules, settings})
}

describe('findFaults', () => {
  it('takes a severity from the setting, else the report, else the message', async () => {
    const two = rule('two', {
      checkFile: ({reportAt}) => {
        reportAt(place, {messageId: 'm', data: {name: 'a'}})
        reportAt(place, {messageId: 'm', data: {name: 'b'}, severity: 'info'})
      },
    })
    const severities = async (setting?: RuleSetting) =>
      (await run([two], setting && {two: setting})).map((finding) => finding.severity)
    expect(await severities()).toEqual(['warning', 'info'])
    expect(await severities('error')).toEqual(['error', 'error'])
    expect(await severities('off')).toEqual([])
  })

  it('reports the same fault once', async () => {
    const twice = rule('twice', {
      checkFile: ({reportAt}) => {
        for (const name of ['a', 'a']) reportAt(place, {messageId: 'm', data: {name}})
      },
    })
    expect(await run([twice])).toHaveLength(1)
  })

  it('takes an unknown message, or a missing argument, for a fault of the rule', async () => {
    const unknown = rule('unknown', {checkFile: ({reportAt}) => reportAt(place, {messageId: 'no'})})
    const missing = rule('missing', {checkFile: ({reportAt}) => reportAt(place, {messageId: 'm'})})
    await expect(run([unknown])).rejects.toThrow('Rule unknown has no message no')
    await expect(run([missing])).rejects.toThrow(
      'Message template has no value for {name}: Unexpected `{name}`',
    )
  })
})

describe('formatMessage', () => {
  it('puts source text in as it is', () => {
    expect(formatMessage('{a} and {b}', {a: '{b} $& $1', b: 2})).toBe('{b} $& $1 and 2')
    expect(formatMessage('No `{a}`', {a: '::a\n::error::b\u202e'})).toBe('No `::a\\n::error::b\\u202e`')
  })
})

describe('byPlace', () => {
  it('orders by file, place, rule and message', () => {
    const finding = (file: string, line: number, column: number, ruleId: string) => ({
      ruleId,
      messageId: 'm',
      severity: 'info' as const,
      message: '',
      file,
      place: {line, column, endLine: 1, endColumn: 1},
      target: undefined,
      variants: undefined,
      suggestion: undefined,
      related: [],
      fix: undefined,
    })
    const sorted = [
      finding('B.md', 9, 9, 'z'),
      finding('a.md', 2, 1, 'z'),
      finding('a.md', 2, 10, 'a'),
      finding('a.md', 10, 1, 'a'),
      finding('a.md', 10, 1, 'b'),
    ]
    expect([4, 1, 3, 0, 2].map((index) => sorted[index]!).sort(byPlace)).toEqual(sorted)
  })
})
