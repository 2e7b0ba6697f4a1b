import {HclCursor} from './hcl-cursor.ts'
import {endsItem, readExpression, spanOf} from './hcl-expressions.ts'
import {type HclToken, readTokens} from './hcl-tokens.ts'
import type {Attribute, Block, Body, HclText} from './hcl-tree.ts'

/** Blocks that never stand in another one, when they begin a line. */
const OUTERMOST: ReadonlySet<string> = new Set(['resource', 'data', 'module', 'variable', 'output', 'locals'])

/** Reads Terraform's language, and what people leave out of it in examples; never throws, and takes linear time. */
export function readHcl(text: string): HclText {
  const {tokens, faults} = readTokens(text)
  const cursor = new HclCursor(text, tokens)
  const body = readBody(cursor)
  return {body, faults: [...faults, ...cursor.faults].sort((a, b) => a.offset - b.offset)}
}

function readBody(cursor: HclCursor): Body {
  const body: Body = {attributes: [], blocks: []}
  const nested = cursor.isNested
  for (;;) {
    const token = cursor.peek()
    if (token.kind === 'end') {
      cursor.sayUnclosed(token)
      return body
    }
    if (token.kind === '}' && nested) {
      cursor.take()
      return body
    }
    if (token.kind === 'identifier') {
      if (nested && startsOutermost(cursor, token)) {
        cursor.unexpected(token, '`}` before it')
        return body
      }
      readItem(cursor, body)
    } else if (token.kind === 'ellipsis') cursor.takeEllipsis()
    else if (token.kind === 'newline' || (token.kind === '}' && !nested)) cursor.take()
    else {
      cursor.unexpected(token, 'an argument or a block')
      cursor.take()
      cursor.skipLine()
    }
  }
}

/** The block before such a one was not closed. */
function startsOutermost(cursor: HclCursor, token: HclToken): boolean {
  return token.flush && OUTERMOST.has(cursor.source(token)) && cursor.startsBlock()
}

function readItem(cursor: HclCursor, body: Body): void {
  const name = cursor.take()
  if (cursor.peek().kind === '=') {
    cursor.take()
    body.attributes.push(readAttribute(cursor, name))
    return
  }
  const labels = readLabels(cursor)
  if (cursor.peek().kind === '{') {
    body.blocks.push(readBlock(cursor, name, labels))
    return
  }
  cursor.unexpected(cursor.peek(), labels.length > 0 ? '`{`' : '`=` or `{`')
  cursor.skipLine()
}

function readAttribute(cursor: HclCursor, name: HclToken): Attribute {
  const value = readExpression(cursor)
  const after = cursor.peek()
  if (!endsItem(after)) {
    cursor.unexpected(after, 'a new line before it')
    cursor.skipLine()
  }
  return {key: spanOf(name), name: cursor.source(name), value}
}

function readLabels(cursor: HclCursor): string[] {
  const labels: string[] = []
  for (let {kind} = cursor.peek(); kind === 'string' || kind === 'identifier'; {kind} = cursor.peek())
    labels.push(cursor.source(cursor.take()).replace(/^"|"$/g, ''))
  return labels
}

function readBlock(cursor: HclCursor, name: HclToken, labels: string[]): Block {
  const body = cursor.inBrackets(cursor.take(), '}', false, () => readBody(cursor))
  return {
    key: spanOf(name),
    type: cursor.source(name),
    labels,
    body: body ?? {attributes: [], blocks: []},
    ...cursor.spanFrom(name),
  }
}
