import {describe, expect, it} from 'vitest'
import {rules} from '../../src/rules/index.ts'
import {check} from './folder.ts'

describe.each(rules.map((rule) => ({id: rule.id, rule})))('$id', ({rule}) => {
  it.each(rule.examples)('finds what it says in the example: $title', async ({markdown, files, findings}) => {
    const found = await check(markdown, files)
    const own = found.filter((finding) => finding.ruleId === rule.id)
    expect(own.map(({messageId, place}) => ({messageId, ...place}))).toEqual(findings)
  })

  it.each(rule.examples)(
    'is the only rule with an error in the example: $title',
    async ({markdown, files}) => {
      const found = await check(markdown, files)
      const others = found.filter(({ruleId, severity}) => ruleId !== rule.id && severity === 'error')
      expect(others).toEqual([])
    },
  )

  it.each(rule.examples.filter((example) => !/\r/.test(example.markdown)))(
    'finds the same at the same places with CRLF: $title',
    async ({markdown, files, findings}) => {
      const found = await check(markdown.replaceAll('\n', '\r\n'), files)
      const own = found.filter((finding) => finding.ruleId === rule.id)
      expect(own.map(({messageId, place}) => ({messageId, ...place}))).toEqual(findings)
    },
  )

  it('shows a right and a wrong example, and each of its messages', () => {
    expect(rule.examples.some((example) => example.findings.length === 0)).toBe(true)
    expect(rule.examples.some((example) => example.findings.length > 0)).toBe(true)
  })

  it('is declared in the house style', () => {
    expect(rule.id).toMatch(/^(no|require|prefer|match)(-[a-z]+)+$/)
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/)
    expect(rule.rationale).toMatch(/^[A-Z].*\.$/)
    expect(rule.checkFile ?? rule.checkVariant).toBeTypeOf('function')
    for (const {template} of Object.values(rule.messages).filter(({template: text}) => text !== '{text}')) {
      expect(template).toMatch(/^(Unexpected|Cannot find) .*[^.]$/)
    }
  })
})
