import type {Span} from '../../text/place.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'

/** A value as it is written: evaluated is nothing. */
export type Expression = Template | Heredoc | Literal | Tuple | ObjectValue | Call | Open

/** A quoted string; its span has the quotes. */
export interface Template extends Span {
  type: 'template'
  /** Its `${…}` and `%{…}`, in document order. */
  holes: readonly Span[]
}

/** A string between `<<EOF` and `EOF`; its span is all of that. */
export interface Heredoc extends Span {
  type: 'heredoc'
  /** The lines between the markers. */
  content: Span
}

/** A number, `true`, `false` or `null`. */
export interface Literal extends Span {
  type: 'literal'
}

export interface Tuple extends Span {
  type: 'tuple'
  items: Expression[]
}

export interface ObjectValue extends Span {
  type: 'object'
  members: {key: Expression; value: Expression | undefined}[]
}

export interface Call extends Span {
  type: 'call'
  name: string
  args: Expression[]
}

/** What only Terraform can tell: a reference, an operation, a for-expression; or `...`. */
export interface Open extends Span {
  type: 'open'
  /** The expressions that stand in it. */
  inside: Expression[]
  /** Of a conditional what it chooses from, where each is one value. */
  branches?: Expression[] | undefined
}

export interface Attribute {
  /** Its name in the text. */
  key: Span
  name: string
  /** Undefined if no value could be read. */
  value: Expression | undefined
}

/** A block; its span is from its type to its closing brace. */
export interface Block extends Span {
  /** Its type in the text. */
  key: Span
  type: string
  labels: string[]
  body: Body
}

/** What is between the braces of a block, or in a whole file; each list in document order. */
export interface Body {
  attributes: Attribute[]
  blocks: Block[]
}

/** Everything that could be read from a text. */
export interface HclText {
  body: Body
  /** In document order; each `...` is one of them. */
  faults: SyntaxFault[]
}

/** The attribute of that name; the last one, should there be several. */
export function attributeOf({attributes}: Body, name: string): Attribute | undefined {
  return attributes.findLast((attribute) => attribute.name === name)
}

/** An expression and all that stand in it, in document order. */
export function* withNested(expression: Expression): Generator<Expression> {
  yield expression
  for (const child of childrenOf(expression)) yield* withNested(child)
}

function childrenOf(expression: Expression): Expression[] {
  switch (expression.type) {
    case 'tuple':
      return expression.items
    case 'object':
      return expression.members.flatMap(({key, value}) => (value ? [key, value] : [key]))
    case 'call':
      return expression.args
    case 'open':
      return expression.inside
    default:
      return []
  }
}
