/**
 * Runs Docusaurus with the site's configuration as Node reads it fastest, and with a folder of the site's own for temporary
 * files: what the platform compiles it keeps in the temporary folder, and if another user of the machine was there first, it
 * could keep nothing, and would compile everything again at each start.
 */
import {mkdirSync} from 'node:fs'
import {resolve} from 'node:path'
import {optimizeLater} from '../bin/optimize-later.cjs'
import {bundleConfig} from './site/bundle-config.mjs'

const folder = resolve('.docusaurus/tmp')
mkdirSync(folder, {recursive: true})
process.env[process.platform === 'win32' ? 'TEMP' : 'TMPDIR'] = folder

if (process.argv[2] === 'build') optimizeLater('site')
if (['build', 'start'].includes(process.argv[2]) && !process.argv.includes('--config')) {
  const config = resolve('.docusaurus/config.cjs')
  await bundleConfig('docusaurus.config.ts', config)
  process.argv.push('--config', config)
}

await import('@docusaurus/core/bin/docusaurus.mjs')
