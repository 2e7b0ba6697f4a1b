import type {
  AccessAnalyzerClient,
  ValidatePolicyCommandInput,
  ValidatePolicyFinding,
  ValidatePolicyFindingType,
} from '@aws-sdk/client-accessanalyzer'
import type {Severity} from '../finding.ts'
import type {Located} from '../text/place.ts'
import type {Policy} from '../tree/ast.ts'
import {atMost} from './at-once.ts'
import {
  ACCESS_ANALYZER,
  failedRequest,
  missingCredentials,
  missingPackage,
  missingRegion,
  oneSentence,
  refusal,
} from './failures.ts'
import type {Judge, JudgeError, JudgeFinding, JudgeOptions, JudgeVerdict} from './judge.ts'
import {reasonNotToSend} from './not-sent.ts'
import {placeFinder} from './places.ts'
import {validationTarget} from './validation-target.ts'

type Sdk = typeof import('@aws-sdk/client-accessanalyzer')

/** Where to ask; what is undefined is found as the AWS SDK finds it: environment, profile, the SDK's own. */
export interface AccessAnalyzerOptions {
  endpoint?: string
  region?: string
  /** How long a request may take, in milliseconds; undefined: 10 seconds. */
  timeout?: number
}

const REQUESTS_AT_ONCE = 4
const ATTEMPTS = 3
const PAGE_SIZE = 100

const SEVERITIES: Record<ValidatePolicyFindingType, Severity> = {
  ERROR: 'error',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'info',
}

/**
 * The judge that asks AWS: ValidatePolicy of IAM Access Analyzer. Policies leave the machine only through it. Rejects with
 * a JudgeError where the SDK, a Region or credentials are missing.
 */
export async function createAccessAnalyzerJudge(
  {endpoint, region, timeout = 10_000}: AccessAnalyzerOptions = {},
  loadSdk: () => Promise<Sdk> = () => import('@aws-sdk/client-accessanalyzer'),
): Promise<Judge> {
  const sdk = await orThrow(loadSdk, missingPackage)
  const client = new sdk.AccessAnalyzerClient({
    // An undefined one would hide what the environment and the profile say.
    ...(endpoint === undefined ? {} : {endpoint}),
    ...(region === undefined ? {} : {region}),
    maxAttempts: ATTEMPTS,
    requestHandler: {connectionTimeout: timeout, requestTimeout: timeout, throwOnRequestTimeout: true},
  })
  await orThrow(() => client.config.region(), missingRegion)
  await orThrow(() => client.config.credentials(), missingCredentials)
  return {name: ACCESS_ANALYZER, judge: createJudging(sdk, client)}
}

async function orThrow<T>(load: () => Promise<T>, problem: (cause: unknown) => JudgeError): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw problem(cause)
  }
}

/** Judges what can be sent. Once a request has failed for good, the later ones fail alike without being sent. */
function createJudging(sdk: Sdk, client: AccessAnalyzerClient): Judge['judge'] {
  const inTurn = atMost(REQUESTS_AT_ONCE)
  let broken: JudgeError | undefined
  const ask = async (policy: Policy, input: ValidatePolicyCommandInput): Promise<JudgeVerdict> => {
    if (broken) throw broken
    try {
      return {findings: toFindings(policy, await allFindings(sdk, client, input))}
    } catch (cause) {
      const skipped = refusal(cause)
      if (skipped !== undefined) return {skipped}
      broken ??= failedRequest(cause)
      throw broken
    }
  }
  return async (policy: Policy, options: JudgeOptions) => {
    const reason = reasonNotToSend(policy, options.fragment)
    if (reason !== undefined) return {skipped: reason}
    const target = validationTarget(policy, options)
    if (!target) return {skipped: 'what it is attached to is not known'}
    return inTurn(() => ask(policy, {policyDocument: policy.text, locale: 'EN', ...target}))
  }
}

async function allFindings(
  sdk: Sdk,
  client: AccessAnalyzerClient,
  input: ValidatePolicyCommandInput,
): Promise<ValidatePolicyFinding[]> {
  const found: ValidatePolicyFinding[] = []
  const pages = sdk.paginateValidatePolicy({client, pageSize: PAGE_SIZE, stopOnSameToken: true}, input)
  for await (const {findings = []} of pages) found.push(...findings)
  return found
}

function toFindings(policy: Policy, findings: readonly ValidatePolicyFinding[]): JudgeFinding[] {
  const find = placeFinder(policy.text)
  const whole: Located = {path: [], offset: policy.offset, length: policy.length}
  return findings.map(({issueCode, findingType, findingDetails, locations = []}) => {
    const [place = whole, ...otherPlaces] = locations.map(find)
    return {
      code: issueCode ?? 'UNKNOWN',
      // A type that is new to us is no reason to fail a build.
      severity: (findingType && SEVERITIES[findingType]) ?? 'warning',
      ...place,
      message: oneSentence(findingDetails ?? ''),
      source: ACCESS_ANALYZER,
      ...(otherPlaces.length > 0 ? {otherPlaces} : {}),
    }
  })
}
