import {describe, expect, it} from 'vitest'
import {withoutMdx} from '../../src/parse/mdx.ts'

describe('the markdown of MDX', () => {
  it.each([
    ['an import', "import Tabs from '@theme/Tabs'\n\n# Keys\n", '                              \n\n# Keys\n'],
    [
      'imports and an export up to a blank line',
      "import {a} from 'a'\nexport const b = 1\n\nText\n",
      '                   \n                  \n\nText\n',
    ],
    ['a module at the end', 'Text\n\nexport default a', 'Text\n\n                '],
    ['an expression', 'Rotate {props.days} days\n', 'Rotate              days\n'],
    ['an expression with braces and strings', 'A {f({a: "}"})} b\n', 'A               b\n'],
    ['an expression like an id', 'Keys {#keys} and\n', 'Keys         and\n'],
    ['a comment over lines', 'A\n{/* not\nseen */}\nB\n', 'A\n       \n        \nB\n'],
    [
      'the value of an attribute',
      '<Card n={3} {...rest}>Keys</Card>\n',
      '<Card n=" "          >Keys</Card>\n',
    ],
    [
      'an import right below front matter',
      '---\ntitle: T\n---\nimport a from "a"\n\n# T\n',
      '---\ntitle: T\n---\n                 \n\n# T\n',
    ],
    [
      'an export right below a heading',
      '# T\nexport const a = 1\nText {a}\n\nText\n',
      '# T\n                  \n        \n\nText\n',
    ],
    [
      'an export whose braces hold a blank line',
      'export const a = {\n  b: {c: 1},\n\n  d: `}`,\n}\n\nText\n',
      '                  \n            \n\n         \n \n\nText\n',
    ],
    [
      'an export with a brace in quotes, and no text after it',
      'export const a = "{"\n\nText [x](y.md)\n\n\\}\n',
      '                    \n\nText [x](y.md)\n\n\\}\n',
    ],
    ['line endings of Windows', 'A {a\r\nb} c\r\n', 'A   \r\n   c\r\n'],
  ])('keeps places, and blanks %s', (_, text, expected) => {
    expect(withoutMdx(text)).toBe(expected)
  })

  it.each([
    ['a word at the start of a sentence', 'import taxes are due\n\nexport duties too\n'],
    ['code', '`{a}` and ``{b`}``\n'],
    ['a fence', '```js\nimport a from "a"\nexport const b = {}\n```\n'],
    ['an import in a paragraph', 'Write\nimport a from "a"\n'],
    ['an escaped brace', 'A \\{b} c\n'],
    ['the id of a heading', '## Keys {#keys}\n'],
    ['front matter', '---\ntitle: The {keys} of import\nowner: {name: A}\n---\n# T\n'],
    ['front matter in TOML', '+++\ntitle = "{keys}"\n+++\n'],
    ['a line above many of Windows that is no front matter', `---\r\n${'Keys\r\n'.repeat(100)}`],
    ['front matter of Windows', '---\r\ntitle: {keys}\r\n---\r\n'],
    ['a brace that nothing closes', 'A {b c\n'],
  ])('leaves %s as it is', (_, text) => {
    expect(withoutMdx(text)).toBe(text)
  })
})
