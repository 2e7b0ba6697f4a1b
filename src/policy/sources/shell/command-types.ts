import type {InferredType, PolicyType} from '../../tree/type.ts'
import type {BoundaryNames} from '../boundary-names.ts'
import {policiesMadeBy} from './boundaries.ts'

/** Types by command of the AWS CLI; with the prefix of the service where the type leaves that open. */
const TYPES: Readonly<Record<string, [PolicyType, string?]>> = {
  'apigateway create-rest-api': ['resource', 'execute-api'],
  'backup put-backup-vault-access-policy': ['resource', 'backup'],
  'dynamodb put-resource-policy': ['resource', 'dynamodb'],
  'ec2 create-vpc-endpoint': ['endpoint'],
  'ec2 modify-vpc-endpoint': ['endpoint'],
  'ecr put-registry-policy': ['resource', 'ecr'],
  'ecr set-repository-policy': ['resource', 'ecr'],
  'efs put-file-system-policy': ['resource', 'elasticfilesystem'],
  'events put-permission': ['resource', 'events'],
  'glue put-resource-policy': ['resource', 'glue'],
  'iam create-policy': ['identity'],
  'iam create-policy-version': ['identity'],
  'iam create-role': ['trust'],
  'iam put-group-policy': ['identity'],
  'iam put-role-policy': ['identity'],
  'iam put-user-policy': ['identity'],
  'iam update-assume-role-policy': ['trust'],
  'kinesis put-resource-policy': ['resource', 'kinesis'],
  'kms create-key': ['key'],
  'kms put-key-policy': ['key'],
  'kms replicate-key': ['key'],
  'logs put-resource-policy': ['resource', 'logs'],
  'organizations put-resource-policy': ['resource', 'organizations'],
  's3api put-bucket-policy': ['bucket'],
  's3control put-access-point-policy': ['resource', 's3'],
  'secretsmanager put-resource-policy': ['resource', 'secretsmanager'],
  'sns set-topic-attributes': ['resource', 'sns'],
  'sso-admin put-inline-policy-to-permission-set': ['identity'],
  'sts assume-role': ['session'],
  'sts assume-role-with-saml': ['session'],
  'sts assume-role-with-web-identity': ['session'],
  'sts get-federation-token': ['session'],
}

/** Commands that make policies which may be boundaries as well. */
const MAKES_MANAGED: ReadonlySet<string> = new Set(['iam create-policy', 'iam create-policy-version'])

/** What `organizations create-policy --type` calls the kinds of policies that are written as IAM's. */
const ORGANISATION_TYPES: ReadonlyMap<string | undefined, PolicyType> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
])

/**
 * The type of the policy that a command is given; undefined for commands that do not say.
 *
 * @param managed what the script does with the policies that it names
 */
export function typeOfCommand(words: readonly string[], managed: BoundaryNames): InferredType | undefined {
  const index = words.findIndex(
    (word, at) => Object.hasOwn(TYPES, `${word} ${words[at + 1]}`) || isOrganisation(words, at),
  )
  if (index < 0) return undefined
  const name = `${words[index]} ${words[index + 1]}`
  const reason = `it is given to \`aws ${name}\``
  if (isOrganisation(words, index)) {
    const type = ORGANISATION_TYPES.get(words[words.indexOf('--type') + 1])
    return type && {type, reason}
  }
  if (MAKES_MANAGED.has(name)) return managed.typeOf(policiesMadeBy(words), reason)
  const [type, service] = TYPES[name]!
  return service === undefined ? {type, reason} : {type, service, reason}
}

function isOrganisation(words: readonly string[], at: number): boolean {
  return words[at] === 'organizations' && words[at + 1] === 'create-policy'
}
