import {type Command, Option} from 'commander'
import {PathError} from '../check/path-error.ts'
import {
  diffPolicies,
  findPolicies,
  type InferredType,
  inferPolicyType,
  loadPolicySources,
  type Policy,
  type PolicyType,
  parsePolicy,
} from '../policy/index.ts'
import {jsonDifference, prettyDifference} from '../report/policy-difference.ts'
import {wantsColour} from './colour.ts'
import {EXIT, UsageError} from './exit.ts'
import {policyTypeOf, readPolicy} from './policy-file.ts'
import {print} from './print.ts'
import {show} from './show.ts'

const HELP = `
Examples:
  proofbook diff-policy old.json new.json                 what the change allows and forbids
  git show main:key.json | proofbook diff-policy - key.json
  proofbook diff-policy old.json new.json --format json   the same as data

It compares what the policies mean, not their text: order, splitting, spelling and Sids do not
count.
Exit codes are those of diff: 0 same meaning, 1 different meaning or unknown, 2 usage.`

/** Options of `proofbook diff-policy`. */
export interface DiffPolicyOptions {
  type?: string
  format: 'pretty' | 'json'
}

/**
 * Adds `proofbook diff-policy` to the command line.
 * @param exitWith called where the policies are not known to mean the same
 */
export function addDiffPolicy(program: Command, exitWith: (code: number) => void): void {
  program
    .command('diff-policy')
    .description('show what a changed IAM policy allows and forbids')
    .argument('<old>', 'a file with one policy, or - for standard input')
    .argument('<new>', 'a file with one policy, or - for standard input')
    .option('--type <type>', 'what the policies are attached to (default: inferred)')
    .addOption(
      new Option('--format <format>', 'how to print the difference')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, options: DiffPolicyOptions) => {
      if (!(await runDiffPolicy(before, after, options))) exitWith(EXIT.findings)
    })
}

/** Compares two policies and prints the difference; says whether they mean the same. */
export async function runDiffPolicy(
  before: string,
  after: string,
  options: DiffPolicyOptions,
): Promise<boolean> {
  if (before === '-' && after === '-')
    throw new UsageError('Unexpected second `-`, expected one policy from standard input and one from a file')
  const stated = options.type === undefined ? undefined : policyTypeOf(options.type)
  const [old, next] = [await onePolicy(before, stated), await onePolicy(after, stated)]
  const type = sameType(old.type, next.type)
  const difference = await diffPolicies(old.policy, next.policy, type)
  if (options.format === 'json') await print(jsonDifference(difference, type))
  else await show(prettyDifference(difference, type, wantsColour(process.stdout)))
  return difference.verdict === 'same'
}

/** The one policy of a file. */
async function onePolicy(
  file: string,
  stated: {type: PolicyType} | undefined,
): Promise<{policy: Policy; type: InferredType | {type: PolicyType}}> {
  const text = readPolicy(file)
  const found = findPolicies(text, await loadPolicySources(text))
  const where = file === '-' ? 'standard input' : `\`${file}\``
  if (found.length > 1)
    throw new PathError(`Unexpected ${found.length} policies in ${where}, expected one to compare`)
  const [only] = found
  if (!only && !stated && !/"(?:Statement|Effect)"/.test(text))
    throw new PathError(`Found no IAM policy in ${where}, so nothing was compared`)
  const policy = only?.policy ?? parsePolicy(text, undefined, true)
  return {policy, type: stated ?? only?.held ?? inferPolicyType(policy)}
}

function sameType(before: {type: PolicyType}, after: {type: PolicyType}): PolicyType {
  if (before.type === after.type) return before.type
  throw new UsageError(
    `Unexpected type \`${after.type}\` of the new policy, expected \`${before.type}\` like the old one; state it with --type`,
  )
}
