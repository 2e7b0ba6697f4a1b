import {closest} from '../text/closest.ts'
import {onceFor} from '../text/once-for.ts'
import type {ActionData} from './action-data.ts'
import {closeRegion, partitionOf} from './regions.ts'

/**
 * Service principals, without their domain, that are not simply the prefix of a service's actions. Gathered in November
 * 2026, starting from `reference_service_principals_listing.md` of AWS's IAM user guide (github.com/awsdocs/iam-user-guide,
 * commit d7d9077) and from public lists of service-linked roles that follow AWS's page "AWS services that work with IAM";
 * the rest were added by hand and not each checked against its page. AWS has no complete list: one that is missing here
 * need not be wrong.
 */
const OWN_NAMES: readonly string[] = (
  'accountdiscovery.ssm agentless.inspector2 airflow-env alexa-appkit alexa-connectedhome amazonmq appstream.application-autoscaling ' +
  'assets.iottwinmaker aws-artifact-account-sync billingconsole billingreports bot.chatbot ' +
  'cassandra.application-autoscaling channels.lex channels.lexv2 cks.kms cloudhsm cloudwatch-crossaccount ' +
  'comprehend.application-autoscaling config-conforms config-multiaccountsetup continuousexport.discovery ' +
  'contributorinsights.dynamodb costalerts credentials.iot custom-resource.application-autoscaling deeplens ' +
  'delivery.logs diode dmsintegration.migrationhub dnssec-route53 dynamodb.application-autoscaling ec ' +
  'ec2.application-autoscaling ec2fleet ec2scheduled ecs-tasks ecs.application-autoscaling edgelambda ' +
  'eks-fargate eks-fargate-pods eks-nodegroup elasticache.application-autoscaling ' +
  'elasticmapreduce.application-autoscaling email.cognito-idp export.rds hooks.cloudformation jellyfish ' +
  'kafka.application-autoscaling kinesisreplication.dynamodb lambda.alarms.cloudwatch lambda.application-autoscaling ' +
  'lexv2 license-manager.master-account license-manager.member-account logdelivery.elasticloadbalancing ' +
  'logger.cloudfront logging.s3 macie maintenance.elasticbeanstalk malware-protection-plan.guardduty ' +
  'malware-protection.guardduty managedservices managedupdates.elasticbeanstalk management.chatbot ' +
  'member.org.stacksets.cloudformation migrationhub monitoring monitoring.rds neptune.application-autoscaling ' +
  'opensearchservice ops.apigateway ops.emr-serverless orgsdatasync.servicecatalog osis-pipelines pinpoint pods.eks ' +
  'rds.application-autoscaling replication.dynamodb replication.ecr replicator.lambda reporting.trustedadvisor ' +
  'resources.cloudformation sagemaker.application-autoscaling smsintegration.migrationhub spot spotfleet ' +
  'stacksets.cloudformation storage-lens.s3 streams.metrics.cloudwatch transitgateway vmie voiceconnector.chime ' +
  'vpc-flow-logs vpcorigin.cloudfront workspaces.application-autoscaling worksdocs'
).split(' ')

/** The domains of service principals, by partition: of the others a host is none. */
const DOMAIN =
  /^([a-z0-9_.-]+?)\.(amazonaws\.com(?:\.cn)?|amazonaws\.eu|amazon\.com|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/i
/** A Region in the name, as in `states.eu-west-1`; also one that is newer than the data. */
const REGION = /^[a-z]{2,4}(?:-[a-z]+){1,3}-\d$/

/** What is wrong with the name of a service principal. */
export interface ServiceNameFault {
  /** A service principal that exists; undefined if nothing is close. */
  better: string | undefined
}

/**
 * Why a host is not a service principal that is known; undefined for one that is, and for one of a part of a service
 * (`name.service.amazonaws.com`), of which AWS has many more than it lists.
 */
export async function serviceNameFault(
  host: string,
  data: ActionData,
): Promise<ServiceNameFault | undefined> {
  const names = namesWith(await data.services())
  const [, name, domain] = DOMAIN.exec(host) ?? []
  if (name === undefined || domain === undefined || isOfAlexa(domain) !== name.startsWith('alexa-'))
    return {better: withOwnDomain(host, names)}
  const labels = name.split('.')
  const isRegional = labels.length > 1 && isRegion(labels.at(-1)!)
  const plain = isRegional ? labels.slice(0, -1).join('.') : name
  if (names.has(plain)) return isRegional ? regionFault(plain, labels.at(-1)!, domain) : undefined
  const [near, ...others] = closest(plain.toLowerCase(), names)
  if (near === undefined || others.length > 0) return plain.includes('.') ? undefined : {better: undefined}
  return {better: [near, ...(isRegional ? [labels.at(-1)!] : []), domain.toLowerCase()].join('.')}
}

const namesWith = onceFor(
  (services: ReadonlySet<string>): ReadonlySet<string> => new Set([...OWN_NAMES, ...services]),
)

/** Amazon's own domain is that of Alexa's services alone. */
function isOfAlexa(domain: string): boolean {
  return domain.toLowerCase() === 'amazon.com'
}

/** A Region with a slip in its words; one with another number may be newer than the data. */
function regionFault(service: string, region: string, domain: string): ServiceNameFault | undefined {
  const near = partitionOf(region) === undefined ? closeRegion(region) : undefined
  return near !== undefined && near.at(-1) === region.at(-1)
    ? {better: `${service}.${near}.${domain}`}
    : undefined
}

function isRegion(label: string): boolean {
  return partitionOf(label) !== undefined || REGION.test(label)
}

/** For `ec2.aws.com`: the same service with the domain that it has. */
function withOwnDomain(host: string, names: ReadonlySet<string>): string | undefined {
  const labels = host.toLowerCase().split('.')
  for (let end = labels.length - 1; end > 0; end--) {
    const name = labels.slice(0, end).join('.')
    if (names.has(name)) return `${name}.amazonaws.com`
  }
  return undefined
}
