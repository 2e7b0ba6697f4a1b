import {withoutReferences} from './references.ts'

/** Angle brackets or braces around words, or words that stand for what is theirs. */
const PLACEHOLDER = /<[A-Za-z][\w .-]*>|\{\{[^{}]+\}\}|\b(?:ACCOUNT|KEY|REGION|USER|ROLE)[-_](?:ID|NAME)\b/
/** In plain JSON a reference of CloudFormation is left over. `${aws:username}` is a policy variable. */
const PSEUDO_PARAMETER = /\$\{AWS::\w+\}/

/** The first placeholder of a value that the reader has to fill in; in a template the tool fills in the references. */
export function placeholderIn(value: string, isTemplate: boolean): string | undefined {
  if (isTemplate) return PLACEHOLDER.exec(withoutReferences(value, '$'))?.[0]
  return (PLACEHOLDER.exec(value) ?? PSEUDO_PARAMETER.exec(value))?.[0]
}
