import type {Policy, Text} from './ast.ts'

/** Every value of Action and NotAction, in document order of the statements. */
export function writtenActions({statements}: Policy): Text[] {
  return statements.flatMap(({action, notAction}) => [
    ...(action?.values ?? []),
    ...(notAction?.values ?? []),
  ])
}
