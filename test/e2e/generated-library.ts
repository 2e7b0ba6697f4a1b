import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Services by category, in the order in which the site has those: 105 in all. */
export const SERVICES = {
  'Security & identity':
    'ACM Artifact Cognito CloudHSM Detective GuardDuty IAM Inspector KMS Macie Shield WAF',
  'Compute & containers': 'AppStream Batch EC2 ECR ECS EKS Fargate Lambda Lightsail Outposts WorkSpaces',
  'Storage & backup': 'Backup DataSync EBS EFS FSx S3',
  Databases: 'Aurora DAX DMS DocumentDB DynamoDB ElastiCache Keyspaces MemoryDB Neptune QLDB RDS Timestream',
  'Analytics & machine learning':
    'Athena Bedrock Braket CloudSearch CodeGuru CodeWhisperer Comprehend DataZone DeepLens DeepRacer EMR Forecast ' +
    'Glue HealthLake Kendra Kinesis Lex MSK MWAA Personalize Polly QuickSight Redshift Rekognition SageMaker Textract ' +
    'Transcribe Translate',
  'Network & delivery': 'ALB CLB CloudFront ELB GWLB NLB PrivateLink VPC VPN',
  'Messaging & events': 'AppFlow AppSync EventBridge MQ Pinpoint SES SNS SQS SWF',
  'Audit & monitoring': 'CloudTrail CloudWatch Config Health Organizations X-Ray',
  'Build & deploy':
    'Amplify AppConfig Cloud9 CloudFormation CloudShell CodeArtifact CodeBuild CodeCommit CodeDeploy CodePipeline',
  'Cost & marketplace': 'Billing Budgets',
}

/** The names of all services. */
export const NAMES = Object.values(SERVICES).flatMap((names) => names.split(' '))

const SEED = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')

/** The first side of each conflict of the seed. */
const PUBLISHED = SEED.replace(/^<<<<<<< .*\n([\s\S]*?)^=======\n[\s\S]*?^>>>>>>> .*\n/gm, '$1')

/**
 * Writes playbooks of many services, each a folder, made of the one of the repository: every tenth with its conflict, its
 * four preventative controls (one written) and three detective ones (none); the others with one to four and none to three
 * of these, the first detective one of every third playbook written.
 */
export function writeLibrary(folder: string, count = NAMES.length): void {
  for (let index = 0; index < count; index++) {
    const name = NAMES[index % NAMES.length]!
    const round = Math.floor(index / NAMES.length)
    const own = join(folder, `${name.toLowerCase()}${round === 0 ? '' : `-${round + 1}`}`)
    mkdirSync(own, {recursive: true})
    writeFileSync(join(own, 'playbook.md'), playbookOf(name, index))
  }
}

function playbookOf(name: string, index: number): string {
  const text = index % 10 === 0 ? SEED : varied(name, index)
  return text
    .replace('Key Management Service (KMS) -', `AWS ${name} -`)
    .replaceAll(/\bKMS\b/g, name)
    .replace('02/16/2021', `${String((index % 10) + 3).padStart(2, '0')}/10/2021`)
}

function varied(name: string, index: number): string {
  const [preventative, rest] = PUBLISHED.split(/^(?=## Detective)/m) as [string, string]
  const [detective, end] = rest.split(/^(?=## Respond)/m) as [string, string]
  const logs =
    index % 3 === 0 ? detective.replace(/`This Section.*`/, `Keep the logs of ${name}.`) : detective
  return firstControls(preventative, (index % 4) + 1) + firstControls(logs, index % 4) + end
}

function firstControls(text: string, most: number): string {
  return text.replace(/^### (\d)\.[\s\S]*?(?=^### |$(?![\s\S]))/gm, (control, number) =>
    Number(number) <= most ? control : '',
  )
}
