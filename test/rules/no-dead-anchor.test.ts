import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

/** What the rule finds, as `url messageId suggestion`. */
async function told(markdown: string, folder: Record<string, string> = {}): Promise<string[]> {
  const found = (await check(markdown, folder)).filter((finding) => finding.ruleId === 'no-dead-anchor')
  const lines = markdown.split('\n')
  return found.map(({place, messageId, suggestion}) => {
    const source = lines[place.line - 1]!.slice(place.column - 1, place.endColumn - 1)
    const url = /\((.*)\)|href="(.*?)"/.exec(source)
    return [url?.[1] ?? url?.[2], messageId, suggestion].filter((part) => part !== undefined).join(' ')
  })
}

/** The fix of the only finding in a document with a link and some headings. */
async function fixOf(link: string) {
  const text = `${link}\n\n## Keys\n\n## Clés\n\n## Step 2\n\n## Step 4\n\n## Key rotation\n`
  const found = (await check(text)).filter(({ruleId}) => ruleId === 'no-dead-anchor')
  expect(found).toHaveLength(1)
  return found[0]!.fix
}

describe('no-dead-anchor', () => {
  it.each([
    [
      'the ids of headings that repeat',
      '[a](#errors) [b](#errors-1) [c](#errors-2)\n\n## Errors\n\n## Errors\n\n## Errors\n',
    ],
    ['an id in HTML, and a name', '[a](#One) [b](#two)\n\n<a id="One"></a> <a name=\'two\'></a>\n'],
    ['a heading written in HTML', '[a](#overview-page)\n\n<h2 align="center">Overview page</h2>\n'],
    ['percent-encoding', '[a](#%EF%B8%8F-how-it-works) [b](#cl%C3%A9s)\n\n## ⚙️ How it works\n\n## Clés\n'],
    ['the top of the page', '[a](#top) [b](#) [c](#Top)\n'],
    ['links in code and comments', '`[a](#x)` <!-- [b](#x) -->\n\n```\n[c](#x)\n```\n\n    [d](#x)\n'],
    ['other sites', '[a](https://a.example/#x) [b](//a.example#x)\n'],
    ['a heading inside an element that a blank line opens', '[a](#out)\n\n<div>\n\n## Out\n\n</div>\n'],
  ])('is silent on %s', async (_, markdown) => {
    expect(await told(markdown)).toEqual([])
  })

  it.each([
    ['#Key-Rotation', 'mended-anchor #key-rotation'],
    ['#key--rotation', 'mended-anchor #key-rotation'],
    ['#errors_1', 'mended-anchor #errors-1'],
    ['#errors-9', 'dead-anchor-close #errors-1'],
    ['#key-rotatian', 'dead-anchor-close #key-rotation'],
    ['#draft', 'dead-anchor'],
    ['#inside', 'swallowed-anchor'],
    ['#key', 'dead-anchor'],
    ['#key-rotation-in-depth', 'dead-anchor-close #key-rotation'],
    ['#Key-rot', 'dead-anchor-close #key-rotation'],
  ])('finds `%s`: %s', async (url, expected) => {
    const markdown = `[x y](${url})\n\n## Key rotation\n\n## Errors\n\n## Errors\n\n<!--\n\n## Draft\n\n-->\n\n<div>\n## Inside\n</div>\n`
    expect(await told(markdown)).toEqual([`${url} ${expected}`])
  })

  it('is an info where the case alone differs', async () => {
    const found = await check('[a](#Keys) [b](#key/s)\n\n## Keys\n')
    expect(found.map(({severity, messageId}) => [severity, messageId])).toEqual([
      ['info', 'mended-anchor'],
      ['warning', 'mended-anchor'],
    ])
  })

  it('names the line that swallows a heading', async () => {
    const found = await check('[a](#keys)\n\n<br>\n## Keys\n')
    expect(found.map(tell)).toEqual([
      '1:1-1:11 swallowed-anchor Cannot find anchor `#keys`: the HTML above line 4 swallows the heading `Keys`; put a blank line above it',
      '4:1-4:8 swallowed Heading `Keys` belongs to the HTML above it and is shown as text; put a blank line above it',
    ])
  })

  it.each([
    ['[a](#Keys)', '#Keys', '#keys'],
    ['[#Keys](#Keys "Keys")', '#Keys', '#keys'],
    ['<a href="#Keys">x</a>', '#Keys', '#keys'],
    ['[a](#key-rotatoin)', '#key-rotatoin', '#key-rotation'],
    ['[a](#stepz-2)', '#stepz-2', '#step-2'],
    ['[a](#Clés)', '#Clés', '#cl%C3%A9s'],
  ])('writes in %s in place of `%s`: `%s`', async (link, from, to) => {
    const fix = await fixOf(link)
    expect([link.slice(fix!.place.column - 1, fix!.place.endColumn - 1), fix!.text]).toEqual([from, to])
    expect(fix!.place.column - 1).toBe(link.lastIndexOf(from))
  })

  it.each(['[a](#step-3)', '[a](#key-rot)', '[a](#kyes)', '[a][b]\n\n[b]: #Keys'])(
    'fixes nothing in %s',
    async (link) => {
      expect(await fixOf(link)).toBeUndefined()
    },
  )

  it('fixes no anchor that one side of a conflict has', async () => {
    const conflict = '<<<<<<< a\n## Keys\n=======\n## keys\n\n<a id="Keys"></a>\n>>>>>>> b\n'
    const found = (await check(`[a](#Keys)\n\n${conflict}`)).filter(({ruleId}) => ruleId === 'no-dead-anchor')
    expect(found.map(({variants, fix}) => [variants, fix])).toEqual([[['a'], undefined]])
  })

  it('mends an anchor by the text of its link, and by a number that drifted', async () => {
    expect(await told('[1. Log keys](#loging)\n[x](#2-log-keys)\n\n## 1. Log keys\n')).toEqual([
      '#loging mended-anchor #1-log-keys',
      '#2-log-keys mended-anchor #1-log-keys',
    ])
  })

  it('finds an anchor dead where a fence that another one ended early swallows its heading', async () => {
    expect(
      await told('[a](#extensibility)\n\n```markdown\n  ```query\n  ```\n```\n\n## Extensibility\n'),
    ).toEqual(['#extensibility dead-anchor'])
  })

  it('finds dead links of HTML', async () => {
    expect(await told('<a href="#none">x</a>\n\n## Keys\n')).toEqual(['#none dead-anchor'])
  })

  it('looks into other documents, by their published variant', async () => {
    const other = '<<<<<<< a\n## Keys\n=======\n## Locks\n>>>>>>> b\n'
    expect(
      await told('[a](b/other.md#keys) [b](b/other.md#x)\n'.replace(' ', '\n'), {'b/other.md': other}),
    ).toEqual(['b/other.md#x dead-anchor'])
    expect((await check('[b](b/other.md#x)\n', {'b/other.md': other})).map(tell)).toEqual([
      '1:1-1:18 dead-anchor Cannot find anchor `#x` in `b/other.md`',
    ])
  })

  it('leaves alone documents without a published variant, files of other kinds, and line anchors', async () => {
    const folder = {'other.md': '<<<<<<< a\n', 'run.py': '', 'fine.md': ''}
    expect(
      await told('[a](other.md#x)\n[b](run.py#L10)\n[c](fine.md#L3-L5)\n[d](fine.md?plain=1#L3)\n', folder),
    ).toEqual([])
  })

  it('gives the anchor to write, and where it looked', async () => {
    expect((await check('[a](#Keys)\n\n[b](#none)\n\n## Keys\n')).map(tell)).toEqual([
      '1:1-1:11 mended-anchor Cannot find anchor `#Keys`; did you mean `#keys`? The site leads readers there',
      '3:1-3:11 dead-anchor Cannot find anchor `#none` in this document',
    ])
  })

  it('keeps a link that is right where its heading is the slip', async () => {
    const groups =
      '# Keys\n\n## Preventative Controls\n\n### 1. Roles\n\n### Keys\n\n### 3. Logs\n\n## Detectve Controls\n'
    expect(await told(`[a](#Detective-Controls) [b](#2-keys) [c](#keys)\n\n${groups}`)).toEqual([
      '#Detective-Controls misspelt-heading',
      '#2-keys misspelt-heading',
    ])
    const found = await check(`[a](other.md#detective-controls)\n`, {'other.md': groups})
    expect(found.map(({message, fix}) => [message, fix])).toEqual([
      [
        'Cannot find anchor `#detective-controls` in `other.md`; fix the heading `Detectve Controls` on line 11 instead',
        undefined,
      ],
    ])
  })
})
