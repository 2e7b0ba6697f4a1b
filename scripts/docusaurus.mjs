/**
 * Runs Docusaurus with a folder of the site's own for temporary files. Docusaurus compiles the configuration, and all that
 * it imports, into the temporary folder. If another user of the machine was there first, it could keep nothing, and would
 * compile everything again at each start.
 */
import {mkdirSync} from 'node:fs'
import {resolve} from 'node:path'

const folder = resolve('.docusaurus/tmp')
mkdirSync(folder, {recursive: true})
process.env[process.platform === 'win32' ? 'TEMP' : 'TMPDIR'] = folder

await import('@docusaurus/core/bin/docusaurus.mjs')
