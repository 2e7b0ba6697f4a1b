import {describe, expect, test} from 'vitest'
import {activeSvg} from '../../src/files/passive-svg.ts'

const svg = (inside: string, before = '') =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)

describe('a picture', () => {
  test.each([
    ['shapes and text', '<title>Flow</title><path d="M0 0h1"/><text>a &lt;script&gt; b</text>'],
    ['styles of its own', '<style>.a{fill:red}</style><g class="a" style="fill:blue"/>'],
    [
      'HTML in a drawing',
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Text</div></foreignObject>',
    ],
    ['links', '<a href="https://a.example/"><rect/></a><use href="#a"/>'],
    ['a bitmap inside', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['an animation', '<animate attributeName="x" from="0" to="9"/>'],
  ])('%s', (_, inside) => {
    expect(activeSvg(svg(inside))).toBeUndefined()
  })

  test('with a public document type', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(activeSvg(svg('<path/>', `<?xml version="1.0"?>${type}`))).toBeUndefined()
  })
})

describe('what would run', () => {
  test.each([
    ['<script>x()</script>', ['the element `script`']],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">x()</s:script>', ['the element `script`']],
    ['<rect onclick="x()"/>', ['the handler `onclick`']],
    ['<a xlink:href="java&#10;script:x()"><rect/></a>', ['an address in `href`']],
    ['<a><set attributeName="href" to="javascript:x()"/></a>', ['an address in `to`']],
    ['<a href="data:text/html,x"/>', ['an address in `href`']],
    ['<use href="data:image/svg+xml,&lt;svg/&gt;#x"/>', ['an address in `href`']],
    ['<foreignObject><iframe src="https://a.example"/></foreignObject>', ['the element `iframe`']],
  ])('%s', (inside, found) => {
    expect(activeSvg(svg(inside))).toEqual(found)
  })

  test('an entity, in which anything may hide', () => {
    const type = '<!DOCTYPE svg [<!ENTITY x "&#60;script>x()&#60;/script>">]>'
    expect(activeSvg(svg('&x;', type))).toEqual(['its own document type'])
  })

  test('a style sheet that makes another document of it', () => {
    expect(activeSvg(svg('', '<?xml-stylesheet type="text/xsl" href="#x"?>'))).toEqual([
      'a style sheet that transforms it',
    ])
  })

  test('bytes that are no text, such as UTF-16 or a compressed file', () => {
    expect(activeSvg(Buffer.from('<svg><script>x()</script></svg>', 'utf16le'))).toEqual([
      'bytes that are not plain text',
    ])
  })
})
