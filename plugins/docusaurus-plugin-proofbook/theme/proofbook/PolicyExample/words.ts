import type {PolicyExampleData, PolicyView} from '../../../remark/policy-examples'
import type {ShownFinding} from '../../../remark/policy-examples/findings'

const KINDS = {policy: 'policy', statement: 'policy statement', statements: 'policy statements'}
const TYPES: Partial<Record<PolicyView['type'], string>> = {
  identity: 'Identity',
  session: 'Session',
  key: 'KMS key',
  bucket: 'S3 bucket',
  trust: 'Role trust',
  endpoint: 'VPC endpoint',
  resource: 'Resource',
  scp: 'Service control',
  rcp: 'Resource control',
}

/** A severity in a word and in a sign, for those who see no colour. */
export const SEVERITIES: Record<ShownFinding['severity'], {word: string; sign: string}> = {
  error: {word: 'Error', sign: '✗'},
  warning: {word: 'Warning', sign: '!'},
  info: {word: 'Note', sign: 'i'},
}

/** What a policy is called: `KMS key policy statement`. */
export function nameOf({type, kind, service}: PolicyView): string {
  return `${TYPES[type] ?? 'IAM'} ${KINDS[kind]}${service === null ? '' : ` (${service})`}`
}

/** How grave what was found is. */
export function stateOf({verdict, stated}: PolicyExampleData): string {
  if (verdict.errors > 0) return 'error'
  if (verdict.warnings > 0) return 'warning'
  return stated.fails.length > 0 ? 'bad-example' : 'passed'
}

/** The verdict in a sign and counts: `✗ 1 error, 2 warnings`. */
export function verdictOf({errors, warnings, notes}: PolicyExampleData['verdict']): string {
  const grave = [countOf(errors, 'error'), countOf(warnings, 'warning')].filter((words) => words !== '')
  if (grave.length > 0) return `${errors > 0 ? '✗' : '!'} ${grave.join(', ')}`
  return `✓ ${countOf(notes, 'note') || 'No findings'}`
}

/** `1 action`, `2,170 actions`; empty for none. */
export function countOf(count: number, noun: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
