import type {PolicyCheck} from '../check.ts'

export const duplicateJsonKey: PolicyCheck = {
  code: 'PB_DUPLICATE_JSON_KEY',
  severity: 'error',
  summary: 'An object has two members of the same name, of which JSON readers silently keep the last',
  *check({policy}) {
    for (const duplicate of policy.duplicateKeys) {
      const line = lineOf(policy.text, duplicate.first.offset)
      const message = `Unexpected second \`"${duplicate.name}"\`, expected it once in its object (first on line ${line} of the example)`
      yield {at: duplicate, message}
    }
  },
}

/** 1-based. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
