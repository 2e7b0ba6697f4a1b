import type {DuplicateKey} from '../text/duplicate-keys.ts'
import type {Located, Span} from '../text/place.ts'
import type {SyntaxFault} from '../text/syntax-faults.ts'

/** What a JSON value is; `missing` where none could be read. */
export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'missing'

/** A member of an object as it is, whatever its name and value: its place is the value's, else the name's. */
export interface Member extends Located {
  name: string
  /** The name in the text, with its quotes. */
  key: Span
  type: JsonType
  /** How many items or members the value has; 0 for a scalar. */
  size: number
}

/** A single value of an element. */
export interface Text extends Located {
  /** The decoded value; of a number, boolean or null its JSON text. */
  value: string
  type: JsonType
}

/** A value that belongs to a member, such as `Effect`. */
export interface NamedText extends Text {
  /** The member's name in the text, with its quotes. */
  key: Span
}

/** Action, NotAction, Resource or NotResource: one string or a list of them, read as a list. */
export interface TextList extends Located {
  /** The member's name in the text, with its quotes. */
  key: Span
  /** In document order; values that are not strings are left out. */
  values: readonly Text[]
  /** Items that are not strings. */
  others: readonly Text[]
}

/** One principal of a Principal or NotPrincipal element. */
export interface PrincipalEntry extends Text {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser` or whatever stands there; undefined for the bare string form (`"*"`). */
  kind: string | undefined
  /** The name of the kind in the text, with its quotes; its path is that of all principals of the kind. */
  key: Located | undefined
}

/** Principal or NotPrincipal, with all its kinds read as one list. */
export interface Principals extends Located {
  /** The member's name in the text, with its quotes. */
  key: Span
  entries: readonly PrincipalEntry[]
  /** Lists and objects where a principal should stand. */
  nested: readonly Located[]
}

/** One line of a Condition: an operator, a condition key and its values. */
export interface ConditionTest extends Located {
  /** The operator as written, for example `ForAllValues:StringEquals`; its span is the name with quotes. */
  operator: Text
  /** The condition key as written; its span is the name with quotes. */
  conditionKey: Text
  values: readonly Text[]
  /** Items of its list that are lists or objects themselves. */
  nested: readonly Located[]
  /** What is after the condition key: a scalar, a list, or something that is neither. */
  form: JsonType
}

/** The Condition element, flattened to its tests in document order. */
export interface Condition extends Located {
  /** The member's name in the text, with its quotes. */
  key: Span
  /** The operators as they are. */
  operators: readonly Member[]
  tests: readonly ConditionTest[]
}

/** One statement. A field is undefined when the element is not there, or not of a form that can be read. */
export interface Statement extends Located {
  sid: NamedText | undefined
  effect: NamedText | undefined
  principal: Principals | undefined
  notPrincipal: Principals | undefined
  action: TextList | undefined
  notAction: TextList | undefined
  resource: TextList | undefined
  notResource: TextList | undefined
  condition: Condition | undefined
  /** Everything that stands in it, in document order. */
  members: readonly Member[]
}

/** `policy`: an object with `Statement`; `statement`: one bare statement; `statements`: several; `other`: none of these. */
export type PolicyShape = 'policy' | 'statement' | 'statements' | 'other'

/**
 * What a policy is written in. In all but JSON a `${name}` without a colon is a reference that the tool fills in, not a
 * placeholder: `shell` is JSON in which the shell does.
 */
export type PolicyFormat = 'json' | 'shell' | 'cloudformation' | 'terraform'

/** A policy, or a fragment of one, as it was written. Of members of the same name the last counts, as for JSON.parse. */
export interface Policy extends Located {
  /** The text that all offsets refer to. */
  text: string
  shape: PolicyShape
  format: PolicyFormat
  /** Whether plain `JSON.parse(text)` succeeds. */
  strict: boolean
  version: NamedText | undefined
  id: NamedText | undefined
  statements: readonly Statement[]
  /** Everything that is at the top of a whole policy, in document order; empty for a fragment. */
  members: readonly Member[]
  /** Whether all that it says is there, and has one reading: nothing is left out, broken, or said twice. */
  certain: boolean
  /** Whether it has values side by side of which only one is ever there: the branches of a condition. */
  hasAlternatives: boolean
  /** What keeps the text from being JSON, in document order; consequences of one cause are left out. */
  syntaxFaults: readonly SyntaxFault[]
  /** In document order. */
  duplicateKeys: readonly DuplicateKey[]
}
