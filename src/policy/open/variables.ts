/** Something that begins with `${` in a value. */
export interface Variable {
  /** All of it, as written. */
  source: string
  /** What is between the braces. */
  name: string
  closed: boolean
  /** The value from its end on. */
  rest: string
}

const VARIABLE = /\$\{([^}]*)(\}?)/g
/** The prefixes of IAM's own variables; `AWS::…` is CloudFormation's. */
const OWN_PREFIX =
  /^\s*(?:aws|saml|s3|iam|sts|ec2|kms|iot|sqs|sns|redshift|transfer|identitystore|[a-z-]+(?:\.[a-z-]+)*\.com)\s*:(?!:)/i

/** Every variable of a value, IAM's or another tool's. */
export function variablesIn(value: string): Variable[] {
  if (!value.includes('${')) return []
  return [...value.matchAll(VARIABLE)].map(({0: source, 1: name = '', 2: brace, index}) => ({
    source,
    name,
    closed: brace === '}',
    rest: value.slice(index + source.length),
  }))
}

/** Whether it is one of IAM's: others are placeholders, or other tools' variables. */
export function isPolicyVariable({name}: Pick<Variable, 'name'>): boolean {
  return OWN_PREFIX.test(name)
}

/** The value with another text in place of each of IAM's variables. */
export function fillPolicyVariables(
  value: string,
  fill: (variable: Omit<Variable, 'rest'>) => string,
): string {
  return value.replace(VARIABLE, (source: string, name: string, brace: string) => {
    const variable = {source, name, closed: brace === '}'}
    return isPolicyVariable(variable) ? fill(variable) : source
  })
}
