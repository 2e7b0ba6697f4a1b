import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {scanConflicts} from '../../../src/parse/conflict.ts'
import {convertTree} from '../../../src/parse/native/convert.ts'
import type {Doubt} from '../../../src/parse/native/doubt.ts'
import {parseNative} from '../../../src/parse/native/engine.ts'
import {parseReference} from '../../../src/parse/reference.ts'
import {splitVariants} from '../../../src/parse/variants.ts'
import {raw, read, treeOf} from './engine.ts'

/** Something of everything that a document may have. */
const EVERYTHING = `---
title: a
---
# One *two* \`three\`

Two
===

A **strong**, __other__, ~~gone~~ text with ![an *image*](a.png "t"), [a link](b.md 'u'), [ref][x], [x][], [x], ![i][x].
<b>html</b> and http://a.example/b, a@b.example, <https://c.example>, &amp; &copy; \\* end  
of a line\\
and 日本 😀 é.

> quoted
> - item
>
>   more

1. one
2. two

   - [ ] to do
   - [x] done **now**
   - [x] **all**

\`\`\`sh title="x"
echo
\`\`\`

~~~
plain
~~~

<div>

***

| a | b \\| c | d |
| :- | :-: | -: |
| 1 | \`2\` | http://a.example |

<!-- a
comment -->

[x]: https://a.example "t"
`

describe('parseNative', () => {
  it.each([
    ['everything', EVERYTHING],
    ['everything, with carriage returns', EVERYTHING.replaceAll('\n', '\r\n')],
    ['TOML', '+++\na = 1\n+++\n\ntext\n'],
    ['nothing', ''],
    ['blank lines', '\n\n\n'],
  ])('gives the tree of the reference for %s', (_, text) => {
    expect(read(text)).toEqual({tree: parseReference(text), isRepaired: false})
  })

  it('gives fields in the order of the reference', () => {
    expect(JSON.stringify(treeOf(EVERYTHING))).toBe(JSON.stringify(parseReference(EVERYTHING)))
  })

  it('lets the paragraphs of tasks begin at the box, unless text follows it', () => {
    const tree = treeOf('- [ ] a\n- [x] **b**\n')
    const columns = tree.children.flatMap((list) =>
      'children' in list
        ? list.children.map((item) => 'children' in item && item.children[0]?.position?.start.column)
        : [],
    )
    expect(columns).toEqual([7, 3])
  })

  it('is a doubt where the parser throws', () => {
    const fails = () => {
      throw new Error('no')
    }
    expect(parseNative('a', fails)).toEqual({doubt: 'failure'})
    expect(parseNative('a', () => ({type: 'surprise', children: []}))).toEqual({doubt: 'failure'})
  })
})

describe('a line that is one tag', () => {
  const table = '| a |\n| - |\n| b |\n'

  it.each(['<br>', '</br>', '<br/>', '<b>', '<img src="a.png" width="5">', "<a name='x'>"])(
    'ends the table above it: %s',
    (tag) => {
      const text = `${table}${tag}\n<br>\ntext\n\nmore\n`
      expect(read(text)).toEqual({tree: parseReference(text), isRepaired: true})
      expect(treeOf(text).children.map(({type}) => type)).toEqual(['table', 'html', 'paragraph'])
      expect(treeOf(text).children[1]).toMatchObject({value: `${tag}\n<br>\ntext`})
    },
  )

  it('ends each table of a text', () => {
    const text = `${table}<br>\n\n${table}<i>\n`
    expect(read(text)).toEqual({tree: parseReference(text), isRepaired: true})
  })

  it('is a doubt where no block element has a name of that length, and where more than the tag is there', () => {
    expect(read(`${table}<blockquoted>\n`)).toMatchObject({doubt: 'table'})
    expect(read(`${table}<b>text</b>\n`)).toMatchObject({doubt: 'table'})
    expect(read(`${table}</a b="c">\n`)).toMatchObject({doubt: 'table'})
  })
})

/** Texts that the native parser reads otherwise; a release of it that does not may let us trust it with more. */
const DIFFERENT: [doubt: Doubt, text: string][] = [
  ['character', 'a\0b'],
  ['character', 'a \ud83d b'],
  ['front-matter', '---\n- a\n'],
  ['front-matter', '---\n---\t\n'],
  ['definition', '[^a]:\n '],
  ['definition', '[b]:]\n:-'],
  ['definition', '* [a]: b\n<r>\n'],
  ['definition', '[&amp;]: b\n\n[&amp;]'],
  ['html', '- <!-- a\n\n'],
  ['html', '<pre>\n</script>\n'],
  ['html', '- z\n <b>\n'],
  ['html', '> <a  \n>b'],
  ['html', '> a <!-- b\n> c -->'],
  ['html', '- a <b\n    c="d">'],
  ['html', '>* b\n    >\n <r>\n'],
  ['code', '- ```\n**a'],
  ['code', '~~~ a &nbsp; b\n~~~'],
  ['code', '- n\n#\n    a\n    b'],
  ['code', '    a\r\n\r\n    '],
  ['container', '>>\n>\n'],
  ['container', '>>a\n>- b'],
  ['container', '>- a\n>1. b'],
  ['container', '> - a\n>   - b\n>\n> - c'],
  ['container', '1. > - a\n   >\n   > b'],
  ['container', '- > a\n  >\n  > - b\n  > > c'],
  ['task', '- [x]\na'],
  ['task', '- [ ] a\n\t-'],
  ['table', 'a\na||\n- |-'],
  ['table', '+ a\na||\n  -|-'],
  ['table', '- a\n| b |\n  | - |\n'],
  ['table', '> a\n||\n> |-'],
  ['emphasis', '**c*_'],
  ['emphasis', '*_*b'],
  ['emphasis', '*_a_*a'],
  ['emphasis', '😀*(*'],
  ['emphasis', '*\\**s'],
  ['backtick', '> `  \n> \\'],
  ['address', '/a@b.example'],
  ['address', '__é a@b.example__'],
  ['address', '[http://a. ,'],
  ['address', 'http://.c'],
  ['address', 'http://x.。_a_'],
  ['address', ']>www.\t@'],
  ['address', 'a\u00a0www.a.example'],
]

describe('a doubt', () => {
  it.each(DIFFERENT)('is %s, for the trees differ: %j', (doubt, text) => {
    expect(convertTree(raw(text), text)).not.toEqual(parseReference(text))
    expect(read(text)).toMatchObject({doubt})
  })

  it.each<[Doubt, string]>([
    ['line-ending', 'a\rb'],
    ['character', '*a*\u00a0b'],
    ['character', '[a\u00a0b]\n\n[a b]: u'],
    ['size', `${'> '.repeat(60)}a`],
    ['size', '&amp;'.repeat(2000)],
    ['text', '- a\n\tb'],
    ['table', '- | a |\n  | - |\n'],
    ['container', '- a\n-\n- b\n'],
    ['definition', 'a[^1]\n\n[^1]: b\n'],
  ])('is %s for what is not worth the risk: %j', (doubt, text) => {
    expect(read(text)).toMatchObject({doubt})
  })

  it('is not there for what documents are full of', () => {
    const plain = [
      'snake_case, 5 * 3, ~70%, `Get*`, kms:*, \\*, a@ b, [NAME], <account>, x < y, "AT&T"',
      '**Note:** see [the guide](a_b*c.md) (https://a.example/x_y?z=1&u=2#v), or https://b.example.',
      '1. a\n\n   ```sh\n   b\n   ```\n\n2. c\n   - d\n\n> **Warning**\n> e\n',
      'Section\u00a03 of the guide.\u00a0 Keys of\u00a0all accounts\n\n| 10\u00a0GB | for\u00a0each |\n|-|-|\n',
      '✅ **Done** — “quoted” 👩‍💻\n',
      'See <br>https://a.example <br> https://b.example <br>\n   ```\n   c\n   ```\n   <br>\n\n   **d**\n',
      '1. a\n    - b\n    >**Note:**  \n    >c\n    - d\n      - e\n    > f\n    >\n    > g\n2. h\n',
      '- a\n- b\n<br>\nThe next\n<br>\n',
    ]
    for (const text of plain)
      expect(read(text), text).toEqual({tree: parseReference(text), isRepaired: false})
  })
})

describe('the playbook of this project', () => {
  it('is read by the native parser as by the reference, in each variant', () => {
    const text = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')
    const variants = splitVariants(scanConflicts(text))
    expect(variants).toHaveLength(2)
    for (const variant of variants) expect(treeOf(variant.text)).toEqual(parseReference(variant.text))
  })
})
