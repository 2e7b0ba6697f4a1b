/** What a condition operator compares. */
export type OperatorFamily = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null'

/** A condition operator, taken apart. */
export interface Operator {
  qualifier: 'ForAllValues' | 'ForAnyValue' | undefined
  /** Without qualifier and `IfExists`, as AWS spells it. */
  base: string
  family: OperatorFamily
  negated: boolean
  ifExists: boolean
}

const BASES: Readonly<Record<OperatorFamily, readonly string[]>> = {
  string: [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
  ],
  numeric: [
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
  ],
  date: [
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
  ],
  bool: ['Bool'],
  binary: ['BinaryEquals'],
  ip: ['IpAddress', 'NotIpAddress'],
  arn: ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'],
  null: ['Null'],
}

/** Lower case → the operator's spelling and family. */
const KNOWN: ReadonlyMap<string, {base: string; family: OperatorFamily}> = new Map(
  (Object.keys(BASES) as OperatorFamily[]).flatMap((family) =>
    BASES[family].map((base) => [base.toLowerCase(), {base, family}] as const),
  ),
)

const QUALIFIERS = new Map([
  ['forallvalues:', 'ForAllValues'],
  ['foranyvalue:', 'ForAnyValue'],
] as const)

/** What was read of operators in AWS's spelling, which nearly all policies use. */
const READ = new Map<string, Operator>()

/** Reads an operator in any case; undefined for one that does not exist. `NullIfExists` is read, though it is wrong. */
export function parseOperator(written: string): Operator | undefined {
  const operator = READ.get(written) ?? readOperator(written)
  if (operator && withBase(operator, operator.base) === written) READ.set(written, operator)
  return operator
}

function readOperator(written: string): Operator | undefined {
  const [, prefix = '', name = '', ifExists] =
    /^(forallvalues:|foranyvalue:)?([a-z]{1,40}?)(ifexists)?$/.exec(written.toLowerCase()) ?? []
  const known = KNOWN.get(name)
  if (!known) return undefined
  return {
    ...known,
    qualifier: QUALIFIERS.get(prefix as 'forallvalues:' | 'foranyvalue:'),
    negated: known.base.includes('Not'),
    ifExists: ifExists !== undefined,
  }
}

/** An operator of another base, with the qualifier and `IfExists` of this one. */
export function withBase({qualifier, ifExists}: Operator, base: string): string {
  return `${qualifier ? `${qualifier}:` : ''}${base}${ifExists ? 'IfExists' : ''}`
}

let spellings: string[] | undefined

/** Every operator that exists, in all its forms. */
export function operatorSpellings(): readonly string[] {
  spellings ??= ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((qualifier) =>
    [...KNOWN.values()].flatMap(({base, family}) =>
      family === 'null'
        ? qualifier === ''
          ? [base]
          : []
        : [`${qualifier}${base}`, `${qualifier}${base}IfExists`],
    ),
  )
  return spellings
}
