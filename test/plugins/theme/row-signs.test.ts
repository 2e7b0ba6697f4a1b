import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {ICONS} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/icons.ts'
import {GLYPHS} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/Seal.tsx'

const css = readFileSync('plugins/docusaurus-plugin-proofbook/theme/row-signs.css', 'utf8')

/** What the style sheet draws for a class. */
const drawn = (name: string) =>
  new RegExp(`${name} \\{\\s*--pb-glyph: url\\([^)]*?path d='([^']+)'`).exec(css)?.[1]

it.each(['proven', 'warning', 'error'] as const)('the seal of a row is the seal of a page: %s', (verdict) => {
  expect(drawn(`pb-sealed--${verdict}`)).toBe(GLYPHS[verdict])
})

it.each(['preventative', 'detective', 'respond', 'requirement', 'operational'] as const)(
  'the icon of a row is the icon of a page: %s',
  (group) => {
    expect(drawn(`pb-group--${group}`)).toBe(ICONS[group])
  },
)
