import {describe, expect, it} from 'vitest'
import {rules} from '../../src/rules/index.ts'
import {proofbook} from '../command.ts'

describe('proofbook rules', () => {
  it('lists each rule on a line, with its gravest severity', () => {
    const {code, stdout, stderr} = proofbook(['rules'], '.')
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n').slice(0, rules.length)
    expect(lines.map((line) => line.split(' ')[0])).toEqual(rules.map(({id}) => id))
    expect(lines.find((line) => line.startsWith('no-dead-anchor '))).toMatch(
      /^no-dead-anchor {2,}error {4}Every link to an anchor leads to .* {2}\(--fix\)$/,
    )
  })

  it('is data too', () => {
    const {stdout} = proofbook(['rules', '--format', 'json'], '.')
    const {rules: list} = JSON.parse(stdout) as {rules: {id: string}[]}
    expect(list).toHaveLength(rules.length)
    expect(list.find(({id}) => id === 'no-swallowed-heading')).toEqual({
      id: 'no-swallowed-heading',
      severity: 'warning',
      summary: 'No heading is swallowed by the HTML above it',
      fixable: false,
      optIn: false,
      messages: [
        {
          id: 'swallowed',
          severity: 'warning',
          template:
            'Heading `{text}` belongs to the HTML above it and is shown as text; put a blank line above it',
        },
      ],
      url: 'https://proofbook.github.io/proofbook/handbook/reference/rules/no-swallowed-heading/',
    })
  })
})

describe('proofbook explain', () => {
  it('prints a page, and exits with 2 for what it does not know', () => {
    expect(proofbook(['explain', 'no-dead-anchor'], '.')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^no-dead-anchor\n\nEvery link to an anchor/),
    })
    expect(proofbook(['explain', 'nothing'], '.')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot find rule or policy code `nothing`; `proofbook rules` lists the rules\n',
    })
    expect(proofbook(['explain'], '.').code).toBe(2)
  })
})
