import {type ArnFormat, fitsFormat, formatsOfService} from '../../aws/arn-formats.ts'
import {onceAPolicyWithData} from '../../tree/once-a-policy.ts'
import type {CheckContext} from '../check.ts'
import {arnsIn, type WrittenArn, writtenArns} from './written-arns.ts'

/** An ARN with what is known of its kind of resource. */
export interface FittedArn extends WrittenArn {
  /** The formats of its service that its last field fits; empty if nothing is known of it. */
  formats: readonly ArnFormat[]
}

/** Every ARN of `writtenArns`; several checks ask for what it fits, which takes a while to find. */
export async function fittedArns(
  context: Pick<CheckContext, 'policy' | 'type' | 'data'>,
): Promise<readonly FittedArn[]> {
  return writtenArns(context).length === 0 ? [] : fittedIn(context.policy, context.data)
}

const fittedIn = onceAPolicyWithData(async (policy, data): Promise<readonly FittedArn[]> => {
  const arns = arnsIn(policy)
  const formats = new Map<string, readonly ArnFormat[]>()
  for (const service of new Set(arns.map(({arn}) => arn.service)))
    formats.set(service, (await formatsOfService(service, data)) ?? [])
  return arns.map(({at, arn}) => {
    const fitting = formats.get(arn.service)!.filter((format) => fitsFormat(arn, format))
    return {at, arn, formats: fitting}
  })
})
