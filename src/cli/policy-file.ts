import {readFileSync, statSync} from 'node:fs'
import {PathError} from '../check/path-error.ts'
import {closePolicyType, POLICY_TYPE_NAMES, policyTypeNamed} from '../policy/index.ts'
import {UsageError} from './exit.ts'
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

/** The text of a file, or of standard input, without a byte order mark. */
export function readPolicy(file: string): string {
  if (file === '-') return withoutMark(decodeUtf8('standard input', readFileSync(0)))
  const stat = statSync(file, {throwIfNoEntry: false})
  if (!stat) throw new PathError(`Cannot find \`${file}\`, expected a file with a policy`)
  if (stat.isDirectory()) throw new PathError(`Unexpected folder \`${file}\`, expected a file with a policy`)
  return withoutMark(decodeUtf8(file, readFileSync(file)))
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}
