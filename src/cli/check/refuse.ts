import {UsageError} from '../exit.ts'
import type {CheckOptions} from './run.ts'

/** Options that do not go together: two of them, and why. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['--judge', '--fix', 'fix, then check again'],
  ['--judge', '--diff', 'fix, then check again'],
  ['--rule', '--update-baseline', 'a baseline covers all rules'],
  ['--format', '--diff', 'it prints the changes instead of a report'],
  ['--update-baseline', '--diff', 'it writes nothing'],
  ['--changed', '--stdin-filename', 'git knows only files'],
  ['--changed', '--update-baseline', 'a baseline covers all files'],
  ['--shard', '--stdin-filename', 'one document has no parts'],
  ['--shard', '--update-baseline', 'a baseline covers all files'],
  ['--shard', '--fix', 'all parts of a run need the same documents'],
  ['--shard', '--diff', 'all parts of a run need the same documents'],
  ['--shard', '--judge', 'what it did not judge is counted for the whole run'],
  ['--shard', '--max-warnings', 'a part knows only its own warnings'],
  ...(
    [
      '--fix',
      '--diff',
      '--judge',
      '--format',
      '--changed',
      '--shard',
      '--update-baseline',
      '--stdin-filename',
    ] as const
  ).map((name) => ['--watch', name, 'it only shows what changes'] as const),
  ['--update-baseline', '--stdin-filename', 'a baseline lists files'],
]

/** @throws {UsageError} for options that contradict one another */
export function refuseTogether(options: CheckOptions): void {
  const given = new Set(optionsGiven(options))
  const pair = PAIRS.find(([one, other]) => given.has(one) && given.has(other))
  if (!pair) return
  const [one, other, why] = pair
  throw new UsageError(`Unexpected \`${one}\` with \`${other}\`, expected one of the two: ${why}`)
}

function optionsGiven(options: CheckOptions): string[] {
  return Object.entries(options)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false))
    .map(([name]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
}
