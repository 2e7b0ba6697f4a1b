import {type Operator, parseOperator} from '../../aws/operators.ts'
import type {ConditionTest, Statement, Text} from '../../tree/ast.ts'
import {onceAPolicy} from '../../tree/once-a-policy.ts'

/** One line of a condition, read as far as the checks of conditions need it. */
export interface ReadTest {
  statement: Statement
  test: ConditionTest
  operator: Operator
  /** The condition key in lower case, as keys are compared. */
  key: string
  /** The values that an operator can compare: without nulls. */
  values: readonly Text[]
}

/** Every test of every condition whose operator exists, in document order. */
export const conditionTests = onceAPolicy(({statements}): readonly ReadTest[] =>
  statements.flatMap((statement) =>
    (statement.condition?.tests ?? []).flatMap((test) => {
      const operator = parseOperator(test.operator.value)
      if (!operator) return []
      const values = test.values.filter(({type}) => type !== 'null')
      return [{statement, test, operator, key: test.conditionKey.value.toLowerCase(), values}]
    }),
  ),
)

/** Whether a test holds only where the request has the key. Of a test with both qualifier and `IfExists` that is open: no. */
export function needsKey({operator, values}: ReadTest): boolean {
  if (operator.family === 'null')
    return values.length > 0 && values.every(({value}) => /^false$/i.test(value))
  if (operator.ifExists || operator.qualifier === 'ForAllValues') return false
  return !operator.negated || operator.qualifier === 'ForAnyValue'
}
