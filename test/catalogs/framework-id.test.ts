import {describe, expect, it} from 'vitest'
import {inferFrameworkId} from '../../src/catalogs/framework-id.ts'

const infer = (title: string, version?: string, document?: string) =>
  inferFrameworkId({title, version, document, functions: [], categories: [], controls: [], withdrawn: []})

describe('inferFrameworkId', () => {
  it.each([
    ['Cybersecurity Framework', '2.0', 'CSF_2_0_0', 'nist-csf-2.0'],
    ['Cybersecurity Framework', '1.1', 'CSF_1_1_0', 'nist-csf-1.1'],
    ['The NIST Cybersecurity Framework (CSF) 2.0', '1.2.0', undefined, 'nist-csf-2.0'],
    ['NIST Cybersecurity Framework', '1.1', undefined, 'nist-csf-1.1'],
    [
      'NIST Special Publication 800-53 Revision 5.1.1 LOW IMPACT BASELINE',
      '5.1.1',
      undefined,
      'nist-sp-800-53-r5',
    ],
    ['NIST SP 800-53 Rev. 4', undefined, undefined, 'nist-sp-800-53-r4'],
    ['NIST SP 800-53B Revision 5', undefined, undefined, 'nist-sp-800-53b-revision-5'],
    ['Règles: maison & jardin (2.1)', undefined, undefined, 'regles-maison-jardin-21'],
  ])('of %s, %s, %s is %s', (title, version, document, id) => {
    expect(infer(title, version, document)).toBe(id)
  })
})
