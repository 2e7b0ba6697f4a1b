import type {PolicyType as ApiPolicyType, ValidatePolicyResourceType} from '@aws-sdk/client-accessanalyzer'
import type {Policy} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import type {JudgeOptions} from './judge.ts'

/** How ValidatePolicy is told what a policy is attached to. */
export interface ValidationTarget {
  policyType: ApiPolicyType
  /** Undefined: only what holds for every resource policy is checked. */
  validatePolicyResourceType?: ValidatePolicyResourceType
}

/**
 * Keys and endpoints have no resource type in the API, which asks to leave it out for them. A boundary is an
 * identity policy in another place, and a session policy has its form.
 */
const TARGETS: Record<Exclude<PolicyType, 'resource' | 'unknown'>, ValidationTarget> = {
  identity: {policyType: 'IDENTITY_POLICY'},
  boundary: {policyType: 'IDENTITY_POLICY'},
  session: {policyType: 'IDENTITY_POLICY'},
  scp: {policyType: 'SERVICE_CONTROL_POLICY'},
  rcp: {policyType: 'RESOURCE_CONTROL_POLICY'},
  key: {policyType: 'RESOURCE_POLICY'},
  endpoint: {policyType: 'RESOURCE_POLICY'},
  bucket: {policyType: 'RESOURCE_POLICY', validatePolicyResourceType: 'AWS::S3::Bucket'},
  trust: {policyType: 'RESOURCE_POLICY', validatePolicyResourceType: 'AWS::IAM::AssumeRolePolicyDocument'},
}

/** Resources of one service by what their ARNs look like. A stream of a table has policies too, but no resource type. */
const RESOURCES: readonly {service: string; arn: RegExp; resourceType: ValidatePolicyResourceType}[] = [
  {
    service: 's3',
    arn: /^arn:[^:]*:s3::[^:]*:accesspoint\//,
    resourceType: 'AWS::S3::MultiRegionAccessPoint',
  },
  {service: 's3', arn: /^arn:[^:]*:s3:[^:]+:[^:]*:accesspoint\//, resourceType: 'AWS::S3::AccessPoint'},
  {
    service: 's3-object-lambda',
    arn: /^arn:[^:]*:s3-object-lambda:[^:]*:[^:]*:accesspoint\//,
    resourceType: 'AWS::S3ObjectLambda::AccessPoint',
  },
  {
    service: 'dynamodb',
    arn: /^arn:[^:]*:dynamodb:[^:]*:[^:]*:table\/[^/]*(?:\/index\/.*)?$/,
    resourceType: 'AWS::DynamoDB::Table',
  },
]

/** What to ask for; undefined if the type is not known. */
export function validationTarget(
  policy: Policy,
  {type, service}: JudgeOptions,
): ValidationTarget | undefined {
  if (type === 'unknown') return undefined
  if (type !== 'resource') return TARGETS[type]
  const arns = policy.statements.flatMap(({resource, notResource}) =>
    [...(resource?.values ?? []), ...(notResource?.values ?? [])].map(({value}) => value),
  )
  const named = arns.filter((arn) => arn !== '*')
  const found = RESOURCES.find(
    (each) =>
      (service ?? each.service) === each.service &&
      named.length > 0 &&
      named.every((arn) => each.arn.test(arn)),
  )
  if (!found) return {policyType: 'RESOURCE_POLICY'}
  return {policyType: 'RESOURCE_POLICY', validatePolicyResourceType: found.resourceType}
}
