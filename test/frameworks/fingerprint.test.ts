import {describe, expect, it} from 'vitest'
import {fingerprint, foldedFingerprint, normaliseWording} from '../../src/frameworks/fingerprint.ts'

describe('normaliseWording', () => {
  it.each([
    ['a non-breaking space', 'Keys are\u00A0counted once a week'],
    ['double spaces', 'Keys  are counted   once a week'],
    ['a line break', 'Keys are counted\n  once a week'],
    ['white space around it', ' Keys are counted once a week\t'],
    ['a final full stop', 'Keys are counted once a week.'],
    ['a final full stop behind a space', 'Keys are counted once a week .'],
    ['full-width letters', '\uFF2Beys are counted once a week'],
  ])('sees through %s', (_, text) => {
    expect(normaliseWording(text)).toBe('Keys are counted once a week')
  })

  it.each([
    ['\u2018spare\u2019', "'spare'"],
    ['\u201Aspare\u2018', "'spare'"],
    ['\u201Cspare\u201D', '"spare"'],
    ['\u201Espare\u201C', '"spare"'],
    ['the office\u2019s keys', "the office's keys"],
  ])('makes %s straight', (curly, straight) => {
    expect(normaliseWording(curly)).toBe(straight)
  })

  it('takes ligatures apart', () => {
    expect(normaliseWording('Keys are \uFB01led')).toBe('Keys are filed')
  })

  it('keeps full stops inside, and case', () => {
    expect(normaliseWording('Keys (e.g. spare ones). Locks.')).toBe('Keys (e.g. spare ones). Locks')
  })

  it('changes nothing the second time', () => {
    const once = normaliseWording(' \u201CKeys\u201D  are\u00A0\uFB01led. ')
    expect(normaliseWording(once)).toBe(once)
  })
})

// Digests from `printf '%s' '<sentence>' | openssl dgst -sha256 -binary | basenc --base64url`, without padding.
describe('fingerprint', () => {
  it('is the SHA-256 of the normal form in base64url', () => {
    const digest = 'iWHlFnuFfT6O651JICvzSjlSFjl55oHr1THa3Ll3r4Q'
    expect(fingerprint('Keys are counted once a week')).toBe(digest)
    expect(fingerprint(' Keys are\u00A0counted  once a week. ')).toBe(digest)
  })

  it('hashes straight quotes', () => {
    const digest = 'U0JsrT0jXlVn42WRHaY8GDm01gqhpI7g5u9DpEzFRt4'
    expect(fingerprint('The office\u2019s \u201Cspare\u201D keys are final')).toBe(digest)
  })

  it('tells case apart', () => {
    expect(fingerprint('Keys Are Counted')).not.toBe(fingerprint('Keys are counted'))
  })
})

describe('foldedFingerprint', () => {
  it('is the SHA-256 of the normal form in lower case', () => {
    const digest = 'NqzrCe4dNilStfIAOoYMnqZeXeTrpkMERDIGmkybjRE'
    expect(foldedFingerprint('Keys are counted once a week')).toBe(digest)
    expect(foldedFingerprint('KEYS are  Counted once a Week.')).toBe(digest)
  })

  it('tells other words apart', () => {
    expect(foldedFingerprint('Keys are counted')).not.toBe(foldedFingerprint('Keys were counted'))
  })
})
