import type {PolicyExampleData, PolicyView} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'
import type {Verdict} from '../Seal'
import {thousands} from '../thousands'

const PARTS = {policy: '', statement: ', one statement', statements: ', several statements'}
const TYPES: Partial<Record<PolicyView['type'], string>> = {
  identity: 'Identity',
  boundary: 'Permissions boundary',
  session: 'Session',
  key: 'KMS key',
  bucket: 'S3 bucket',
  trust: 'Role trust',
  endpoint: 'VPC endpoint',
  resource: 'Resource',
  scp: 'Service control',
  rcp: 'Resource control',
}

/** A severity in a word and in a seal, for those who see no colour. */
export const SEVERITIES: Record<ShownFinding['severity'], {word: string; verdict: Verdict}> = {
  error: {word: 'Error', verdict: 'error'},
  warning: {word: 'Warning', verdict: 'warning'},
  info: {word: 'Hint', verdict: 'info'},
}

/** What a policy is: `KMS key policy, one statement`. */
export function nameOf({type, kind, service}: PolicyView): string {
  return `${TYPES[type] ?? 'IAM'} policy${service === null ? '' : ` (${service})`}${PARTS[kind]}`
}

/** How grave what was found is, and in words: `1 error, 2 warnings`. */
export function verdictOf({errors, warnings}: PolicyExampleData['verdict']): {
  verdict: Verdict
  words: string
} {
  const words = [countOf(errors, 'error'), countOf(warnings, 'warning')].filter((each) => each !== '')
  if (words.length === 0) return {verdict: 'proven', words: 'Proven'}
  return {verdict: errors > 0 ? 'error' : 'warning', words: words.join(', ')}
}

/** `1 action`, `2,170 actions`; empty for none. */
export function countOf(count: number, noun: string): string {
  return count === 0 ? '' : `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`
}
