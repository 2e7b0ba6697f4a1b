import {describe, expect, it} from 'vitest'
import {variantSlugs} from '../../plugins/docusaurus-plugin-proofbook/variant-paths.ts'

const slugs = (...labels: string[]) => [...variantSlugs(labels).values()]

describe('variantSlugs', () => {
  it('names a path by the letters and digits of the label', () => {
    expect(slugs('HEAD', 'master', 'feature/x', 'Updated upstream', '1234567 (subject)')).toEqual([
      'head',
      'master',
      'feature-x',
      'updated-upstream',
      '1234567-subject',
    ])
  })

  it('tells labels that look the same apart, whatever their order', () => {
    const [slashed, dashed, other] = slugs('feature/x', 'feature-x', 'topic')
    expect(slashed).toMatch(/^feature-x-[0-9a-f]{8}$/)
    expect(dashed).toMatch(/^feature-x-[0-9a-f]{8}$/)
    expect(slashed).not.toBe(dashed)
    expect(other).toBe('topic')
    expect(slugs('topic', 'feature-x', 'feature/x')).toEqual([other, dashed, slashed])
  })

  it('keeps labels of which little or nothing is left, and long ones, unique and short', () => {
    const all = slugs('機能', '機 能', 'é', 'e', '///', 'x'.repeat(300), 'x'.repeat(301))
    expect(new Set(all).size).toBe(all.length)
    for (const slug of all) expect(slug).toMatch(/^[a-z0-9-]{1,70}$/)
  })
})
