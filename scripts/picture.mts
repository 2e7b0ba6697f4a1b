/**
 * Makes pictures anew: builds the site of `docs/playbooks`, opens the page of the KMS playbook in a browser and writes
 * `docs/img/page.png` for the README, twice as fine as it shows it; and draws `static/img/card.png`, which is shown with
 * links to a site.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {launchBrowser} from '../test/e2e/browser.ts'
import {shootCard} from './site/card.mts'
import {createSiteServer} from './site/static-server.mts'

const PAGE = '/playbooks/kms/playbook/'
const PICTURE = 'docs/img/page.png'
const CARD = 'static/img/card.png'

const folder = mkdtempSync(join(tmpdir(), 'proofbook-picture-'))
try {
  build()
  await shoot()
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function build(): void {
  const {status} = spawnSync(process.execPath, ['scripts/docusaurus.mjs', 'build', '--out-dir', folder], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Cannot build the site: it exits with ${status}`)
}

async function shoot(): Promise<void> {
  const server = createSiteServer({folder, baseUrl: '/'})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const browser = await launchBrowser()
  const page = await browser.newPage({viewport: {width: 1280, height: 860}, deviceScaleFactor: 2})
  await page.goto(`http://127.0.0.1:${port}${PAGE}`)
  await page.locator('html[data-has-hydrated=true]').waitFor({state: 'attached'})
  await page.evaluate('document.fonts.ready')
  await page.screenshot({path: PICTURE})
  await shootCard(browser, CARD)
  await browser.close()
  server.close()
}
