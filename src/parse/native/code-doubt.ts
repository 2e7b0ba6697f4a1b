import type {Code} from 'mdast'
import {afterOf, sliceOf} from './slice.ts'

/** What may follow indented code: nothing, or an empty line, and then text that is neither indented nor an item. */
const APART = /^(?:\r?\n){2,}[^ \t\d*+-]|^(?:\r?\n)*$/

/** Where lines end in two characters, one parser gives the value one of them. */
const EMPTY_LAST_LINE = /\n[ \t]*$/

/** A reference to a character after a fence; if it is a space, one parser keeps it. */
const REFERENCE_IN_INFO = /^[^\r\n]*&/

/**
 * Whether both parsers read a piece of code alike. Where a quote or an item holds it, its own last line has to end it.
 * @param isOnTop whether nothing holds it
 */
export function isPlainCode(node: Code, isOnTop: boolean, text: string): boolean {
  const slice = sliceOf(node, text)
  const fence = /^(?:`{3,}|~{3,})/.exec(slice)?.[0]
  if (!fence) return isOnTop && APART.test(afterOf(node, text)) && !EMPTY_LAST_LINE.test(slice)
  if (REFERENCE_IN_INFO.test(slice)) return false
  return isOnTop || isClosed(node, fence, slice.split(/\r?\n/))
}

/**
 * Whether the last line of fenced code is the one that closes it.
 * @param lines of the source
 */
function isClosed({value}: Code, fence: string, lines: readonly string[]): boolean {
  const last = lines.length > 1 ? lines.at(-1)! : ''
  const closing = last.replace(/^[ \t>]*/, '').trimEnd()
  const isFence = closing.startsWith(fence) && closing === fence[0]!.repeat(closing.length)
  return isFence && (value === '' || value.split('\n').length === lines.length - 2)
}
