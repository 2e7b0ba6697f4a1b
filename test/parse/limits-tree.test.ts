import type {BlockContent, Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {ExcessError} from '../../src/parse/excess-error.ts'
import {type Excess, findTreeExcess} from '../../src/parse/limits.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'

/** `limit found line:column`. */
function tell(text: string): string | undefined {
  const excess = excessOf(text)
  return excess && `${excess.limit} ${excess.found} ${excess.line}:${excess.column}`
}

/** What the parser throws for a text. */
function excessOf(text: string): Excess | undefined {
  try {
    parseMarkdown(text)
    return undefined
  } catch (error) {
    if (error instanceof ExcessError) return error.excess
    throw error
  }
}

function quotes(depth: number): Root {
  let node: BlockContent = {type: 'thematicBreak'}
  for (let level = 0; level < depth - 1; level++) node = {type: 'blockquote', children: [node]}
  return {type: 'root', children: [node]}
}

describe('depth', () => {
  it('is bounded, and measured without recursion', () => {
    expect(findTreeExcess(quotes(150))).toBeUndefined()
    expect(findTreeExcess(quotes(151))).toEqual({limit: 'depth', most: 150, found: 151, line: 1, column: 1})
    expect(findTreeExcess(quotes(200_000))?.found).toBe(151)
  })

  it('is told where the part begins', () => {
    // A paragraph is part 1, and each two stars on both sides are one more.
    expect(tell(`a\n\n${'*'.repeat(296)}a${'*'.repeat(296)}`)).toBeUndefined()
    expect(tell(`a\n\n${'*'.repeat(300)}a${'*'.repeat(300)}`)).toBe('depth 151 3:299')
  })
})

describe('HTML', () => {
  it('is bounded in one line and over lines and blank lines', () => {
    expect(tell('<div>'.repeat(100))).toBeUndefined()
    expect(tell('<div>'.repeat(101))).toBe('html 101 1:501')
    expect(tell('<div>\n'.repeat(101))).toBe('html 101 101:1')
    expect(tell('<div>\n\n'.repeat(101))).toBe('html 101 201:1')
    expect(tell(`${'<div>\n\n'.repeat(101)}a\n\n${'</div>\n\n'.repeat(101)}`)).toBe('html 101 201:1')
    expect(tell(`- a\n\n  ${'<x-y>'.repeat(101)}`)).toBe('html 101 3:503')
  })

  it('of formatting goes on from paragraph to paragraph', () => {
    expect(tell(`a ${'<b>'.repeat(101)}\n`)).toBe('html 101 1:303')
    expect(tell('a <b>\n\n'.repeat(101))).toBe('html 101 201:3')
    expect(tell('a <b>c</b>\n\n'.repeat(200))).toBeUndefined()
  })

  it('of another kind ends with its paragraph, as placeholders do', () => {
    expect(tell('arn:aws:s3:::<bucket>/<key>\n\n'.repeat(200))).toBeUndefined()
    expect(tell(`a ${'<bucket>'.repeat(101)}\n`)).toBe(`html 101 1:${3 + 8 * 100}`)
    expect(tell(`## a ${'<bucket>'.repeat(60)}\n\na ${'<bucket>'.repeat(60)}\n`)).toBeUndefined()
  })

  it('that nobody closes is not within one another where a browser closes it', () => {
    for (const tag of [
      '<p>',
      '<li>',
      '<br>',
      '<img src="a">',
      '<a id="b"/>',
      '<tr><td>',
      '<dt>a<dd>',
      '<option>',
    ])
      expect(tell(`<div>\n${`${tag}\n`.repeat(300)}`)).toBeUndefined()
  })

  it('in code and comments is none', () => {
    expect(tell('`<div>` '.repeat(200))).toBeUndefined()
    expect(tell(`\`\`\`\n${'<div>\n'.repeat(200)}\`\`\`\n`)).toBeUndefined()
    expect(tell(`<!--\n${'<div>\n'.repeat(200)}-->\n`)).toBeUndefined()
  })
})
