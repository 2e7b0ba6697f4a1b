import {type Command, Option} from 'commander'
import {PathError} from '../check/path-error.ts'
import {configsAbove} from '../config/find.ts'
import {
  type FoundPolicy,
  findPolicies,
  inferPolicyType,
  loadPolicySources,
  POLICY_TYPE_NAMES,
  parsePolicy,
} from '../policy/index.ts'
import {
  allFindings,
  type JudgedPolicy,
  jsonPolicyReport,
  type PolicyReport,
  prettyPolicyReport,
} from '../report/policy.ts'
import {sarifPolicyReport} from '../report/policy-sarif.ts'
import {securityPlaybook} from '../shapes/security-playbook.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {wantsColour} from './colour.ts'
import {EXIT, UsageError} from './exit.ts'
import {fillIn} from './fill-in.ts'
import {addJudgeOptions, type JudgeChoice, seatJudges} from './judges.ts'
import {policyTypeOf, readPolicy} from './policy-file.ts'
import {print} from './print.ts'
import {show} from './show.ts'
import {version} from './version.ts'

const EXAMPLES = `
Examples:
  proofbook lint-policy policy.json                  the type is inferred, and shown
  proofbook lint-policy key-policy.json --type key   the type is stated
  proofbook lint-policy - < policy.json              from standard input
  proofbook lint-policy policy.json --format json    findings as data, or sarif
  proofbook lint-policy draft.json --set account=111122223333 > filled.json
  proofbook lint-policy keys.tf                      Terraform, CloudFormation, commands

--type takes ${POLICY_TYPE_NAMES.join(', ')},
and AWS's own names, such as IDENTITY_POLICY, SERVICE_CONTROL_POLICY, AWS::KMS::Key or
RESOURCE_POLICY:AWS::S3::Bucket.
Exit codes: 0 no errors, 1 errors, 2 usage, or no policy in the file.`

/** Options of `proofbook lint-policy`. */
export interface LintPolicyOptions extends JudgeChoice {
  type?: string
  format: 'pretty' | 'json' | 'sarif'
  config?: string
  /** Values of placeholders, `name=value` each. */
  set?: string[]
}

/**
 * Adds `proofbook lint-policy` to the command line.
 * @param exitWith called where a policy has an error
 */
export function addLintPolicy(program: Command, exitWith: (code: number) => void): void {
  const command = program
    .command('lint-policy')
    .description('lint the IAM policies in one file, or a fragment of a policy')
    .argument('<file>', 'a file, or - for standard input')
    .option('--type <type>', 'what the policy is attached to (default: inferred)')
    .addOption(
      new Option('--format <format>', 'how to print the findings')
        .choices(['pretty', 'json', 'sarif'])
        .default('pretty'),
    )
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .option(
      '--set <name=value>',
      'fill in a placeholder, by name or kind (repeatable); prints the policy, and the findings to standard error',
      (value: string, before: string[] = []) => [...before, value],
    )
  addJudgeOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: LintPolicyOptions) => {
      if (await runLintPolicy(file, options)) exitWith(EXIT.findings)
    })
}

/** Lints a policy and prints the report; says whether it has an error. */
export async function runLintPolicy(file: string, options: LintPolicyOptions): Promise<boolean> {
  const stated = options.type === undefined ? undefined : policyTypeOf(options.type)
  const {examples} = await shapesOf(options.config, file)
  const text = await filledText(readPolicy(file), file, options)
  const organisation = {forbidden: examples.forbiddenActions}
  const panel = await seatJudges(options)
  const policies: JudgedPolicy[] = []
  for (const {policy, held, fragment} of await policiesIn(text, file, stated !== undefined)) {
    const inferred = held ?? inferPolicyType(policy)
    const {type, service} = stated ?? inferred
    const findings = await panel.judge(policy, {type, service, fragment, organisation})
    // What began as a policy, and was nothing that a check could look at.
    if (type === 'unknown' && policy.shape === 'other' && findings.length === 0) throw noPolicy(file)
    policies.push({type, inferred: stated ? null : inferred.reason, offset: policy.offset, findings})
  }
  const report = {file, text, policies, notChecked: panel.notes()}
  if (options.set) {
    await print(text)
    process.stderr.write(prettyPolicyReport(report, wantsColour(process.stderr)))
  } else await WRITERS[options.format](report)
  return allFindings(report).some(({severity}) => severity === 'error')
}

/** The text with the values that `--set` gives; the text itself without it. */
async function filledText(
  text: string,
  file: string,
  {set, format, type}: LintPolicyOptions,
): Promise<string> {
  if (!set) return text
  if (format !== 'pretty')
    throw new UsageError(`Unexpected --format ${format} with --set, which prints the policy itself`)
  const found = await policiesIn(text, file, type !== undefined)
  return fillIn(
    text,
    found.map(({policy}) => policy),
    set,
  )
}

/** What the configuration says of documents; reading one takes more than the rest of a run, and most have none here. */
async function shapesOf(configFile: string | undefined, path: string): Promise<Shapes> {
  if (configFile === undefined && configsAbove(path).length === 0) return securityPlaybook
  const {loadConfig} = await import('../config/load.ts')
  return loadConfig(configFile, [path]).shapes
}

const WRITERS: Record<LintPolicyOptions['format'], (report: PolicyReport) => Promise<void>> = {
  json: (report) => print(jsonPolicyReport(report)),
  pretty: (report) => show(prettyPolicyReport(report, wantsColour(process.stdout))),
  sarif: (report) => print(sarifPolicyReport(report, {name: 'proofbook', version})),
}

/**
 * The policies of a file: those that can be found in it, else its whole text where its type is stated, or where it begins
 * as a policy does.
 * @throws {PathError} if there is none
 */
async function policiesIn(text: string, file: string, isStated: boolean): Promise<FoundPolicy[]> {
  const found = findPolicies(text, await loadPolicySources(text))
  if (found.length > 0) return found
  if (isStated || /"(?:Statement|Effect|Version"\s*:\s*"20(?:08-10|12-10)-17)"/.test(text))
    return [{policy: parsePolicy(text, undefined, isStated), held: undefined}]
  throw noPolicy(file)
}

function noPolicy(file: string): PathError {
  const where = file === '-' ? 'standard input' : `\`${file}\``
  return new PathError(
    `Found no IAM policy in ${where}, so nothing was checked; with --type it is judged as a policy, whatever it contains`,
  )
}
