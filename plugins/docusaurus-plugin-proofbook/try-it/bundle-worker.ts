import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import type {Metafile, Plugin} from 'esbuild'

/** The data package reads files; in a browser it asks the site for them. */
const servedData = (here: string): Plugin => ({
  name: 'served-data',
  setup({onResolve}) {
    onResolve({filter: /readRelativeFile/}, () => ({path: resolve(here, 'try-it/served-data.ts')}))
  },
})

/**
 * Bundles the script that judges drafts, and says of what.
 * @param here folder of the plugin's sources
 */
export async function bundleWorker(here: string, outfile: string): Promise<Metafile> {
  // Installed only where the sources are: what is built of them comes with the script.
  const {build} = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const {metafile} = await build({
    entryPoints: [resolve(here, 'try-it/worker.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    plugins: [servedData(here)],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  })
  return metafile
}
