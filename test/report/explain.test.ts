import {describe, expect, it} from 'vitest'
import {explain} from '../../src/cli/explain.ts'
import {NOT_IMPLEMENTED, policyChecks} from '../../src/policy/index.ts'
import {rules} from '../../src/rules/index.ts'

const page = (code: string, width = 80) => explain(code, {colour: false, width})

describe('explain', () => {
  it('has a page of each rule, with its messages and examples', () => {
    for (const rule of rules) {
      const text = page(rule.id)
      expect(text.startsWith(`${rule.id}\n\n`)).toBe(true)
      const squeezed = text.replace(/\s+/g, ' ')
      for (const part of [rule.summary, rule.rationale]) expect(squeezed).toContain(part.replace(/\s+/g, ' '))
      for (const id of Object.keys(rule.messages).filter((each) => each !== '*'))
        expect(text).toContain(`  - ${id} (`)
      expect(text.match(/^Right$/m)).not.toBeNull()
      expect(text.match(/^Wrong$/m)).not.toBeNull()
    }
  })

  it('has a page of each policy code, whatever its case and with its rule before it', () => {
    for (const {code, summary} of policyChecks) {
      const text = page(code)
      expect(text.replace(/\s+/g, ' ')).toContain(summary.replace(/\s+/g, ' '))
      expect(page(code.toLowerCase())).toBe(text)
      expect(page(`no-invalid-policy-example/${code}`)).toBe(text)
    }
    for (const {code, reason} of NOT_IMPLEMENTED)
      expect(page(code).replace(/\s+/g, ' ')).toBe(
        `${code} Proofbook never reports it: ${reason}. `.replace(/\s+/g, ' '),
      )
  })

  it('shows one message of a rule', () => {
    const text = page('no-dead-link/dead-link')
    expect(text).toContain('  - dead-link (error): ')
    expect(text).not.toContain('spaced-link (')
    expect(text).toContain('<!-- proofbook-disable-next-line no-dead-link/dead-link -- why it may stay -->')
    expect(page('no-invalid-policy-example/directive')).toContain('  - directive (error): ')
  })

  it('is wrapped to the width, but for code', () => {
    const long = page('no-dead-anchor', 50)
      .split('\n')
      .filter((line) => line.length > 50 && !line.startsWith('    '))
    expect(long.filter((line) => line.includes(' '))).toEqual([])
  })

  it.each([
    ['no-dead-ancor', 'Cannot find rule or policy code `no-dead-ancor`; did you mean `no-dead-anchor`?'],
    ['INVALID_ACTON', 'Cannot find rule or policy code `INVALID_ACTON`; did you mean `INVALID_ACTION`?'],
    [
      'no-dead-link/dead-lnk',
      'Cannot find message `dead-lnk` of rule `no-dead-link`; did you mean `dead-link`?',
    ],
    ['no-dead-link/toString', 'Cannot find message `toString` of rule `no-dead-link`'],
    ['everything', 'Cannot find rule or policy code `everything`; `proofbook rules` lists the rules'],
    ['', 'Cannot find rule or policy code ``; `proofbook rules` lists the rules'],
  ])('knows nothing of %j', (code, message) => {
    expect(() => page(code)).toThrow(message)
  })
})
