import type {Span} from '../../parse/place.ts'
import {
  type ClaimToCheck,
  closePolicyType,
  closest,
  isClaimFault,
  type NamedType,
  POLICY_TYPE_NAMES,
  parseClaim,
  policyCodes,
  policyTypeNamed,
} from '../../policy/index.ts'
import {type DirectiveFault, NO_DIRECTIVES, type WrittenDirective, type WrittenDirectives} from './written.ts'

/** A code that an author names. */
export interface NamedCode {
  code: string
  span: Span
}

/** A code that an author lets pass, and why. */
export interface IgnoredCode extends NamedCode {
  reason: string
}

/** Who may, or may not, do what. */
export interface StatedClaim extends ClaimToCheck {
  span: Span
}

/** What an author states of a policy example. */
export interface PolicyDirectives {
  /** What the policy is attached to; undefined if the author leaves that to the linter. */
  type: NamedType | undefined
  /** Codes that must occur, because the example is a bad one. */
  fails: NamedCode[]
  /** Codes that may occur. */
  ignores: IgnoredCode[]
  claims: StatedClaim[]
  /** What could not be understood. */
  faults: DirectiveFault[]
}

/** Of an example of which nothing is stated. */
const NOTHING_STATED: PolicyDirectives = {type: undefined, fails: [], ignores: [], claims: [], faults: []}

type Found = Omit<PolicyDirectives, 'type'> & {type: NamedType | undefined; codes: readonly string[]}

const READERS: ReadonlyMap<string, (directive: WrittenDirective, found: Found) => void> = new Map([
  ['policy-type', readType],
  ['policy-fails', readFails],
  ['policy-ignore', readIgnore],
  ['policy-may', readClaim],
  ['policy-may-not', readClaim],
])

/** The names of all directives. */
export const DIRECTIVE_NAMES: readonly string[] = [...READERS.keys()]

/** More are not read: each takes its time, and nobody reads so many. */
const MOST_DIRECTIVES = 100

/** Reads what an author wrote; `ownCodes` are those of the organisation's rules. */
export function interpretDirectives(
  written: WrittenDirectives,
  ownCodes: readonly string[],
): PolicyDirectives {
  if (written === NO_DIRECTIVES) return NOTHING_STATED
  const codes = [...policyCodes(), ...ownCodes]
  const found: Found = {
    type: undefined,
    fails: [],
    ignores: [],
    claims: [],
    faults: [...written.faults],
    codes,
  }
  for (const [index, directive] of written.directives.entries()) {
    if (index === MOST_DIRECTIVES) {
      const message = `Unexpected \`${directive.name}\`, expected at most ${MOST_DIRECTIVES} directives for one code block`
      found.faults.push({span: directive.nameSpan, message})
      break
    }
    const read = READERS.get(directive.name)
    if (!read) found.faults.push({span: directive.nameSpan, message: unknownName(directive.name)})
    else if (directive.value === '')
      found.faults.push({span: directive.nameSpan, message: `Cannot find the value of \`${directive.name}\``})
    else read(directive, found)
  }
  const {codes: _, ...directives} = found
  return directives
}

function unknownName(name: string): string {
  const close = closest(name, DIRECTIVE_NAMES)[0]
  const end = close
    ? `; did you mean \`${close}\`?`
    : `; there are ${DIRECTIVE_NAMES.map((each) => `\`${each}\``).join(', ')}`
  return `Cannot find directive \`${name}\`${end}`
}

function readType({name, value, nameSpan, valueSpan}: WrittenDirective, found: Found): void {
  const type = policyTypeNamed(value)
  if (found.type) found.faults.push({span: nameSpan, message: `Unexpected second \`${name}\`, expected one`})
  else if (type) found.type = type
  else {
    const close = closePolicyType(value)
    const expected = POLICY_TYPE_NAMES.map((each) => `\`${each}\``).join(', ')
    const message = `Unexpected type \`${value}\`, expected ${expected}, or AWS's own name for a type${close ? `; did you mean \`${close}\`?` : ''}`
    found.faults.push({span: valueSpan, message})
  }
}

function readFails({value, valueSpan}: WrittenDirective, found: Found): void {
  for (const match of value.matchAll(/[^\s,]+/g)) {
    const span = within(valueSpan, match.index, match[0].length)
    if (isKnown(match[0], span, found)) found.fails.push({code: match[0], span})
  }
}

/** `CODE: reason`; an ignore without its reason helps nobody who reads it later. */
function readIgnore({value, valueSpan}: WrittenDirective, found: Found): void {
  const [, code = '', reason = ''] = /^([^\s:]+)\s*:?\s*(.*)$/.exec(value)!
  const span = within(valueSpan, 0, code.length)
  if (!isKnown(code, span, found)) return
  if (reason === '') {
    found.faults.push({
      span: valueSpan,
      message: `Cannot find a reason to ignore \`${code}\`, expected \`${code}: reason\``,
    })
  } else found.ignores.push({code, span, reason})
}

function readClaim({name, value, valueSpan}: WrittenDirective, found: Found): void {
  const claim = parseClaim(value)
  if (!isClaimFault(claim)) {
    found.claims.push({kind: name === 'policy-may' ? 'may' : 'may-not', claim, span: valueSpan})
    return
  }
  found.faults.push({span: within(valueSpan, claim.offset, claim.length), message: claim.message})
}

function isKnown(code: string, span: Span, {codes, faults}: Found): boolean {
  if (codes.includes(code)) return true
  const close = closest(code.toUpperCase(), codes)[0]
  faults.push({span, message: `Cannot find code \`${code}\`${close ? `; did you mean \`${close}\`?` : ''}`})
  return false
}

/** A part of a span of one line. */
function within({start}: Span, from: number, length: number): Span {
  const point = (by: number) => ({line: start.line, column: start.column + by, offset: start.offset + by})
  return {start: point(from), end: point(from + length)}
}
