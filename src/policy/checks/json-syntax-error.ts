import type {PolicyCheck} from '../check.ts'

export const jsonSyntaxError: PolicyCheck = {
  code: 'JSON_SYNTAX_ERROR',
  severity: 'error',
  summary: 'The text is not JSON, so AWS refuses it',
  *check({policy}) {
    for (const {offset, length, message} of policy.syntaxFaults)
      yield {at: {path: [], offset, length}, message}
  },
}
