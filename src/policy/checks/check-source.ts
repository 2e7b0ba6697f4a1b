import type {CheckSource, PolicyCheck} from './check.ts'

const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html'

/** AWS has two kinds of warnings, ours are one. These are its security warnings, as of November 2026. */
export const SECURITY_WARNINGS: ReadonlySet<string> = new Set([
  'ALLOW_WITH_NOT_PRINCIPAL',
  'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
  'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
  'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
  'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
  'MISSING_GITHUB_REPO_CONDITION_KEY',
  'MISSING_PAIRED_CONDITION_KEYS',
  'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
  'PASS_ROLE_WITH_NOT_RESOURCE',
  'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
  'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
  'PASS_ROLE_WITH_STAR_IN_RESOURCE',
  'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
  'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
  'S3_PREFIX_IN_NEGATIVE_CONTEXT',
  'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
  'UNTRUSTWORTHY_CONDITION_KEY',
])

/** How AWS's page names the severities in its anchors; warnings that are no security warnings are its general ones. */
const KINDS = {error: 'error', warning: 'general-warning', info: 'suggestion'}

/** The page that a check follows: its own, or the section of AWS's reference that has its code. */
export function sourceOf({code, severity, source}: PolicyCheck): CheckSource {
  if (source) return source
  const kind = SECURITY_WARNINGS.has(code) ? 'security-warning' : KINDS[severity]
  const anchor = `access-analyzer-reference-policy-checks-${kind}-${code.toLowerCase().replaceAll('_', '-')}`
  return {title: `IAM Access Analyzer, policy check ${code}`, url: `${PAGE}#${anchor}`}
}
