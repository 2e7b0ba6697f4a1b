import {type ChildProcessByStdio, type SpawnSyncReturns, spawn, spawnSync} from 'node:child_process'
import {devNull} from 'node:os'
import type {Readable, Writable} from 'node:stream'

/** A repository's own configuration names programs; what is asked of git here needs none of them. */
const HARMLESS = [
  '--no-pager',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', `core.hooksPath=${devNull}`],
  ...['-c', 'protocol.allow=never'],
  // Files beside the objects that say otherwise than these what a commit's parents and its content are.
  ...['-c', 'core.commitGraph=false'],
  ...['-c', 'advice.graftFileDeprecated=false'],
]

/** A partial clone would fetch what it lacks, by any program that the address of its remote names. */
const OFFLINE = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
  LC_ALL: 'C',
}

/**
 * By these git, which sets them for its hooks, would answer for another repository than the one around the folder that is
 * asked about. They are what `git rev-parse --local-env-vars` lists, without those that carry settings: the user's own may
 * be needed, such as `safe.directory`.
 */
const OF_ANOTHER_REPOSITORY: ReadonlySet<string> = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
])

/**
 * Runs git so that a repository lets nothing run, fetches nothing, and is the one around the folder that is asked about.
 * Nothing replaces its objects, so that a hash means what it says.
 * @param words options and a command that reads; `-C` names a folder other than the working folder
 * @param input what the command reads from standard input
 */
export function runGit(words: readonly string[], input?: string): SpawnSyncReturns<Buffer> {
  return spawnSync('git', [...HARMLESS, ...words], {env: environment(), input, maxBuffer: 1 << 30})
}

/** A git that goes on running and is asked through its standard input. */
export type RunningGit = ChildProcessByStdio<Writable, Readable, Readable>

/** Starts git as `runGit` runs it. */
export function startGit(words: readonly string[]): RunningGit {
  return spawn('git', [...HARMLESS, ...words], {env: environment(), stdio: ['pipe', 'pipe', 'pipe']})
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_ANOTHER_REPOSITORY.has(name.toUpperCase()))
  return {...Object.fromEntries(own), ...OFFLINE}
}
