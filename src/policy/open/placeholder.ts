import {withoutReferences} from './references.ts'

/** Angle brackets or braces around words, or words that stand for what is theirs. */
const PLACEHOLDER = /<[A-Za-z][\w .-]*>|\{\{[^{}]+\}\}|\b(?:ACCOUNT|KEY|REGION|USER|ROLE)[-_](?:ID|NAME)\b/
/** In plain JSON a reference of CloudFormation is left over. `${aws:username}` is a policy variable. */
const PSEUDO_PARAMETER = /\$\{AWS::\w+\}/

/** A word where the account stands in an ARN; the second field after the service, in which AWS has a few names of its own. */
const ACCOUNT_WORD = /^arn:[^:]*:[^:]*:[^:]*:(?!(?:aws|amazon|cloudfront|aws-marketplace):)([A-Za-z][\w-]*):/
/** What a word for an account has in it. */
const OF_ACCOUNT = /acc(?:oun)?t|owner|tenant|number|^id$|Id$|^x+$/i

/** The first placeholder of a value that the reader has to fill in; in a template the tool fills in the references. */
export function placeholderIn(value: string, isTemplate: boolean): string | undefined {
  if (isTemplate) return PLACEHOLDER.exec(withoutReferences(value, '$'))?.[0]
  return (PLACEHOLDER.exec(value) ?? PSEUDO_PARAMETER.exec(value))?.[0] ?? accountWordIn(value)
}

function accountWordIn(value: string): string | undefined {
  const word = ACCOUNT_WORD.exec(value)?.[1]
  return word !== undefined && OF_ACCOUNT.test(word) ? word : undefined
}
