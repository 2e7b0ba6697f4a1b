import {withOpenParts} from '../open/parts.ts'

/** The fields of an ARN. What is left open in one, a policy variable as well as a placeholder, is an `OPEN` character. */
export interface Arn {
  partition: string
  service: string
  region: string
  account: string
  /** All that follows the fifth colon. */
  resource: string
}

/** Splits a value at its colons; what does not begin with `arn` has fields too. */
export function arnFields(value: string): string[] {
  return withOpenParts(value).split(':')
}

/** The fields of an ARN; undefined for a value that does not begin with `arn:` or has fewer than six. */
export function parseArn(value: string): Arn | undefined {
  if (!value.startsWith('arn:')) return undefined
  const [, partition, service, region, account, ...rest] = arnFields(value)
  if (rest.length === 0) return undefined
  return {
    partition: partition!,
    service: service!,
    region: region!,
    account: account!,
    resource: rest.join(':'),
  }
}

/** Whether a field says exactly what it is: no wildcard, and nothing left open. */
export function isFixed(field: string): boolean {
  return !/[*?\uE000]/.test(field)
}
