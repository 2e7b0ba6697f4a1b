import {REFERENCE} from './marks.ts'

const REFERENCES = new RegExp(REFERENCE, 'g')
const ONE_REFERENCE = new RegExp(`^${REFERENCE}$`)

/**
 * How a source writes what only its tool knows: `${name}`. The name should say what it stands for, so that two different
 * ones are never taken for the same; without a colon it is never taken for a variable of IAM's.
 */
export function toReference(name: string): string {
  return `\${${name}}`
}

/** Whether a value is one reference and nothing else. */
export function isReference(value: string): boolean {
  return ONE_REFERENCE.test(value)
}

/** Whether a value begins with a reference, so that what it is is not known. */
export function startsWithReference(value: string): boolean {
  return value.startsWith('${')
}

/** The value with other text in place of its references. */
export function withoutReferences(value: string, by: string | ((reference: string) => string)): string {
  return value.replace(REFERENCES, typeof by === 'string' ? () => by : by)
}
