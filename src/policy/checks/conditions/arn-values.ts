import {arnFields, isFixed} from '../../aws/arn.ts'
import {isUnknownRegion, PARTITIONS} from '../../aws/regions.ts'
import {isOpen} from '../../open/is-open.ts'
import {OPEN} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {GET, READER, when} from './example-statements.ts'

/** Global keys, in lower case, that hold nothing but ARNs. */
const ARN_KEYS: ReadonlySet<string> = new Set(['aws:sourcearn', 'aws:principalarn', 'aws:sourcevpcarn'])

export const invalidArnValue: PolicyCheck = {
  code: 'PB_INVALID_ARN_VALUE',
  severity: 'error',
  summary: 'A condition that compares an ARN with a value that is not one',
  why: 'An ARN has six fields. A value with fewer matches none, so the test never holds, or always holds if it is negated.',
  bad: policyExample(
    'identity',
    when(GET, 'ArnLike', {'aws:PrincipalArn': 'arn:aws:iam:111122223333:role/Reader'}),
  ),
  good: policyExample('identity', when(GET, 'ArnLike', {'aws:PrincipalArn': READER})),
  source: {
    title: 'ARN condition operators',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN',
  },
  needs: 'conditions',
  *check({policy}) {
    for (const read of conditionTests(policy)) {
      for (const at of read.values) {
        const fault = faultOf(at.value, read)
        if (!fault) continue
        const of = showSource(read.test.conditionKey.value)
        yield {
          at,
          message: `Unexpected ${fault} in ${showSource(at.value)} for ${of}, expected an ARN: \`arn:partition:service:region:account:resource\``,
        }
      }
    }
  },
}

/** What makes a value one that no ARN fits; undefined if some ARN may. */
function faultOf(value: string, {operator, key}: ReadTest): string | undefined {
  const isArn = operator.family === 'arn'
  const isString = operator.family === 'string' && (ARN_KEYS.has(key) || value.startsWith('arn:'))
  if (!(isArn || isString) || value === '') return undefined
  const fields = arnFields(value)
  if (fields[0]!.includes(OPEN)) return undefined
  const head = headOf(value, fields)
  if (isOpen(head.join(':'), 'condition-value')) return undefined
  // A star of a plain string reaches across colons.
  const wild = isString ? fields.findIndex((field) => /[*?]/.test(field)) : -1
  if (wild >= 0) return fields[0] === 'arn' ? faultOfFields(head.slice(0, wild)) : undefined
  if (isFixed(fields[0]!) && fields[0] !== 'arn') return isArn || ARN_KEYS.has(key) ? 'value' : undefined
  if (fields.length < 6) return coversMore(fields) ? undefined : `${fields.length} fields`
  return faultOfFields(head)
}

/** All but the resource, which may be anything; of what has too few fields, all that may hold the missing ones. */
function headOf(value: string, fields: readonly string[]): readonly string[] {
  if (fields.length >= 6) return fields.slice(0, 5)
  // An account in the place of the Region: a colon is missing, whatever the resource is called.
  return /^\d{12}$/.test(fields[3] ?? '') ? fields.slice(0, 4) : [value]
}

/** What is wrong with the first of the partition, the Region and the account that cannot be; a field may be missing. */
function faultOfFields([, partition, , region, account]: readonly string[]): string | undefined {
  if (partition === '') return 'empty partition'
  if (partition && isFixed(partition) && !PARTITIONS.includes(partition) && !isOpen(partition, 'partition'))
    return `partition \`${partition}\``
  if (region && isFixed(region) && isUnknownRegion(region)) return `Region \`${region}\``
  return account && /^\d+$/.test(account) && account.length !== 12 && !isOpen(account, 'account')
    ? `account \`${account}\``
    : undefined
}

/** Whether a field may hold the missing ones too: a star at the end, or a placeholder. */
function coversMore(fields: readonly string[]): boolean {
  return fields.at(-1)!.endsWith('*') && fields.length <= 3
    ? true
    : fields.at(-1) === '*' || fields.slice(1).some((field) => field.includes(OPEN))
}
