import {describe, expect, it} from 'vitest'
import {matcher, toRegExp, withoutMatch} from '../../src/shapes/patterns.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'

describe('a pattern of a team', () => {
  it('is matched in linear time, in a larger one too', () => {
    const long = 'a'.repeat(50_000)
    expect(matcher(['^(a+)+$'])(`${long}!`)).toBe(false)
    expect(toRegExp('(a+)+', (source) => `^(?:${source})$`).exec(`${long}!`)).toBeNull()
    expect(withoutMatch(`${long}b`, '(a|aa)+')).toBe('b')
  })

  it('is taken out of a text once', () => {
    expect(withoutMatch('Guide (draft) (draft)', ' \\(draft\\)')).toBe('Guide (draft)')
    expect(withoutMatch('Guide', ' \\(draft\\)')).toBe('Guide')
  })

  it('may be none', () => {
    expect(matcher([])('')).toBe(false)
  })
})

describe('a pattern of the preset', () => {
  it('gives groups and where they are', () => {
    const match = toRegExp(securityPlaybook.controls.heading).exec('12. 3. Encrypt')
    expect(match).toMatchObject({
      0: '12. 3. ',
      1: '12',
      index: 0,
      indices: [
        [0, 7],
        [0, 2],
      ],
    })
  })

  it('looks no further for the end of a sentence than sentences are long', () => {
    const [csf, own] = securityPlaybook.controls.notApplicable.map(({sentence}) => toRegExp(sentence))
    expect(csf!.exec('The NIST controls and subcategories are not applicable to KMS: PR.AC-1')).toMatchObject(
      {
        0: 'NIST controls and subcategories are not applicable to KMS:',
      },
    )
    expect(csf!.test('nist controls or subcategories are not applicable '.repeat(40_000))).toBe(false)
    expect(own!.test('control statements are not applicable '.repeat(40_000))).toBe(false)
  })
})
