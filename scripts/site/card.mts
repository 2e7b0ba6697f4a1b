import {readFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'

/** The size that sites take for the picture of a link. */
const SIZE = {width: 1200, height: 630}

/** The face of the site, in the file that the platform serves too. */
const FONT =
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

/** Colours of `theme/tokens.css`, on light pages. */
const STYLE = `
  @font-face { font-family: Next; font-weight: 200 800; src: url(data:font/woff2;base64,FONT) }
  body { margin: 0; padding: 96px; box-sizing: border-box; height: 630px; background: #fcfdfc; color: #14201d;
    font: 400 44px/1.3 Next; display: flex; flex-direction: column; border-top: 16px solid #08665a }
  h1 { display: flex; align-items: center; gap: 36px; margin: 0; font: 700 104px/1 Next; letter-spacing: -.02em }
  h1 svg { height: 128px; width: auto }
  p { margin: 44px 0 0; color: #43504c }
  div { display: flex; gap: 12px; margin-top: auto; padding-top: 40px; border-top: 3px solid #14201d }
  i { width: 36px; height: 48px; box-sizing: border-box; border-radius: 4px; background: #08665a }
  i.half { background: linear-gradient(to top, #08665a 50%, #e0f1ed 50%) }
  i.none { background: none; border: 3px dashed #74847d }
  i.gap { margin-left: 36px }
`

/** The signs of a library, some of it written: see docs/contributing/design.md. */
const SIGNS = ['', '', '', 'half', 'gap', '', 'half', 'none', 'none', 'gap', '', 'none']

/** Draws the picture that stands for a link to a site without a picture of its own. */
export async function shootCard(browser: Browser, file: string): Promise<void> {
  const page = await browser.newPage({viewport: SIZE})
  const style = STYLE.replace('FONT', readFileSync(FONT).toString('base64'))
  const signs = SIGNS.map((kind) => `<i class="${kind}"></i>`).join('')
  const mark = readFileSync('static/img/logo.svg', 'utf8')
  await page.setContent(
    `<style>${style}</style><h1>${mark}Proofbook</h1><p>Security playbooks, proved before published</p><div>${signs}</div>`,
  )
  await page.evaluate('document.fonts.ready')
  await page.screenshot({path: file})
  await page.close()
}
