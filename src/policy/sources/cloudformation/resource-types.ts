import type {InferredType, PolicyType} from '../../tree/type.ts'

/** A type of policy, and the prefix of the service where the type leaves that open. */
export type HeldType = Omit<InferredType, 'reason'>

/** Types of policies by the start of the resource type that bears them. */
const TYPES: readonly [RegExp, PolicyType][] = [
  [/^AWS::KMS::/, 'key'],
  [/^AWS::S3::BucketPolicy$/, 'bucket'],
  [/^AWS::IAM::(?:\w*Policy|Role|User|Group)$/, 'identity'],
  [/^AWS::SSO::PermissionSet$/, 'identity'],
  [/^AWS::Serverless::(?:Function|StateMachine)$/, 'identity'],
  [/^AWS::EC2::VPCEndpoint$/, 'endpoint'],
]

/** Prefixes of the services whose resources bear policies, by the start of the resource type; the first that matches. */
const SERVICES: readonly [RegExp, string][] = [
  [/^AWS::ApiGateway::|^AWS::Serverless::Api$/, 'execute-api'],
  [/^AWS::ACMPCA::/, 'acm-pca'],
  [/^AWS::Backup::BackupVault$/, 'backup'],
  [/^AWS::CloudTrail::ResourcePolicy$/, 'cloudtrail'],
  [/^AWS::CodeArtifact::/, 'codeartifact'],
  [/^AWS::DynamoDB::/, 'dynamodb'],
  [/^AWS::ECR::Public/, 'ecr-public'],
  [/^AWS::ECR::/, 'ecr'],
  [/^AWS::EFS::/, 'elasticfilesystem'],
  [/^AWS::(?:Elasticsearch|OpenSearchService)::Domain$/, 'es'],
  [/^AWS::Events::EventBus/, 'events'],
  [/^AWS::EventSchemas::RegistryPolicy$/, 'schemas'],
  [/^AWS::Kinesis::/, 'kinesis'],
  [/^AWS::Lambda::/, 'lambda'],
  [/^AWS::Lex::ResourcePolicy$/, 'lex'],
  [/^AWS::Logs::(?:ResourcePolicy|Destination)$/, 'logs'],
  [/^AWS::MediaStore::Container$/, 'mediastore'],
  [/^AWS::MSK::ClusterPolicy$/, 'kafka'],
  [/^AWS::Oam::Sink$/, 'oam'],
  [/^AWS::Organizations::ResourcePolicy$/, 'organizations'],
  [/^AWS::Redshift::/, 'redshift'],
  [/^AWS::RefactorSpaces::ResourcePolicy$/, 'refactor-spaces'],
  [/^AWS::S3::AccessPoint$|^AWS::S3::MultiRegionAccessPointPolicy$/, 's3'],
  [/^AWS::S3Express::/, 's3express'],
  [/^AWS::S3ObjectLambda::/, 's3-object-lambda'],
  [/^AWS::S3Outposts::/, 's3-outposts'],
  [/^AWS::S3Tables::/, 's3tables'],
  [/^AWS::SecretsManager::/, 'secretsmanager'],
  [/^AWS::SNS::/, 'sns'],
  [/^AWS::SQS::/, 'sqs'],
  [/^AWS::SSM::ResourcePolicy$/, 'ssm'],
  [/^AWS::VpcLattice::/, 'vpc-lattice'],
  [/^AWS::XRay::ResourcePolicy$/, 'xray'],
]

/** What `AWS::Organizations::Policy` calls the kinds of its policies that are written as IAM's. */
const ORGANISATION_TYPES: ReadonlyMap<string | undefined, PolicyType> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
])

/** The type of the policies of a resource; `kind` is its `Type` property. Undefined if it is not known. */
export function typeOfResource(resourceType: string, kind: string | undefined): HeldType | undefined {
  if (resourceType === 'AWS::Organizations::Policy') {
    const type = ORGANISATION_TYPES.get(kind)
    return type && {type}
  }
  const type = TYPES.find(([pattern]) => pattern.test(resourceType))?.[1]
  if (type) return {type}
  const service = SERVICES.find(([pattern]) => pattern.test(resourceType))?.[1]
  return service === undefined ? undefined : {type: 'resource', service}
}
