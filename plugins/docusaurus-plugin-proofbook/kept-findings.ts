import {doubtAbout} from '../../src/cache/committed.ts'
import {KeptRuns} from '../../src/cache/kept-runs.ts'
import {usualFolder} from '../../src/cache/store.ts'
import {fromWorkingFolder} from '../../src/files/inside.ts'
import {policyDataVersion} from '../../src/policy/index.ts'
import {codeVersion} from './code-version.ts'

/**
 * What earlier builds found in the documents of a folder, where the project has a place for that. Pages need all of each
 * document, so that these are read each time. The platform's variable for builds that keep nothing counts here too.
 */
export async function keptFindings(
  siteDir: string,
  docs: string,
  {DOCUSAURUS_NO_PERSISTENT_CACHE: keepsNothing}: NodeJS.ProcessEnv = process.env,
): Promise<KeptRuns> {
  const folder = keepsNothing ? undefined : believed(usualFolder(siteDir))
  const version = JSON.stringify([codeVersion(), await policyDataVersion(), process.version])
  return new KeptRuns(folder === undefined ? undefined : {folder, version, run: ['site', docs]}, {
    isWhole: true,
  })
}

/** The folder where nothing speaks against it. */
function believed(folder: string | undefined): string | undefined {
  const doubt = folder && doubtAbout(folder)
  if (!doubt) return folder
  console.warn(`[proofbook] Nothing in the cache \`${fromWorkingFolder(folder)}\` is used: ${doubt}`)
  return undefined
}
