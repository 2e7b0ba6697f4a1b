import type {Span} from '../../text/place.ts'
import type {Closer, HclCursor} from './hcl-cursor.ts'
import type {HclKind, HclToken} from './hcl-tokens.ts'
import type {Expression, ObjectValue, Open} from './hcl-tree.ts'

/** Undefined if no value begins; then nothing is taken. */
export function readExpression(cursor: HclCursor): Expression | undefined {
  const first = cursor.peek()
  const terms: Expression[] = []
  let operators = 0
  let conditions = 0
  let needsTerm = true
  const parts = [newPart()]
  for (;;) {
    const {kind} = cursor.peek()
    if (kind === 'operator' || kind === '?' || (kind === ':' && conditions > 0)) {
      cursor.take()
      operators++
      needsTerm = true
      conditions += kind === '?' ? 1 : kind === ':' ? -1 : 0
      if (kind === 'operator') parts.at(-1)!.operators++
      else parts.push(newPart())
    } else if (needsTerm && startsTerm(kind)) {
      const term = readTerm(cursor)
      terms.push(term)
      parts.at(-1)!.terms.push(term)
      needsTerm = false
    } else break
  }
  const [term] = terms
  if (term && terms.length === 1 && operators === 0) return term
  if (term || operators > 0)
    return {type: 'open', inside: terms, branches: branchesOf(parts), ...cursor.spanFrom(first)}
  cursor.unexpected(first, 'a value')
  return undefined
}

/** What is between the question marks and colons of an expression. */
interface Part {
  terms: Expression[]
  operators: number
}

function newPart(): Part {
  return {terms: [], operators: 0}
}

/** What a conditional, or several one after the other, chooses from; undefined if one of them is not a single value. */
function branchesOf(parts: readonly Part[]): Expression[] | undefined {
  if (parts.length < 3) return undefined
  const chosen = parts.filter((_, index) => index % 2 === 1 || index === parts.length - 1)
  const isSingle = ({terms, operators}: Part) => terms.length === 1 && operators === 0
  return chosen.every(isSingle) ? chosen.map(({terms}) => terms[0]!) : undefined
}

function readTerm(cursor: HclCursor): Expression {
  const first = cursor.peek()
  const term = readPlainTerm(cursor, cursor.take())
  let inside: Expression[] | undefined
  for (;;) {
    const {kind, offset} = cursor.peek()
    if (kind === '.') {
      inside ??= [term]
      cursor.take()
      const name = cursor.peek()
      if (name.kind === 'identifier' || name.kind === 'number' || cursor.source(name) === '*') cursor.take()
    } else if (kind === '[' && offset === cursor.end) {
      inside ??= [term]
      inside.push(...readAnything(cursor, cursor.take(), ']'))
    } else if (kind === 'ellipsis' && offset === cursor.end) {
      // `...` after the last argument of a call spreads it.
      inside ??= [term]
      cursor.take()
    } else return inside ? {type: 'open', inside, ...cursor.spanFrom(first)} : term
  }
}

function readPlainTerm(cursor: HclCursor, token: HclToken): Expression {
  const span = spanOf(token)
  switch (token.kind) {
    case 'string':
      return {type: 'template', holes: token.holes, ...span}
    case 'heredoc':
      return {type: 'heredoc', content: token.content!, ...span}
    case 'number':
      return {type: 'literal', ...span}
    case '{':
      return readObject(cursor, token)
    case '[':
      return readTuple(cursor, token)
    case '(':
      return readGroup(cursor, token)
    case 'identifier':
      if (cursor.peek().kind === '(' && cursor.peek().offset === cursor.end) return readCall(cursor, token)
      return /^(?:true|false|null)$/.test(cursor.source(token))
        ? {type: 'literal', ...span}
        : {type: 'open', inside: [], ...span}
    default:
      return {type: 'open', inside: [], ...span}
  }
}

function readCall(cursor: HclCursor, name: HclToken): Expression {
  const args = cursor.inBrackets(cursor.take(), ')', true, () => readItems(cursor, ')'))
  return {type: 'call', name: cursor.source(name), args: args ?? [], ...cursor.spanFrom(name)}
}

function readTuple(cursor: HclCursor, opener: HclToken): Expression {
  if (cursor.isFor()) return readOpen(cursor, opener, ']')
  const items = cursor.inBrackets(opener, ']', true, () => readItems(cursor, ']'))
  return {type: 'tuple', items: items ?? [], ...cursor.spanFrom(opener)}
}

/** A value in round brackets is that value. */
function readGroup(cursor: HclCursor, opener: HclToken): Expression {
  const group = readOpen(cursor, opener, ')')
  const [only] = group.inside
  return only && group.inside.length === 1 && only.type !== 'open' ? only : group
}

/** The values up to a bracket, separated by commas. */
function readItems(cursor: HclCursor, closer: ']' | ')'): Expression[] {
  const items: Expression[] = []
  let separated = true
  for (;;) {
    const token = cursor.peek()
    if (cursor.closes(token, closer)) return items
    if (token.kind === ',') {
      cursor.take()
      separated = true
    } else if (token.startsLine && cursor.startsItem()) {
      // The bracket was not closed before the next argument.
      cursor.unexpected(token, `\`${closer}\` before it`)
      return items
    } else {
      if (!separated && token.kind !== 'ellipsis') cursor.unexpected(token, '`,` before it')
      const item = readExpression(cursor)
      if (item) items.push(item)
      else cursor.take()
      if (token.kind === 'ellipsis') cursor.noteEllipsis(token)
      separated = token.kind === 'ellipsis'
    }
  }
}

function readObject(cursor: HclCursor, opener: HclToken): Expression {
  if (cursor.isFor()) return readOpen(cursor, opener, '}')
  const members = cursor.inBrackets(opener, '}', false, () => readMembers(cursor))
  return {type: 'object', members: members ?? [], ...cursor.spanFrom(opener)}
}

function readMembers(cursor: HclCursor): ObjectValue['members'] {
  const members: ObjectValue['members'] = []
  for (;;) {
    const token = cursor.peek()
    if (cursor.closes(token, '}')) return members
    if (token.kind === ',' || token.kind === 'newline') cursor.take()
    else if (token.kind === 'ellipsis') cursor.takeEllipsis()
    else readMember(cursor, members)
  }
}

function readMember(cursor: HclCursor, members: ObjectValue['members']): void {
  const key = readExpression(cursor)
  if (!key) {
    cursor.take()
    cursor.skipLine()
    return
  }
  const {kind} = cursor.peek()
  if (kind !== '=' && kind !== ':') {
    cursor.unexpected(cursor.peek(), '`=` before it')
    cursor.skipLine()
    return
  }
  cursor.take()
  cursor.skipNewlines()
  members.push({key, value: readExpression(cursor)})
  const after = cursor.peek()
  if (endsItem(after) || after.kind === ',' || after.kind === ']' || after.kind === ')') return
  cursor.unexpected(after, '`,` or a new line before it')
  if (!startsTerm(after.kind)) cursor.skipLine()
}

function readOpen(cursor: HclCursor, opener: HclToken, closer: Closer): Open {
  const inside = readAnything(cursor, opener, closer)
  return {type: 'open', inside, ...cursor.spanFrom(opener)}
}

/** To the bracket that closes an open one, whatever is between; gives the values met there. */
function readAnything(cursor: HclCursor, opener: HclToken, closer: Closer): Expression[] {
  const read = (): Expression[] => {
    const values: Expression[] = []
    for (;;) {
      const token = cursor.peek()
      if (cursor.closes(token, closer)) return values
      const value = startsTerm(token.kind) || token.kind === 'operator' ? readExpression(cursor) : undefined
      if (value) values.push(value)
      else cursor.take()
    }
  }
  return cursor.inBrackets(opener, closer, true, read) ?? []
}

/** The place of a token alone. */
export function spanOf({offset, length}: Span): Span {
  return {offset, length}
}

/** Whether an argument or a member can end before such a token. */
export function endsItem({kind}: HclToken): boolean {
  return kind === 'newline' || kind === '}' || kind === 'ellipsis' || kind === 'end'
}

function startsTerm(kind: HclKind): boolean {
  return (
    kind === 'identifier' ||
    kind === 'number' ||
    kind === 'string' ||
    kind === 'heredoc' ||
    kind === 'placeholder' ||
    kind === 'ellipsis' ||
    kind === '{' ||
    kind === '[' ||
    kind === '('
  )
}
