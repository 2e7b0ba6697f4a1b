import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {makeLook} from '../../../plugins/docusaurus-plugin-proofbook/look/look.ts'
import {readPicture} from '../../../plugins/docusaurus-plugin-proofbook/look/pictures.ts'
import {readConfig} from '../../../src/config/load.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>'
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')

let top: string
let repository: string
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'proofbook-look-'))
  repository = join(top, 'repository')
  mkdirSync(repository)
  const files: Record<string, string | Buffer> = {
    'my logo.SVG': SVG,
    'prefixed.svg': SVG.replaceAll('<svg', '<s:svg').replaceAll('</svg', '</s:svg'),
    'mark.png': PNG,
    'runs.svg': SVG.replace('<rect', '<script>alert(1)</script><rect'),
    'handler.svg': SVG.replace('<rect', '<rect onload="alert(1)"'),
    'page.svg': '<html><body>Hello, reader.</body></html>',
    'page.png': '<html><body>Hello, reader.</body></html>',
    'empty.ico': '',
    'logo.html': '<h1>Hello</h1>',
    constructor: SVG,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(repository, name), content)
  mkdirSync(join(repository, 'folder.png'))
  writeFileSync(join(top, 'secret.png'), PNG)
  symlinkSync(join(top, 'secret.png'), join(repository, 'linked.png'))
})
afterAll(() => rmSync(top, {recursive: true}))

const read = (name: string) => readPicture(join(repository, name), 'logo', repository)

describe('a picture', () => {
  it.each([
    ['my logo.SVG', '.svg'],
    ['prefixed.svg', '.svg'],
    ['mark.png', '.png'],
  ])('%s is read as it is', (name, extension) => {
    expect(read(name)).toEqual({bytes: readFileSync(join(repository, name)), extension})
  })

  it.each([
    ['runs.svg', 'it contains the element `script`, which could run in a reader’s browser'],
    ['handler.svg', 'it contains the handler `onload`, which could run in a reader’s browser'],
    ['page.svg', 'its content is not what its ending `.svg` says'],
    ['page.png', 'its content is not what its ending `.png` says'],
    ['empty.ico', 'its content is not what its ending `.ico` says'],
    ['logo.html', 'expected a picture with one of these endings: .svg .png .jpg .jpeg .gif .webp .ico'],
    ['constructor', 'expected a picture with one of these endings: .svg .png .jpg .jpeg .gif .webp .ico'],
    ['linked.png', 'it is outside the repository of the documents'],
    ['../secret.png', 'it is outside the repository of the documents'],
    ['none.png', 'it does not exist, or it is a link to something that does not'],
    ['folder.png', 'it is a folder, expected a regular file'],
  ])('%s is refused: %s', (name, why) => {
    expect(() => read(name)).toThrow(`Cannot use \`${join(repository, name)}\` as \`site.logo\`: ${why}`)
  })
})

describe('the look of a site', () => {
  const folders = () => ({
    boundary: repository,
    made: join(top, 'made'),
    theme: 'plugins/docusaurus-plugin-proofbook/theme/tokens.css',
  })
  const siteOf = (lines: string) => readConfig(lines, join(repository, 'proofbook.config.yml')).site

  it('is Proofbook’s own where the configuration says nothing', () => {
    expect(makeLook(siteOf('{}'), folders())).toEqual({
      favicon: 'img/favicon.svg',
      image: 'img/card.png',
      logo: {src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 22, height: 24},
      served: [],
      styles: [],
    })
  })

  it('has copies of the pictures under names of its own, and nothing of before', () => {
    const {made} = folders()
    mkdirSync(join(made, 'static/look'), {recursive: true})
    writeFileSync(join(made, 'static/look/logo.png'), PNG)
    const look = makeLook(
      siteOf('site: {logo: my logo.SVG, favicon: mark.png, image: mark.png, colours: {dark: "#7fe0cf"}}'),
      folders(),
    )
    expect(look).toEqual({
      favicon: 'look/favicon.png',
      image: 'look/image.png',
      logo: {src: 'look/logo.svg'},
      served: [join(made, 'static')],
      styles: [join(made, 'colours.css')],
    })
    expect(readdirSync(join(made, 'static/look')).sort()).toEqual(['favicon.png', 'image.png', 'logo.svg'])
    expect(readFileSync(join(made, 'static/look/logo.svg'), 'utf8')).toBe(SVG)
  })

  it('says what is hard to read', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    makeLook(siteOf('site: {colours: {light: "#ffff00"}}'), folders())
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringMatching(/^\[proofbook\] `site\.colours\.light` is hard to read: links in #ffff00/),
    ])
    warn.mockRestore()
  })
})
