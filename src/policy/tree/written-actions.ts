import type {Text} from './ast.ts'
import {onceAPolicy} from './once-a-policy.ts'

/** Every value of Action and NotAction, in document order of the statements. */
export const writtenActions = onceAPolicy(({statements}): readonly Text[] =>
  statements.flatMap(({action, notAction}) => [...(action?.values ?? []), ...(notAction?.values ?? [])]),
)
