import {type Excess, LIMITS} from './limits-table.ts'
import {UserError} from './user-error.ts'

/** Thrown for a text that would cost more to read than any document may; the message is a clause. */
export class ExcessError extends UserError {
  /** @param excess undefined for nesting that exhausted the stack, which no limit foresaw */
  constructor(readonly excess?: Excess) {
    super(excess ? describe(excess) : 'quotes, lists or elements are nested too deeply in it')
  }
}

function describe({limit, found, most}: Excess): string {
  const [what = ''] = LIMITS[limit].meaning.split(/[;:,.] |\.$/)
  const isWord = /^.[a-z]/.test(what)
  const clause = isWord ? what.charAt(0).toLowerCase() + what.slice(1) : what
  return `it exceeds the limit \`${limit}\`: ${found}, expected at most ${most} (${clause})`
}
