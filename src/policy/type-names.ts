import {closest} from './closest.ts'
import type {PolicyType} from './type.ts'

/** Names of types as people type them, and as AWS names them, in lower case. */
const TYPES: Readonly<Record<string, PolicyType>> = {
  identity: 'identity',
  key: 'key',
  bucket: 'bucket',
  trust: 'trust',
  scp: 'scp',
  rcp: 'rcp',
  endpoint: 'endpoint',
  resource: 'resource',
  identity_policy: 'identity',
  service_control_policy: 'scp',
  resource_control_policy: 'rcp',
  resource_policy: 'resource',
  'aws::kms::key': 'key',
  'aws::s3::bucket': 'bucket',
  'aws::iam::assumerolepolicydocument': 'trust',
  'aws::ec2::vpcendpoint': 'endpoint',
  // Resource kinds that AWS names and for which nothing more is known than that they have principals.
  'aws::s3::accesspoint': 'resource',
  'aws::s3::multiregionaccesspoint': 'resource',
  'aws::s3objectlambda::accesspoint': 'resource',
  'aws::s3tables::tablebucket': 'resource',
  'aws::apigateway::restapi': 'resource',
  'aws::codeartifact::domain': 'resource',
  'aws::backup::backupvault': 'resource',
  'aws::dynamodb::table': 'resource',
}

/** The type that a name means, alone or as AWS joins names (`RESOURCE_POLICY:AWS::KMS::Key`); undefined for none. */
export function policyTypeNamed(name: string): PolicyType | undefined {
  const lower = name.trim().toLowerCase()
  return TYPES[lower] ?? TYPES[/^resource_policy:(.+)$/.exec(lower)?.[1] ?? '']
}

/** The names that people type, for messages. */
export const POLICY_TYPE_NAMES = ['identity', 'key', 'bucket', 'trust', 'scp', 'rcp', 'endpoint', 'resource']

/** The name that one may have meant; undefined where none is close. */
export function closePolicyType(name: string): string | undefined {
  return closest(name.trim().toLowerCase(), Object.keys(TYPES))[0]
}
