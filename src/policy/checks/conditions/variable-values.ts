import type {Statement, Text} from '../../tree/ast.ts'

/** Every value in which variables are read. */
export function valuesWithVariables({resource, notResource, condition}: Statement): Text[] {
  return [
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
    ...(condition?.tests.flatMap(({values}) => values) ?? []),
  ]
}
