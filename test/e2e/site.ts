import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, symlinkSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

/** How a site is built for a test. */
export interface BuildOptions {
  /** Folder of the playbooks. */
  docs: string
  /** Whether the bundler may keep and use its warm cache. */
  cache?: boolean
  /** Folder of the site itself; the repository when left out. */
  siteDir?: string
}

/** What a build left. */
export interface Built {
  folder: string
  status: number | null
  output: string
}

/** Builds the real site from a folder of playbooks, away from whatever a developer has running. */
export function buildSite({docs, cache = false, siteDir = '.'}: BuildOptions): Built {
  const folder = mkdtempSync(join(tmpdir(), 'proofbook-site-'))
  const run = spawnSync(
    process.execPath,
    ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build', '--out-dir', folder],
    {
      cwd: siteDir,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PROOFBOOK_DOCS: docs,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/test',
        ...(cache ? {} : {DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'}),
      },
    },
  )
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

/** Serves a built site as `npm run site` does; resolves when it answers. */
export async function serveSite(folder: string): Promise<Served> {
  const port = await freePort()
  const args = ['serve', '--dir', folder, '--port', String(port), '--host', '127.0.0.1', '--no-open']
  const server: ChildProcess = spawn(
    process.execPath,
    ['node_modules/@docusaurus/core/bin/docusaurus.mjs', ...args],
    {stdio: 'ignore'},
  )
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 150; tries++) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (answers) return {origin, stop: () => server.kill()}
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill()
  throw new Error(`The site at ${origin} does not answer`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port')),
      )
    })
  })
}
