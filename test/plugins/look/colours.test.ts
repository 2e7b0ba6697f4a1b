import {describe, expect, it} from 'vitest'
import {
  coloursCss,
  contrast,
  faintColours,
} from '../../../plugins/docusaurus-plugin-proofbook/look/colours.ts'

const THEME = 'plugins/docusaurus-plugin-proofbook/theme/tokens.css'

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000', 21],
    ['#123456', '#123456', 1],
    // The two greys on either side of what WCAG asks for.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#FF0000', '#ffffff', 4],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
  })
})

describe('colours that are hard to read', () => {
  it('are named with their contrast on the darkest light ground, and on the lightest dark one', () => {
    expect(faintColours({light: '#767676', dark: '#ffffff'}, THEME)).toEqual([
      expect.stringMatching(
        /^`site\.colours\.light` is hard to read: links in #767676 have a contrast of 3\.89:1 on light pages, expected at least 4\.5:1$/,
      ),
    ])
    expect(faintColours({dark: '#08665a'}, THEME)).toEqual([
      expect.stringMatching(/^`site\.colours\.dark` is hard to read: links in #08665a/),
    ])
  })

  it('are not those of the theme, nor none at all', () => {
    expect(faintColours({light: '#1d5c93', dark: '#7db8ec'}, THEME)).toEqual([])
    expect(faintColours({}, THEME)).toEqual([])
  })
})

describe('the style sheet', () => {
  it('is empty without colours', () => {
    expect(coloursCss({})).toBe('')
  })

  it('colours one kind of pages and leaves the other as it is', () => {
    const light = coloursCss({light: '#08665a'})
    expect(light).toContain(
      ':root:not([data-theme="dark"]) {\n  --pb-accent: #08665a;\n  --pb-on-accent: #fff;\n',
    )
    expect(light).toContain('  --pb-accent-2: color-mix(in srgb, #08665a 80%, var(--pb-ink));\n')
    expect(light).not.toContain(':root[data-theme="dark"]')
    expect(coloursCss({dark: '#7fe0cf'})).toMatch(/^:root\[data-theme="dark"\] \{\n/)
  })
})
