import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

const told = (text: string) =>
  readText(text).headings.map(({depth, text: title, slug, span, written, topLevel}) => [
    depth,
    title,
    slug,
    span.start.line,
    written === 'markdown' && topLevel ? '' : `${written}${topLevel ? '' : ' inside'}`,
  ])
const slugs = (text: string) => readText(text).headings.map(({slug}) => slug)

describe('headings', () => {
  it('are those of markdown, of HTML, and those that HTML swallows, in document order', () => {
    const text = [
      '# One',
      '',
      '<h2 align="center">Two <b>bold</b></h2>',
      '',
      '<br>',
      '### Three ###',
      '',
      'Four',
      '----',
      '',
      '> ## Five',
      '',
    ].join('\n')
    expect(told(text)).toEqual([
      [1, 'One', 'one', 1, ''],
      [2, 'Two bold', 'two-bold', 3, 'html inside'],
      [3, 'Three', '', 6, 'swallowed'],
      [2, 'Four', 'four', 8, ''],
      [2, 'Five', 'five', 11, 'markdown inside'],
    ])
  })

  it('are none in code, comments and scripts', () => {
    expect(
      told('```\n# a\n```\n\n    # b\n\n<!--\n# c\n-->\n\n<pre>\n# d\n</pre>\n\n<script>\n# e\n</script>\n'),
    ).toEqual([])
    expect(told('<div>\n<!--\n# a\n-->\n# b\n</div>\n')).toEqual([[1, 'b', '', 5, 'swallowed']])
  })

  it('keep the text of an anchor that is not closed', () => {
    expect(
      told('## Keys<a name="keys"></a>\n\n## Logs<a name="logs">\n\n<h2><a name="x">Users</h2>\n'),
    ).toEqual([
      [2, 'Keys', 'keys', 1, ''],
      [2, 'Logs', 'logs', 3, ''],
      [2, 'Users', 'users', 5, 'html inside'],
    ])
  })

  it('need a space behind the hashes, and at most six of them', () => {
    expect(told('#a\n\n####### b\n\n#\n')).toEqual([[1, '', '', 5, '']])
  })

  it('have closing hashes only behind a space, also where HTML swallows them', () => {
    expect(readText('<br>\n## C#\n## Keys ##\n## x ## y\n').headings.map(({text}) => text)).toEqual([
      'C#',
      'Keys',
      'x ## y',
    ])
  })
})

describe('slugs', () => {
  it.each([
    ['## Respond/Recover', 'respondrecover'],
    ['## Respond & Recover', 'respond--recover'],
    ['## TLS 1.2 or later', 'tls-12-or-later'],
    ['## Step one:a check', 'step-onea-check'],
    ['## Multi-factor (MFA)', 'multi-factor-mfa'],
    ['## snake_case `code`', 'snake_case-code'],
    ['## Two  spaces', 'two--spaces'],
    ['## Clés à é', 'clés-à-é'],
    ['## 鍵の管理', '鍵の管理'],
    ['## ⚙️ How it works', '️-how-it-works'],
    ['## [Link](x.md) and ![alt](y.png)', 'link-and'],
    ['## Title <!-- omit in toc -->', 'title'],
    ['## &lt;tag&gt;', 'tag'],
    ['## \\_\\_proto\\_\\_', '__proto__'],
    ['## !!!', ''],
  ])('of `%s` is `%s`', (heading, slug) => {
    expect(slugs(heading)).toEqual([slug])
  })

  it('count what repeats, HTML headings included and HTML ids not', () => {
    expect(slugs('## A\n\n<h2>A</h2>\n\n<a id="a-2"></a>\n\n## A\n\n## A-1\n')).toEqual([
      'a',
      'a-1',
      'a-2',
      'a-1-1',
    ])
  })
})
