import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../src/frameworks/index.ts'
import {rules} from '../../src/rules/index.ts'
import type {Example, Finding, Rule} from '../../src/rules/rule.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {check, type Folder} from './folder.ts'

/** Checks an example's folder with what the example is read with; a rule that has to be asked for is. */
function checkExample(rule: Rule, {markdown, files, reading, encoding}: Example) {
  const {controls} = securityPlaybook
  const shapes = {
    ...securityPlaybook,
    controls: {...controls, tables: [...(reading?.tables ?? []), ...controls.tables]},
  }
  const frameworks = createFrameworks(reading?.frameworks)
  return check(markdown, files as Folder, {shapes, frameworks, encoding, optIn: [rule.id]})
}

const placed = ({messageId, file, place}: Finding) => ({
  messageId,
  ...(file === 'playbook.md' ? {} : {file}),
  ...place,
})

describe.each(rules.map((rule) => ({id: rule.id, rule})))('$id', ({rule}) => {
  it.each(rule.examples)('finds what it says in the example: $title', async (example) => {
    const found = await checkExample(rule, example)
    const own = found.filter((finding) => finding.ruleId === rule.id)
    expect(own.map(placed)).toEqual(example.findings)
  })

  it.each(rule.examples)('is the only rule with an error in the example: $title', async (example) => {
    const found = await checkExample(rule, example)
    const others = found.filter(({ruleId, severity}) => ruleId !== rule.id && severity === 'error')
    expect(others).toEqual([])
  })

  it.each(rule.examples.filter((example) => !/\r/.test(example.markdown)))(
    'finds the same at the same places with CRLF: $title',
    async (example) => {
      const found = await checkExample(rule, {
        ...example,
        markdown: example.markdown.replaceAll('\n', '\r\n'),
      })
      const own = found.filter((finding) => finding.ruleId === rule.id)
      expect(own.map(placed)).toEqual(example.findings)
    },
  )

  it('says whether --fix can fix what it finds', async () => {
    const found = (await Promise.all(rule.examples.map((example) => checkExample(rule, example)))).flat()
    const isFixed = found.some(({ruleId, fix}) => ruleId === rule.id && fix !== undefined)
    // Some write only where the configuration asks for it.
    if (isFixed) expect(rule.isFixable).toBe(true)
  })

  it('shows a right and a wrong example, and each of its messages', () => {
    expect(rule.examples.some((example) => example.findings.length === 0)).toBe(true)
    expect(rule.examples.some((example) => example.findings.length > 0)).toBe(true)
  })

  it('is declared in the house style', () => {
    expect(rule.id).toMatch(/^(no|require|prefer|match)(-[a-z]+)+$/)
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/)
    expect(rule.rationale).toMatch(/^[A-Z].*\.$/)
    const {checkFile, checkVariant, checkSidecar, checkFlaw, checkComments} = rule
    expect(checkFile ?? checkVariant ?? checkSidecar ?? checkFlaw ?? checkComments).toBeTypeOf('function')
    for (const {template} of Object.values(rule.messages).filter(({template: text}) => text !== '{text}')) {
      expect(template).toMatch(/^[A-Z`].*[^.]$/)
      expect(template).not.toMatch(/ alone\b| is no | stands? | behind |\bwhoever\b/i)
    }
  })
})
