import {readFileSync} from 'node:fs'
import {closePolicyType, POLICY_TYPE_NAMES, policyTypeNamed} from '../policy/index.ts'
import {UsageError} from './exit.ts'
import {readText} from './text-file.ts'
import {decodeUtf8} from './utf8.ts'

/** The type that a name stands for, ours or AWS's. */
export function policyTypeOf(name: string) {
  const type = policyTypeNamed(name)
  if (type) return type
  const close = closePolicyType(name)
  const expected = POLICY_TYPE_NAMES.map((each) => `\`${each}\``).join(', ')
  throw new UsageError(
    `Unexpected type \`${name}\`, expected ${expected}, or AWS's own name for a type${close ? `; did you mean \`${close}\`?` : ''}`,
  )
}

/** What a shell names instead of a file: the output of another command, as in `diff-policy <(git show main:a.json) a.json`. */
const PASSED_BY_SHELL = /^\/dev\/(?:fd\/\d+|stdin)$/

/** The text of a file, or of standard input, without a byte order mark. */
export function readPolicy(file: string): string {
  return textOf(file).replace(/^\uFEFF/, '')
}

function textOf(file: string): string {
  if (file === '-') return decodeUtf8('standard input', readFileSync(0))
  if (PASSED_BY_SHELL.test(file)) return decodeUtf8(file, readFileSync(file))
  return readText(file, 'a file with a policy')
}
