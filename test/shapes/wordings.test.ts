import {describe, expect, it} from 'vitest'
import {toRegExp} from '../../src/shapes/patterns.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {wordingsOf} from '../../src/shapes/wordings.ts'

describe('wordingsOf', () => {
  it.each([
    ['^end ?notes?$', ['endnote', 'endnotes', 'end note', 'end notes']],
    ['^(other )?tables$', ['tables', 'other tables']],
    ['^a(b|c|)$', ['ab', 'ac', 'a']],
    ['^(?:x|y)$', ['x', 'y']],
    ['^team\\.id \\(csf\\)$', ['team.id (csf)']],
    ['^|$', ['']],
  ])('of `%s` is each text that it matches', (pattern, expected) => {
    expect([...wordingsOf(pattern)].sort()).toEqual([...expected].sort())
  })

  it.each([
    '^appendix\\b',
    'overview',
    '^id .*$',
    '^id \\d$',
    '^gloss[ao]ry$',
    '^ids+$',
    '^(?=a)a$',
    '^a$|^b$',
    '^(a$',
    `^${'(a|b)'.repeat(9)}$`,
    `^${'('.repeat(5000)}a${')'.repeat(5000)}$`,
    '^a\\$',
  ])('of `%s` is empty, for it leaves texts open', (pattern) => {
    expect(wordingsOf(pattern)).toEqual([])
  })

  it('matches its own pattern, for each of the headings and headers of the preset', () => {
    const {sections, controls} = securityPlaybook
    const patterns = [
      ...sections.groups.flatMap(({heading}) => heading),
      ...controls.tables.map(({header}) => header),
    ]
    for (const pattern of patterns) {
      expect(wordingsOf(pattern)).not.toEqual([])
      for (const wording of wordingsOf(pattern)) expect(toRegExp(pattern).test(wording)).toBe(true)
    }
  })
})
