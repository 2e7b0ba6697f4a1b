import type {Statement, Text} from './ast.ts'

/** Every value of a statement in which something may be left open. */
export function statementValues({
  principal,
  notPrincipal,
  resource,
  notResource,
  condition,
}: Statement): Text[] {
  return [
    ...(principal?.entries ?? []),
    ...(notPrincipal?.entries ?? []),
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
    ...(condition?.tests.flatMap(({values}) => values) ?? []),
  ]
}

/** Names under which a list may stand: of two values of which one is ever there, both can be judged side by side. */
export const TAKES_LISTS: ReadonlySet<string> = new Set([
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'AWS',
  'Service',
  'Federated',
])
