import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countRead} from './engine.ts'
import {COMMONMARK, GITHUB} from './standard-texts.ts'

const example = fc.constantFrom(...COMMONMARK, ...GITHUB)

/** What is done to a text, one after another: put into something, or changed a little. */
const change = fc.constantFrom<(text: string) => string>(
  (text) => text.replace(/^(?=.)/gm, '> '),
  (text) => `- ${text.replace(/\n(?=.)/g, '\n  ')}`,
  (text) => `1. ${text.replace(/\n(?=.)/g, '\n   ')}`,
  (text) => `- [x] ${text.replace(/\n(?=.)/g, '\n  ')}`,
  (text) => `words ${text}`,
  (text) => `${text.trimEnd()} words\n`,
  (text) => `**${text.trimEnd()}**\n`,
  (text) => `~~${text.trimEnd()}~~\n`,
  (text) => text.replaceAll('\n\n', '\n'),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => text.replaceAll('\n', '\n  '),
  (text) => text.replace(/foo|bar|baz/, 'www.a.example'),
  (text) => text.replace(/foo|bar|baz/, 'é a@b.example'),
  (text) => text.replace(/foo|bar|baz/, '<br>'),
  (text) => `| a | b |\n|-|-|\n${text}`,
  (text) => text + text,
)
const changed = fc
  .tuple(example, fc.array(change, {maxLength: 4}))
  .map(([text, changes]) => changes.reduce((result, each) => each(result), text))
const document = fc
  .tuple(changed, fc.constantFrom('', '\n', '> ', '- '), fc.option(changed, {nil: ''}))
  .map((parts) => parts.join(''))

describe('the native parser', () => {
  it('gives the tree of the reference for what is made of the examples of the standards, or has a doubt', () => {
    expect(countRead(document)).toBeGreaterThan(300)
  })
})
