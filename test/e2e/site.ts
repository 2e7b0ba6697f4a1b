import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createSiteServer} from '../../scripts/site/static-server.mts'

/** How a site is built for a test. */
export interface BuildOptions {
  /** Folder of the playbooks. */
  docs: string
  /** Whether the bundler may keep and use its warm cache. */
  cache?: boolean
  /** Folder of the site itself; the repository when left out. */
  siteDir?: string
  /** The part of the site to build, such as `1/2`; the whole site when left out. */
  shard?: string | undefined
}

/** What a build left. */
export interface Built {
  folder: string
  status: number | null
  output: string
}

/** Builds the real site from a folder of playbooks, away from whatever a developer has running. */
export function buildSite({docs, cache = false, siteDir = '.', shard = ''}: BuildOptions): Built {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-site-'))
  const run = spawnSync(process.execPath, ['scripts/docusaurus.mjs', 'build', '--out-dir', folder], {
    cwd: siteDir,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PROOFBOOK_DOCS: docs,
      PROOFBOOK_SHARD: shard,
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/test',
      ...(cache ? {} : {DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'}),
    },
  })
  return {folder, status: run.status, output: run.stdout + run.stderr}
}

/** Copies what git knows of the repository, so that a test can change the site itself. */
export function copySite(): string {
  const copy = mkdtempSync(join(tmpdir(), 'proofbook-copy-'))
  const files = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  for (const file of files.stdout.split('\0').filter((name) => name !== '' && existsSync(name))) {
    cpSync(file, join(copy, file))
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}

/** A site that is being served. */
export interface Served {
  /** Without a slash at the end. */
  origin: string
  stop(): void
}

/** Serves a built site, from this process and at a free port. */
export async function serveSite(folder: string, baseUrl = '/'): Promise<Served> {
  const server = createSiteServer({folder, baseUrl})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('Cannot find the port of the site’s server')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
