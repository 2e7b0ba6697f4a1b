import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {preloadFonts} from '../../plugins/docusaurus-plugin-proofbook/preload-fonts.ts'

function built(...fonts: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-fonts-'))
  mkdirSync(join(folder, 'assets/fonts'), {recursive: true})
  for (const name of fonts) writeFileSync(join(folder, 'assets/fonts', name), '')
  return folder
}

const PAGE = '<html><head><title>x</title></head><body></body></html>'

test('a page asks at once for Latin of its typefaces, and for no other letters', () => {
  const folder = built(
    'atkinson-hyperlegible-next-latin-wght-normal-0a1b.woff2',
    'atkinson-hyperlegible-next-latin-ext-wght-normal-2c3d.woff2',
    'atkinson-hyperlegible-mono-latin-wght-normal-4e5f.woff2',
  )
  expect(preloadFonts(folder, '/base/')(PAGE)).toBe(
    '<html><head><link rel="preload" as="font" type="font/woff2" href="/base/assets/fonts/atkinson-hyperlegible-mono-latin-wght-normal-4e5f.woff2" crossorigin><link rel="preload" as="font" type="font/woff2" href="/base/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal-0a1b.woff2" crossorigin><title>x</title></head><body></body></html>',
  )
})

test('a site without it has its pages as they are', () => {
  expect(preloadFonts(built('another-font-0a1b.woff2'), '/')(PAGE)).toBe(PAGE)
})
