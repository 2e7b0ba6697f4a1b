import type {InferredType, PolicyType} from '../../tree/type.ts'
import type {BoundaryNames} from '../boundary-names.ts'
import {namesOf} from './boundaries.ts'
import {attributeOf, type Body} from './hcl-tree.ts'

/** What a policy is that an argument of a resource holds. */
type Attachment = [type: PolicyType, service?: string]

const IDENTITY: Attachment = ['identity']
const KEY: Attachment = ['key']
const BUCKET: Attachment = ['bucket']

/** Resources and their arguments that hold a policy; names of the AWS provider without `aws_`. */
const ATTACHMENTS: ReadonlyMap<string, Attachment> = new Map<string, Attachment>([
  ['iam_role_policy.policy', IDENTITY],
  ['iam_user_policy.policy', IDENTITY],
  ['iam_group_policy.policy', IDENTITY],
  ['iam_role.policy', IDENTITY],
  ['ssoadmin_permission_set_inline_policy.inline_policy', IDENTITY],
  ['iam_role.assume_role_policy', ['trust']],
  ['kms_key.policy', KEY],
  ['kms_key_policy.policy', KEY],
  ['kms_external_key.policy', KEY],
  ['kms_replica_key.policy', KEY],
  ['kms_replica_external_key.policy', KEY],
  ['s3_bucket.policy', BUCKET],
  ['s3_bucket_policy.policy', BUCKET],
  ['vpc_endpoint.policy', ['endpoint']],
  ['vpc_endpoint_policy.policy', ['endpoint']],
  ['transfer_user.policy', ['session']],
  ['transfer_access.policy', ['session']],
  ...resources('acm-pca', 'acmpca_policy.policy'),
  ...resources('backup', 'backup_vault_policy.policy'),
  ...resources('events', 'cloudwatch_event_bus_policy.policy'),
  ...resources(
    'codeartifact',
    'codeartifact_domain_permissions_policy.policy_document',
    'codeartifact_repository_permissions_policy.policy_document',
  ),
  ...resources('codebuild', 'codebuild_resource_policy.policy'),
  ...resources('dynamodb', 'dynamodb_resource_policy.policy'),
  ...resources('ecr', 'ecr_repository_policy.policy', 'ecr_registry_policy.policy'),
  ...resources('ecr-public', 'ecrpublic_repository_policy.policy'),
  ...resources('elasticfilesystem', 'efs_file_system_policy.policy'),
  ...resources(
    'es',
    'elasticsearch_domain.access_policies',
    'elasticsearch_domain_policy.access_policies',
    'opensearch_domain.access_policies',
    'opensearch_domain_policy.access_policies',
  ),
  ...resources('execute-api', 'api_gateway_rest_api.policy', 'api_gateway_rest_api_policy.policy'),
  ...resources('glacier', 'glacier_vault.access_policy', 'glacier_vault_lock.policy'),
  ...resources('glue', 'glue_resource_policy.policy'),
  ...resources('kafka', 'msk_cluster_policy.policy'),
  ...resources('kinesis', 'kinesis_resource_policy.policy'),
  ...resources(
    'logs',
    'cloudwatch_log_resource_policy.policy_document',
    'cloudwatch_log_destination_policy.access_policy',
  ),
  ...resources('network-firewall', 'networkfirewall_resource_policy.policy'),
  ...resources('organizations', 'organizations_resource_policy.content'),
  ...resources('redshift', 'redshift_resource_policy.policy'),
  ...resources('s3', 's3_access_point.policy', 's3control_access_point_policy.policy'),
  ...resources('s3-object-lambda', 's3control_object_lambda_access_point_policy.policy'),
  ...resources('s3-outposts', 's3control_bucket_policy.policy'),
  ...resources('s3tables', 's3tables_table_bucket_policy.resource_policy'),
  ...resources('schemas', 'schemas_registry_policy.policy'),
  ...resources('secretsmanager', 'secretsmanager_secret.policy', 'secretsmanager_secret_policy.policy'),
  ...resources('ses', 'ses_identity_policy.policy', 'sesv2_email_identity_policy.policy'),
  ...resources('sns', 'sns_topic.policy', 'sns_topic_policy.policy'),
  ...resources('sqs', 'sqs_queue.policy', 'sqs_queue_policy.policy'),
  ...resources('vpc-lattice', 'vpclattice_auth_policy.policy', 'vpclattice_resource_policy.policy'),
])

const ORGANISATION_TYPES: ReadonlyMap<string, PolicyType> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
])

function resources(service: string, ...names: string[]): [string, Attachment][] {
  return names.map((name) => [name, ['resource', service]])
}

/** The resource that an argument stands in, however deep. */
export interface Owner {
  /** Such as `aws_kms_key`. */
  type: string
  /** What the text calls it. */
  name: string | undefined
  body: Body
}

/**
 * The type of the policy that an argument holds; undefined if the argument does not say.
 *
 * @param managed what the text does with the managed policies that it names
 */
export function typeHeldBy(
  text: string,
  owner: Owner | undefined,
  argument: string,
  managed: BoundaryNames,
): InferredType | undefined {
  const reason = owner ? `it is the \`${argument}\` of an \`${owner.type}\`` : `it is an \`${argument}\``
  if (owner?.type === 'aws_organizations_policy' && argument === 'content') {
    const type = ORGANISATION_TYPES.get(organisationType(text, owner.body))
    return type && {type, reason}
  }
  if (argument === 'assume_role_policy') return {type: 'trust', reason}
  if (!owner?.type.startsWith('aws_')) return undefined
  if (owner.type === 'aws_iam_policy' && argument === 'policy')
    return managed.typeOf(namesOf(text, owner.name, owner.body), reason)
  const [type, service] = ATTACHMENTS.get(`${owner.type.slice('aws_'.length)}.${argument}`) ?? []
  return type && {type, ...(service && {service}), reason}
}

/** The provider's default is a service control policy. */
function organisationType(text: string, body: Body): string {
  const value = attributeOf(body, 'type')?.value
  return value ? text.slice(value.offset + 1, value.offset + value.length - 1) : 'SERVICE_CONTROL_POLICY'
}
