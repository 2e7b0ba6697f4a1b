/**
 * What a cache of Turborepo's saves in a repository of two libraries, as the guide describes it: its files are those of
 * docs/guide/several-libraries.md, two clones share a cache server on this machine. Prints a table; `--write` also puts it
 * into docs/contributing/benchmarks.md. `npm run build:packages` comes first.
 */
import {execFileSync, spawn} from 'node:child_process'
import {appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {type AddressInfo, connect, createServer} from 'node:net'
import {cpus, tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {filesBelow} from '../../plugins/docusaurus-plugin-proofbook/files-below.ts'
import {writeLibrary} from '../e2e/generated-library.ts'
import {peer} from './peers.mts'
import {markdownTable, writeSection} from './section.mts'
import {runWhole} from './whole-process.mts'

const GUIDE = 'docs/guide/several-libraries.md'
/** Documents of each library. */
const SIZES = {aws: 40, azure: 8}
const TOKEN = 'a-secret-of-this-run'

const turbo = peer('turbo', 'turborepo')
const server = peer('turborepo-remote-cache', 'turborepo')

const temporary = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
const port = await freePort()
const cache = startCache()
try {
  await answers(port)
  const origin = join(temporary, 'origin')
  writeRepository(origin)
  const [first, second] = [cloneOf(origin, 'first'), cloneOf(origin, 'second')]
  const rows = [await build('The first clone, nothing kept', first), await build('The second clone', second)]
  assertSame(first, second)
  const [document] = filesBelow(join(second, 'libraries/azure/docs')).filter((path) => path.endsWith('.md'))
  appendFileSync(join(second, 'libraries/azure/docs', document!), '\nOne line more.\n')
  git(second, 'commit', '--all', '--message', 'Change a document of the small library')
  rows.push(await build('The second clone, one document of the small library changed', second))
  git(first, 'pull', '--quiet', second)
  rows.push(await build('The first clone with that change', first))
  assertSame(first, second)
  const text = `${markdownTable(['', 'Tasks', 'Of these from the cache', 'CPU, s'], rows)}\n\n${about()}`
  console.log(text)
  if (process.argv.includes('--write')) writeSection('Turborepo', text)
} finally {
  cache.kill()
  rmSync(temporary, {recursive: true, force: true})
}

/** A port that no program listens at. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => probe.once('listening', done))
  const {port} = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

/** A cache server on the loopback that keeps what it gets in a folder. */
function startCache() {
  return spawn(resolve(server.program), [], {
    env: {
      ...process.env,
      STORAGE_PROVIDER: 'local',
      STORAGE_PATH: join(temporary, 'cache'),
      STORAGE_PATH_USE_TMP_FOLDER: 'false',
      TURBO_TOKEN: TOKEN,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: 'ignore',
  })
}

/** Waits until a program listens at a port. */
async function answers(at: number): Promise<void> {
  for (;;) {
    const socket = connect(at, '127.0.0.1')
    const isOpen = await new Promise<boolean>((told) =>
      socket.once('connect', () => told(true)).once('error', () => told(false)),
    )
    socket.destroy()
    if (isOpen) return
    await pause(100)
  }
}

/** A repository with the files of the guide, and two generated libraries. */
function writeRepository(folder: string): void {
  for (const [path, text] of filesOfGuide()) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  for (const [name, size] of Object.entries(SIZES)) writeWithBaseline(join(folder, 'libraries', name), size)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '--message', 'Add two libraries')
}

/** A library whose findings are accepted: a task that fails is not kept. */
function writeWithBaseline(folder: string, size: number): void {
  writeLibrary(join(folder, 'docs'), size)
  const words = [resolve('bin/proofbook.cjs'), 'check', 'docs', '--update-baseline']
  execFileSync(process.execPath, words, {cwd: folder, stdio: 'ignore'})
}

/** Each block of the guide below a line that begins with the path of a file, by that path. */
function filesOfGuide(): [path: string, text: string][] {
  const guide = readFileSync(GUIDE, 'utf8')
  return [...guide.matchAll(/^`([^`]+)`[^\n]*:?[^\n]*\n(?:[^\n]+\n)*\n```\w+\n(.*?)^```$/gms)].map(
    ([, path, text]) => [path!, text!],
  )
}

/** A clone in which commands are installed: those of this folder. */
function cloneOf(origin: string, name: string): string {
  const folder = join(temporary, name)
  git(temporary, 'clone', '--quiet', origin, folder)
  const programs = join(folder, 'node_modules/.bin')
  mkdirSync(programs, {recursive: true})
  for (const path of ['bin/proofbook.cjs', 'packages/proofbook-site/bin/proofbook-site.mjs']) {
    const script = `#!/bin/sh\nexec '${process.execPath}' '${resolve(path)}' "$@"\n`
    writeFileSync(join(programs, basename(path, '.mjs')), script, {mode: 0o755})
  }
  return folder
}

/** Does all tasks in a clone that holds no site; tells how many were taken from the cache, and what that took. */
async function build(step: string, clone: string): Promise<string[]> {
  // What the cache puts in place would lie among what an older build wrote.
  git(clone, 'clean', '-dfqX', 'libraries')
  const took = await runWhole(
    [resolve(turbo.program), 'run', 'check', 'build', '--summarize', '--cwd', clone, '--no-daemon'],
    {
      TURBO_API: `http://127.0.0.1:${port}`,
      TURBO_TEAM: 'team_docs',
      TURBO_TOKEN: TOKEN,
      TURBO_TELEMETRY_DISABLED: '1',
    },
  )
  const {attempted, cached, failed} = summaryOf(clone)
  if (failed > 0) throw new Error(`${failed} tasks failed: ${step}`)
  const row = [step, String(attempted), String(cached), took.cpu.toFixed(1)]
  console.error(row.join(', '))
  return row
}

/** What the run says of itself in a file, which is taken away. */
function summaryOf(clone: string): {attempted: number; cached: number; failed: number} {
  const runs = join(clone, '.turbo/runs')
  const [file] = filesBelow(runs)
  const {execution} = JSON.parse(readFileSync(join(runs, file!), 'utf8'))
  rmSync(runs, {recursive: true})
  return execution
}

/** @throws if a file of the built sites is in one of two clones only, or differs */
function assertSame(first: string, second: string): void {
  for (const library of Object.keys(SIZES)) {
    const [one, other] = [first, second].map((clone) => join(clone, 'libraries', library, 'build'))
    const [ours, theirs] = [filesBelow(one!), filesBelow(other!)]
    if (ours.length === 0 || ours.join('\n') !== theirs.join('\n'))
      throw new Error(`Other files of ${library}`)
    for (const path of ours)
      if (!readFileSync(join(one!, path)).equals(readFileSync(join(other!, path))))
        throw new Error(`${library}/${path} differs`)
  }
}

function git(folder: string, ...words: string[]): void {
  const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com']
  execFileSync('git', ['-C', folder, ...author, ...words], {stdio: ['ignore', 'ignore', 'inherit']})
}

function about(): string {
  const [cpu] = cpus()
  return [
    `A repository of two generated libraries, of ${SIZES.aws} documents (built in two parts and joined) and of ${SIZES.azure}, with the files of`,
    '[the guide](../guide/several-libraries.md). The sites of both clones were the same byte for byte after each pair of runs.',
    '',
    `turbo ${turbo.version}, turborepo-remote-cache ${server.version}, ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}. Made by \`npm run bench:turborepo -- --write\`.`,
  ].join('\n')
}
