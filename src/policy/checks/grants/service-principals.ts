import type {Statement} from '../../tree/ast.ts'

/**
 * Services that say for which resource or account they act, as their documentation shows in policies of resources. With
 * the others it is not known, so nothing is asked of their principals.
 */
const SAY_SOURCE: ReadonlySet<string> = new Set([
  'apigateway',
  'aps',
  'bcm-data-exports',
  'bedrock',
  'billingreports',
  'budgets',
  'cloudfront',
  'cloudtrail',
  'cloudwatch',
  'cognito-idp',
  'config',
  'costalerts',
  'delivery.logs',
  'elasticloadbalancing',
  'events',
  'guardduty',
  'inspector2',
  'iot',
  'lambda.alarms.cloudwatch',
  'lexv2',
  'logging.s3',
  'logs',
  'macie',
  'redshift',
  's3',
  'secretsmanager',
  'serverlessrepo',
  'ses',
  'sns',
  'ssm',
  'storage-lens.s3',
])

/** Those that say it to KMS. Others use a key on behalf of a queue or a log group, and are tied to that. */
const SAY_SOURCE_TO_KMS: ReadonlySet<string> = new Set([
  'cloudfront',
  'cloudtrail',
  'config',
  'dnssec-route53',
  'events',
  'guardduty',
  'inspector2',
  'macie',
  'ses',
])

/** EventBridge long took no condition in the policy of a topic. */
const SAY_SOURCE_TO_SNS: ReadonlySet<string> = new Set([...SAY_SOURCE].filter((name) => name !== 'events'))

/**
 * The name of a service: `logs` for `logs.eu-west-1.amazonaws.com`; undefined for what is not a principal of a service.
 */
export function serviceOf(principal: string): string | undefined {
  const [, name] = /^([a-z0-9.-]+)\.amazonaws\.com(?:\.cn)?$/.exec(principal.toLowerCase()) ?? []
  return name?.replace(/\.[a-z]{2,4}(?:-[a-z]+)+-\d$/, '')
}

/** The services that say for whom they act when they do what a statement allows; in doubt they are left out. */
export function servicesSayingSource({action}: Statement): ReadonlySet<string> {
  const actions = action?.values.map(({value}) => value.toLowerCase()) ?? []
  if (actions.some((name) => name.startsWith('kms:'))) {
    // What only describes a key gives nothing away, and AWS's own policies leave it open.
    return actions.every((name) => name === 'kms:describekey') ? new Set() : SAY_SOURCE_TO_KMS
  }
  return actions.some((name) => name.startsWith('sns:')) ? SAY_SOURCE_TO_SNS : SAY_SOURCE
}
