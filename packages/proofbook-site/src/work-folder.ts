import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import {browserslist} from '../../../package.json'

/** Where the user keeps what can be made anew. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.PROOFBOOK_CACHE) return env.PROOFBOOK_CACHE
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'proofbook', 'Cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'proofbook')
}

/**
 * The folder that the platform takes for the site's: one for each folder of documents, working folder and part of a site,
 * in the user's cache, so that parts may be built at the same time. Nothing is written into the authors' folder, nor where
 * packages are installed.
 */
export function workFolder(docs: string, cwd: string, env: NodeJS.ProcessEnv): string {
  const name = createHash('sha256')
    .update(JSON.stringify([docs, cwd, env.PROOFBOOK_SHARD]))
    .digest('hex')
    .slice(0, 16)
  return join(cacheFolder(env), 'site', name)
}

/**
 * Makes the folder ready: it finds the packages where they are installed, and holds the site's own files.
 * @param own folder of the files of a site that says nothing of its look
 */
export function prepareWorkFolder(folder: string, own: string): void {
  mkdirSync(join(folder, 'tmp'), {recursive: true})
  writeFileSync(join(folder, 'package.json'), JSON.stringify({private: true, browserslist}))
  const packages = join(folder, 'node_modules')
  // It may lead to where they were installed before.
  rmSync(packages, {force: true, recursive: false})
  symlinkSync(packagesFolder(), packages, 'junction')
  const served = join(folder, 'static')
  rmSync(served, {recursive: true, force: true})
  cpSync(own, served, {recursive: true})
}

/** The folder in which the platform is installed beside what it needs. */
function packagesFolder(): string {
  const manifest = createRequire(__filename).resolve('@docusaurus/core/package.json')
  return dirname(dirname(dirname(manifest)))
}
