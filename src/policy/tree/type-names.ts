import {closest} from '../text/closest.ts'
import type {PolicyType} from './type.ts'

/** A type, and the service that the name says the resource is of. */
export interface NamedType {
  type: PolicyType
  /** Service prefix, such as `dynamodb`; undefined if the name says none. */
  service?: string
}

/** Names of types as people type them, and as AWS names them, in lower case. */
const TYPES: ReadonlyMap<string, NamedType> = new Map<string, NamedType>(
  Object.entries({
    identity: {type: 'identity'},
    boundary: {type: 'boundary'},
    session: {type: 'session'},
    key: {type: 'key'},
    bucket: {type: 'bucket'},
    trust: {type: 'trust'},
    scp: {type: 'scp'},
    rcp: {type: 'rcp'},
    endpoint: {type: 'endpoint'},
    resource: {type: 'resource'},
    identity_policy: {type: 'identity'},
    permissions_boundary: {type: 'boundary'},
    service_control_policy: {type: 'scp'},
    resource_control_policy: {type: 'rcp'},
    resource_policy: {type: 'resource'},
    'aws::kms::key': {type: 'key'},
    'aws::s3::bucket': {type: 'bucket'},
    'aws::iam::assumerolepolicydocument': {type: 'trust'},
    'aws::ec2::vpcendpoint': {type: 'endpoint'},
    'aws::s3::accesspoint': {type: 'resource', service: 's3'},
    'aws::s3::multiregionaccesspoint': {type: 'resource', service: 's3'},
    'aws::s3objectlambda::accesspoint': {type: 'resource', service: 's3-object-lambda'},
    'aws::s3express::accesspoint': {type: 'resource', service: 's3express'},
    'aws::s3tables::tablebucket': {type: 'resource', service: 's3tables'},
    'aws::apigateway::restapi': {type: 'resource', service: 'execute-api'},
    'aws::codeartifact::domain': {type: 'resource', service: 'codeartifact'},
    'aws::backup::backupvault': {type: 'resource', service: 'backup'},
    'aws::dynamodb::table': {type: 'resource', service: 'dynamodb'},
    'aws::sqs::queue': {type: 'resource', service: 'sqs'},
    'aws::sns::topic': {type: 'resource', service: 'sns'},
    'aws::secretsmanager::secret': {type: 'resource', service: 'secretsmanager'},
    'aws::lambda::function': {type: 'resource', service: 'lambda'},
    'aws::ecr::repository': {type: 'resource', service: 'ecr'},
  }),
)

/** The type that a name means, alone or as AWS joins names (`RESOURCE_POLICY:AWS::KMS::Key`); undefined for none. */
export function policyTypeNamed(name: string): NamedType | undefined {
  const lower = name.trim().toLowerCase()
  return TYPES.get(lower) ?? TYPES.get(/^resource_policy:(.+)$/.exec(lower)?.[1] ?? '')
}

/** The names that people type, for messages. */
export const POLICY_TYPE_NAMES = [
  'identity',
  'boundary',
  'session',
  'key',
  'bucket',
  'trust',
  'endpoint',
  'resource',
  'scp',
  'rcp',
]

/** The name that one may have meant; undefined if none is close. */
export function closePolicyType(name: string): string | undefined {
  return closest(name.trim().toLowerCase(), TYPES)[0]
}
