import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {ActionError} from './inputs.mjs'

const NO_COMMIT = /^0+$/

/** The commit that an event of GitHub is compared with: the base of a pull request, what a push began with. */
export function baseOf(env) {
  if (!env.GITHUB_EVENT_PATH) return undefined
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const base = event.pull_request?.base?.sha ?? event.merge_group?.base_sha ?? event.before
  if (typeof base !== 'string' || !/^[0-9a-f]{40,64}$/.test(base)) return undefined
  // A branch that is pushed for the first time begins with no commit.
  return NO_COMMIT.test(base) ? undefined : base
}

function readEvent(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ActionError(`Cannot read the event ${path}: ${error.message}`)
  }
}

/** Refuses what `proofbook check --changed` could not compare with, and says what the workflow lacks. */
export function refuseUnknown(ref, folder) {
  const hint = 'give actions/checkout `fetch-depth: 0`'
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (commit === undefined)
    throw new ActionError(`Cannot find the commit ${JSON.stringify(ref)} in this checkout; ${hint}`)
  if (git(folder, ['merge-base', commit.trim(), 'HEAD']) === undefined)
    throw new ActionError(`Cannot find where this branch left ${JSON.stringify(ref)}; ${hint}`)
}

/** What git prints; undefined where it fails. The repository runs nothing of its own. */
function git(cwd, words) {
  const quiet = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager']
  const {status, stdout} = spawnSync('git', [...quiet, ...words], {cwd, encoding: 'utf8', maxBuffer: 1e8})
  return status === 0 ? stdout : undefined
}
