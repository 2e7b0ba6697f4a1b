import {describe, expect, test} from 'vitest'
import {
  findActiveContent,
  inlineScripts,
} from '../../../plugins/docusaurus-plugin-proofbook/security/active-content.ts'
import {scriptHash} from '../../../plugins/docusaurus-plugin-proofbook/security/content-security-policy.ts'

const rules = {baseUrl: '/team/', scripts: new Set([scriptHash('platform()')])}
const find = (html: string) => findActiveContent(html, rules)

describe('what a page may hold', () => {
  test.each([
    ['the platform’s own inline script', '<script>platform()</script>'],
    ['data', '<script type="application/ld+json">{"a":"</b>"}</script>'],
    ['files of the site', '<script src="/team/assets/js/main.1.js" defer></script>'],
    ['links and pictures', '<a href="https://a.example/javascript:x">x</a><img src="/team/media/a.png">'],
    ['a picture of some bytes', '<img src="data:image/png;base64,iVBO">'],
    ['text that looks like tags', '<p>&lt;script&gt;x()&lt;/script&gt; onclick=x</p>'],
    ['a comment', '<!-- <script>x()</script> -->'],
  ])('%s', (_, html) => {
    expect(find(html)).toEqual([])
  })
})

describe('what it may not', () => {
  test.each([
    ['<script>evil()</script>', ["an inline script that is not the platform's: `evil()`"]],
    ['<SCRIPT type=module>evil()</SCRIPT>', ["an inline script that is not the platform's: `evil()`"]],
    [
      '<script>platform();evil()</script>',
      ["an inline script that is not the platform's: `platform();evil()`"],
    ],
    [
      '<script src=https://evil.example/x.js></script>',
      ['a script of another place: `https://evil.example/x.js`'],
    ],
    ['<script src=/other/x.js></script>', ['a script of another place: `/other/x.js`']],
    ['<p onclick="x()">', ['the handler `onclick` of `p`']],
    ['<svg ONLOAD=x()>', ['the handler `onload` of `svg`']],
    ['<a href="javascript:x()">', ['the address `javascript:x()` of `a`']],
    ['<a href=" \u0001Java&#10;Script:x()">', ['the address `\u0001Java Script:x()` of `a`']],
    ['<a href="vbscript:x">', ['the address `vbscript:x` of `a`']],
    ['<a href="data:text/html,x">', ['the address `data:text/html,x` of `a`']],
    ['<img src="data:image/svg+xml,<svg>">', ['the address `data:image/svg+xml,<svg>` of `img`']],
    ['<iframe srcdoc="x">', ['the element `iframe`', 'the attribute `srcdoc` of `iframe`']],
    ['<base href="//evil.example">', ['the element `base`']],
    [
      '<form><button formaction="javascript:x">',
      ['the element `form`', 'the address `javascript:x` of `button`'],
    ],
    ['<object data="a.swf"><embed src="a.swf">', ['the element `object`', 'the element `embed`']],
    ['<meta http-equiv=Refresh content="0;url=x">', ['a page that moves the reader on: `0;url=x`']],
  ])('%s', (html, found) => {
    expect(find(html)).toEqual(found)
  })
})

test('the scripts of a page without documents are those that may run', () => {
  const page =
    '<script>a()</script><script type="application/ld+json">{}</script><script src="/b.js"></script>'
  expect(inlineScripts(page)).toEqual(new Set([scriptHash('a()')]))
})
