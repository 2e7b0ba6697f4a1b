import {type Variable, variablesIn} from '../../open/variables.ts'
import type {Text} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'

/** A value with variables, IAM's or another tool's. */
export interface ValueWithVariables {
  text: Text
  /** One or more. */
  variables: readonly Variable[]
}

/** Every value in which variables are read, whether it has any or not. */
export const valuesForVariables = onceAPolicy(({statements}): readonly Text[] =>
  statements.flatMap(({resource, notResource, condition}) => [
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
    ...(condition?.tests.flatMap(({values}) => values) ?? []),
  ]),
)

/** Those that have variables. */
export const valuesWithVariables = onceAPolicy((policy): readonly ValueWithVariables[] =>
  valuesForVariables(policy).flatMap((text) => {
    const variables = variablesIn(text.value)
    return variables.length > 0 ? [{text, variables}] : []
  }),
)
