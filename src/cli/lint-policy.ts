import {readFileSync, statSync} from 'node:fs'
import {type Command, Option} from 'commander'
import {PathError} from '../check/files.ts'
import {loadConfig} from '../config/load.ts'
import {
  closePolicyType,
  inferPolicyType,
  lintPolicy,
  POLICY_TYPE_NAMES,
  parsePolicy,
  policyTypeNamed,
} from '../policy/index.ts'
import {jsonPolicyReport, prettyPolicyReport} from '../report/policy.ts'
import {wantsColour} from './colour.ts'
import {UsageError} from './exit.ts'
import {print} from './run.ts'

const EXAMPLES = `
Examples:
  proofbook lint-policy policy.json                     the type is inferred, and shown
  proofbook lint-policy key-policy.json --type key      the same text is right in one type and wrong in another
  aws kms get-key-policy … | proofbook lint-policy -    from standard input
  proofbook lint-policy policy.json --format json       findings as data

--type takes ${POLICY_TYPE_NAMES.join(', ')}, and AWS's own names, such as IDENTITY_POLICY, SERVICE_CONTROL_POLICY,
AWS::KMS::Key or RESOURCE_POLICY:AWS::S3::Bucket.
Exit codes: 0 no errors, 1 errors, 2 usage.`

/** Options of `proofbook lint-policy`. */
export interface LintPolicyOptions {
  type?: string
  format: 'pretty' | 'json'
  config?: string
}

/**
 * Adds `proofbook lint-policy` to the command line.
 * @param onErrors called where the policy has an error
 */
export function addLintPolicy(program: Command, onErrors: () => void): void {
  program
    .command('lint-policy')
    .description('lint one IAM policy, or a fragment of one, in a file of its own')
    .argument('<file>', 'a file, or - for standard input')
    .option('--type <type>', 'what the policy is attached to (default: inferred)')
    .addOption(
      new Option('--format <format>', 'how to print the findings')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .option('--config <file>', 'configuration (default: proofbook.config.yml, where it exists)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: LintPolicyOptions) => {
      if (await runLintPolicy(file, options)) onErrors()
    })
}

/** Lints a policy and prints the report; tells whether it has an error. */
export async function runLintPolicy(file: string, options: LintPolicyOptions): Promise<boolean> {
  const stated = options.type === undefined ? undefined : typeNamed(options.type)
  const {shapes} = loadConfig(options.config)
  const policy = parsePolicy(readPolicy(file))
  const inferred = inferPolicyType(policy)
  const {type, service} = stated ?? inferred
  const findings = await lintPolicy(policy, {
    type,
    service,
    organisation: {forbidden: shapes.examples.forbiddenActions},
  })
  const report = {file, text: policy.text, type, inferred: stated ? null : inferred.reason, findings}
  await print(
    options.format === 'json'
      ? jsonPolicyReport(report)
      : prettyPolicyReport(report, wantsColour(process.stdout)),
  )
  return findings.some(({severity}) => severity === 'error')
}

function typeNamed(name: string) {
  const type = policyTypeNamed(name)
  if (type) return type
  const close = closePolicyType(name)
  const expected = POLICY_TYPE_NAMES.map((each) => `\`${each}\``).join(', ')
  throw new UsageError(
    `Unexpected type \`${name}\`, expected ${expected}, or a name of AWS's${close ? `; did you mean \`${close}\`` : ''}`,
  )
}

function readPolicy(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8').replace(/^\uFEFF/, '')
  const stat = statSync(file, {throwIfNoEntry: false})
  if (!stat) throw new PathError(`Cannot find \`${file}\`, expected a file with a policy`)
  if (stat.isDirectory()) throw new PathError(`Unexpected folder \`${file}\`, expected a file with a policy`)
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}
