import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'
import {filesBelow} from '../../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {versionIndex} from '../../../plugins/docusaurus-plugin-proofbook/search/index-path.ts'
import type {StartFile} from '../../../src/search/index-format.ts'
import type {Peer} from '../peers.mts'

/** The searches that are compared, by the names of their pages. */
export const ENGINES = ['ours', 'pagefind'] as const
export type EngineName = (typeof ENGINES)[number]

/** A folder to be served, with both searches over the same playbooks. */
export interface SearchedSite {
  folder: string
  /** How many playbooks it has. */
  documents: number
  /** Bytes of each index as they are sent: gzipped where that is less. */
  indexBytes: Record<EngineName, number>
}

/**
 * Puts the playbooks of a built site into a new folder, with our index of them and one that Pagefind makes of what `main`
 * holds; a page for each search asks it.
 */
export async function searchedSite(built: string, folder: string, pagefind: Peer): Promise<SearchedSite> {
  const index = join(built, versionIndex('current'))
  const {pages}: StartFile = JSON.parse(readFileSync(join(index, 'start.json'), 'utf8'))
  const urls = pages.map(({url}) => url).filter((url) => url.startsWith('/playbooks/'))
  for (const url of urls) {
    const file = join(decodeURIComponent(url), 'index.html')
    mkdirSync(dirname(join(folder, file)), {recursive: true})
    cpSync(join(built, file), join(folder, file))
  }
  runPagefind(pagefind, folder)
  cpSync(index, join(folder, 'index'), {recursive: true})
  await writeAskers(folder)
  return {
    folder,
    documents: urls.length,
    indexBytes: {
      ours: sentBytesIn(join(folder, 'index'), /\.json$/),
      pagefind: sentBytesIn(join(folder, 'pagefind'), /\.pf_\w+$|pagefind-entry\.json$/),
    },
  }
}

function runPagefind({program}: Peer, folder: string): void {
  const run = spawnSync(program, ['--site', folder, '--root-selector', 'main', '--silent'], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`Cannot make the index of Pagefind\n${run.stdout}${run.stderr}`)
}

async function writeAskers(folder: string): Promise<void> {
  await build({
    entryPoints: ENGINES.map((name) => join(import.meta.dirname, `${name}.mts`)),
    outdir: join(folder, 'bench'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  for (const name of ENGINES)
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="/bench/${name}.js"></script>`,
    )
}

/** Bytes of a content as they are sent: gzipped where that is less, for some files are packed already. */
export function sentBytes(content: Buffer): number {
  return Math.min(content.length, gzipSync(content).length)
}

function sentBytesIn(folder: string, name: RegExp): number {
  return filesBelow(folder)
    .filter((path) => name.test(path))
    .reduce((sum, path) => sum + sentBytes(readFileSync(join(folder, path))), 0)
}
