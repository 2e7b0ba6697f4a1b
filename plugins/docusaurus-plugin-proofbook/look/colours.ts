import {readFileSync} from 'node:fs'
import type {SiteConfig} from '../../../src/config/config.ts'

type Colours = SiteConfig['colours']
type Mode = keyof Colours

/** What WCAG asks of text of the usual size. */
const LEAST_CONTRAST = 4.5

/** What says nothing of dark pages keeps the theme's colour there. */
const SELECTORS: Record<Mode, string> = {
  light: ':root:not([data-theme="dark"])',
  dark: ':root[data-theme="dark"]',
}
const MODES: readonly Mode[] = ['light', 'dark']

/** The shades that the theme makes of its accent, and what they are mixed of. */
const SHADES: Record<string, string> = {
  'accent-2': '80%, var(--pb-ink)',
  'accent-tint': '12%, var(--pb-surface)',
  'accent-line': '45%, var(--pb-surface)',
}

/** What stands on the accent, by mode: the theme's own is for its own. */
const ON_ACCENT: Record<Mode, string> = {light: '#fff', dark: '#0d1312'}

/** A style sheet that gives a site its colours; empty if it has none of its own. */
export function coloursCss(colours: Colours): string {
  return MODES.map((mode) => {
    const colour = colours[mode]
    return colour === undefined ? '' : block(mode, colour)
  }).join('')
}

function block(mode: Mode, colour: string): string {
  const shades = Object.entries(SHADES).map(
    ([name, mix]) => `  --pb-${name}: color-mix(in srgb, ${colour} ${mix});\n`,
  )
  return `${SELECTORS[mode]} {\n  --pb-accent: ${colour};\n  --pb-on-accent: ${ON_ACCENT[mode]};\n${shades.join('')}}\n`
}

/**
 * A sentence for each colour in which links would be hard to read on some ground of the theme.
 * @param theme path of the style sheet that holds the grounds
 */
export function faintColours(colours: Colours, theme: string): string[] {
  return MODES.flatMap((mode) => {
    const colour = colours[mode]
    if (colour === undefined) return []
    const least = Math.min(...groundsOf(theme, mode).map((ground) => contrast(colour, ground)))
    if (least >= LEAST_CONTRAST) return []
    // Rounded down, so that it never reads like what is asked for.
    const ratio = (Math.floor(least * 100) / 100).toFixed(2)
    return `\`site.colours.${mode}\` is hard to read: links in ${colour} have a contrast of ${ratio}:1 on ${mode} pages, expected at least ${LEAST_CONTRAST}:1`
  })
}

/** The grounds on which links stand, as the theme says. */
function groundsOf(theme: string, mode: Mode): string[] {
  const css = readFileSync(theme, 'utf8')
  const [light = '', dark = ''] = css.split('[data-theme="dark"]')
  const grounds = [
    ...(mode === 'dark' ? dark : light).matchAll(/--pb-(?:bg|surface|sunken|hover): (#[\da-f]+);/g),
  ]
  if (grounds.length === 0) throw new Error(`Cannot find the grounds of ${mode} pages in ${theme}`)
  return grounds.map(([, colour = '']) => colour)
}

/** The contrast of two colours, from 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
