import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

const links = (text: string) =>
  readText(text).links.map(({url, text: label, span}) => [
    url,
    label,
    `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column}`,
  ])
const images = (text: string) =>
  readText(text).images.map(({src, alt, span}) => [
    src,
    alt,
    `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column}`,
  ])

describe('links', () => {
  it('are those of markdown, references and bare addresses included', () => {
    expect(
      links('[a **b**](x.md "t") [c][ref] <https://a.example> www.b.example\n\n[ref]: <my file.md>\n'),
    ).toEqual([
      ['x.md', 'a b', '1:1-1:20'],
      ['my file.md', 'c', '1:21-1:29'],
      ['https://a.example', 'https://a.example', '1:30-1:49'],
      ['http://www.b.example', 'www.b.example', '1:50-1:63'],
    ])
  })

  it('are those of HTML, with entities resolved, whatever the quoting', () => {
    const text = `<p>\n<a href="x.md?a=1&amp;b=2">One\n two</a> <A HREF='y.md'>b</A> <a class=c href=z.md>c</a>\n</p>\n`
    expect(links(text)).toEqual([
      ['x.md?a=1&b=2', 'One two', '2:1-2:28'],
      ['y.md', 'b', '3:10-3:25'],
      ['z.md', 'c', '3:31-3:52'],
    ])
  })

  it('are none in code, comments and escapes, and none where a destination holds a bare space', () => {
    expect(
      links(
        '`[a](b.md)` \\[c](d.md) <!-- [e](f.md) --> [g](my file.md)\n\n```\n[h](i.md)\n```\n\n<!--\n[j](k.md)\n<a href="l">m</a>\n-->\n',
      ),
    ).toEqual([])
  })

  it('are none for a reference without a definition, one named `__proto__` too', () => {
    expect(links('[a][b] [c][__proto__] [constructor]\n')).toEqual([])
  })
})

describe('images', () => {
  it('are those of markdown and HTML, at their own tags', () => {
    const text =
      'x ![a b](i.png) ![r][ref] <img src="/j.png" alt="J &lt; K"/>\n\n[ref]: k.png\n\n<div>\n  <img width=5\n  src=l.png>\n</div>\n'
    expect(images(text)).toEqual([
      ['i.png', 'a b', '1:3-1:16'],
      ['k.png', 'r', '1:17-1:26'],
      ['/j.png', 'J < K', '1:27-1:61'],
      ['l.png', '', '6:3-7:13'],
    ])
  })

  it('take an empty source for one, and none without a source', () => {
    expect(images('<img src="">\n\n<img alt="x">\n')).toEqual([['', '', '1:1-1:13']])
  })

  it.each([
    ['dark.png', ['dark.png']],
    [' a.png 1x,b.png 2x ', ['a.png', 'b.png']],
    ['a,b.png, c.png 480w ,d.png', ['a,b.png', 'c.png', 'd.png']],
    ['a.png ,b.png , c.png  ,d.png', ['a.png', 'b.png', 'c.png', 'd.png']],
    ['data:image/png;base64,AA== 2x, /x', ['data:image/png;base64,AA==', '/x']],
    [', ,', []],
  ])('have others for other screens: %j', (srcset, expected) => {
    const sources = (text: string) => readText(text).imageSources.map(({src}) => src)
    expect(sources(`<picture><source srcset="${srcset}"><img src="i.png"></picture>\n`)).toEqual(expected)
    expect(sources(`x <img src="i.png" srcset="${srcset}">\n`)).toEqual(expected)
  })

  it('have a long one in time that grows with its length alone', () => {
    const long = 'x'.repeat(200_000)
    const {imageSources} = readText(`<img src="i.png" srcset="${long} ,y">\n`)
    expect(imageSources.map(({src}) => src)).toEqual([long, 'y'])
  })
})

describe('the anchors of HTML', () => {
  it('are ids of any element and names of `a`, as written', () => {
    const text = `<a id="One"></a> <a name='two'></a>\n\n<table>\n<tr id=Three.4><td name="no">x</td></tr>\n</table>\n\n<!-- <a id="no"></a> -->\n`
    expect(readText(text).htmlAnchors).toEqual(['One', 'two', 'Three.4'])
  })
})
