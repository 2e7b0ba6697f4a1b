import type {ActionData} from '../../aws/action-data.ts'
import {isFixed} from '../../aws/arn.ts'
import {formatsOfType} from '../../aws/arn-formats.ts'
import {showSource} from '../../text/show-source.ts'
import type {CheckContext, PolicyCheck} from '../check.ts'
import {wholePolicy} from './examples.ts'
import {writtenArns, writtenResources} from './written-arns.ts'

const statement = {
  Effect: 'Allow',
  Principal: {AWS: 'arn:aws:iam::444455556666:role/Reader'},
  Action: 's3:GetObject',
}

export const unsupportedResourceArn: PolicyCheck = {
  code: 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
  severity: 'error',
  summary: 'A policy of a resource that names a resource of another service',
  why: 'Such a policy is only about the resource that it is attached to: a statement for anything else is rejected, or has no effect.',
  bad: {
    type: 'bucket',
    text: wholePolicy({...statement, Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs'}),
  },
  good: {
    type: 'bucket',
    text: wholePolicy({...statement, Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*'}),
  },
  async *check(context) {
    const allowed = await arnServices(context)
    if (!allowed) return
    const services = await context.data.services()
    for (const {at, arn} of writtenArns(context)) {
      const {service} = arn
      if (!isFixed(service) || allowed.has(service) || !services.has(service)) continue
      const message = `Unexpected resource ${showSource(at.value)}, expected one of \`${context.service}\` in its policy`
      yield {at, message}
    }
  },
}

export const bucketResourceStar: PolicyCheck = {
  code: 'PB_BUCKET_RESOURCE_STAR',
  severity: 'warning',
  summary: 'A bucket policy with `*` as its resource',
  why: 'S3 stores a bucket policy only where each resource is the bucket itself or objects in it: this one is refused.',
  bad: {type: 'bucket', text: wholePolicy({...statement, Resource: '*'})},
  good: {
    type: 'bucket',
    text: wholePolicy({...statement, Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*'}),
  },
  source: {
    title: 'Policies and permissions in Amazon S3',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-policy-language-overview.html',
  },
  types: ['bucket'],
  *check(context) {
    for (const at of writtenResources(context)) {
      if (/^\*+$/.test(at.value))
        yield {at, message: 'Unexpected resource `*`, expected the ARN of the bucket, or of objects in it'}
    }
  },
}

/** The services in the ARNs of the resource that bears the policy; undefined if that is not known. */
async function arnServices({type, service, data}: CheckContext): Promise<ReadonlySet<string> | undefined> {
  if ((type !== 'bucket' && type !== 'resource') || service === undefined) return undefined
  const listed = await listedServices(service, data)
  // Backup vaults hold recovery points with ARNs of any service.
  return listed.some((name) => name.startsWith('$')) ? undefined : new Set([service, ...listed])
}

async function listedServices(service: string, data: ActionData): Promise<string[]> {
  const types = await data.resourceTypes(service)
  return [...(types?.values() ?? [])].flatMap(formatsOfType).map((format) => format.service)
}
