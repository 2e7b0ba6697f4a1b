import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'proofbook-cut-'))

/** The script of `version:cut`, bundled so that many starts of it are short. */
export const CUT_VERSION = join(folder, 'cut-version.mjs')

/** Makes that bundle. */
export async function bundleCutVersion(): Promise<void> {
  await build({
    entryPoints: ['scripts/cut-version.mts'],
    outfile: CUT_VERSION,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Otherwise it takes forms of packages that cannot be bundled.
    mainFields: ['module', 'main'],
  })
}

/** Removes it. */
export function removeCutVersion(): void {
  rmSync(folder, {recursive: true})
}
