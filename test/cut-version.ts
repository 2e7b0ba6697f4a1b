import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {BUNDLE} from '../scripts/bundle.mts'

const folder = mkdtempSync(join(tmpdir(), 'proofbook-cut-'))

/** The script of `version:cut`, bundled so that many starts of it are short. */
export const CUT_VERSION = join(folder, 'cut-version.mjs')

/** Makes that bundle. */
export async function bundleCutVersion(): Promise<void> {
  const {mainFields, banner} = BUNDLE
  await build({
    entryPoints: ['scripts/cut-version.mts'],
    outfile: CUT_VERSION,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // As the command line is bundled: some packages cannot be otherwise.
    mainFields: mainFields!,
    banner: banner!,
  })
}

/** Removes it. */
export function removeCutVersion(): void {
  rmSync(folder, {recursive: true})
}
