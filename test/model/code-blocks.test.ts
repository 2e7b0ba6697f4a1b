import {describe, expect, it} from 'vitest'
import {collectCodeBlocks, offsetInVariant} from '../../src/model/code-blocks.ts'
import type {CodeBlock} from '../../src/model/passages.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {NodeIndex} from '../../src/parse/node-index.ts'
import {Locator} from '../../src/parse/place.ts'

const blocksOf = (text: string) => collectCodeBlocks(new NodeIndex(parseMarkdown(text)), new Locator(text))

/** The characters of the text to which the characters of a block are mapped. */
function mapped(text: string, block: CodeBlock): string {
  return Array.from(block.value.split(''), (_, offset) => text[offsetInVariant(block, offset)]).join('')
}

describe('code blocks', () => {
  it('have language and meta as the fence names them', () => {
    expect(
      blocksOf('```json title="a b"\n{}\n```\n\n~~~\n~~~\n\n    indented\n').map(({lang, meta, value}) => [
        lang,
        meta,
        value,
      ]),
    ).toEqual([
      ['json', 'title="a b"', '{}'],
      [null, null, ''],
      [null, null, 'indented'],
    ])
  })

  it('are excerpts where the text before them says so, back to a heading, a table or another block', () => {
    const excerpts = (text: string) => blocksOf(text).map(({isExcerpt}) => isExcerpt)
    const block = '```\n1\n```\n'
    expect(
      excerpts(
        `# A\n\nAdd statements.\n\n- Two\n- Three\n\n${block}\n1. Four\n\n   \`\`\`\n   2\n   \`\`\`\n`,
      ),
    ).toEqual([true, false])
    expect(excerpts(`A statement.\n\n# Statements\n\n${block}`)).toEqual([false])
    expect(excerpts(`The whole policy, with its statements:\n\n${block}`)).toEqual([false])
    const paragraphs = (count: number) => `A statement.\n\n${'a\n\n'.repeat(count)}${block}`
    expect(excerpts(paragraphs(19))).toEqual([true])
    expect(excerpts(paragraphs(20))).toEqual([false])
  })

  it('end where their fence is closed by one as long', () => {
    expect(
      blocksOf('````md\n```json\n{"a": }\n```\n````\n\n```json\n{}\n```\n').map(({value}) => value),
    ).toEqual(['```json\n{"a": }\n```', '{}'])
    expect(blocksOf('```markdown\nintro\n```json\n{}\n```\n').map(({value}) => value)).toEqual([
      'intro\n```json\n{}',
    ])
  })

  it.each([
    ['a fence', '```\na\n  b\n\nc\n```\n'],
    ['an indented fence', '   ```\n    a\n   b\n  c\n   ```\n'],
    ['an indented block', '    a\n\n      b\n    c\n'],
    ['an indented block that looks like a fence', '    ```\n    a\n'],
    ['a list', '- x\n\n  ```\n  a\n    b\n\n  c\n  ```\n'],
    ['an indented block of a list', '1. x\n\n       a\n         b\n'],
    ['a quote', '> ```\n> a\n>   b\n>\n>c\n> ```\n'],
    ['a list in a quote in a list', '- > 1. ```\n  >    a\n  >      b\n  >    ```\n'],
    ['a fence that is not closed', '- ```\n  a\n\n  b\n'],
    ['a table between', '|a|\n|-|\n\n```\n|b|\n```\n'],
  ])('map each character of theirs to its own in %s', (_, text) => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const source = text.replaceAll('\n', eol)
      const [block] = blocksOf(source)
      expect(block?.value).not.toBe('')
      expect(mapped(source, block!).replaceAll('\r', '\n')).toBe(block?.value.replaceAll('\r', '\n'))
    }
  })

  it('map a character behind a tab that is cut in two to its own', () => {
    const text = '- x\n\n\t\ta\n\t\t\tbc\n'
    const [block] = blocksOf(text)
    const offsets = ['a', 'b', 'c'].map((letter) => offsetInVariant(block!, block!.value.indexOf(letter)))
    expect(offsets).toEqual([7, 12, 13])
  })

  it('map the end of their value to the end of its last line', () => {
    const [block] = blocksOf('- ```\n  ab\n  cd\n  ```\n')
    expect(offsetInVariant(block!, 5)).toBe(15)
  })
})
