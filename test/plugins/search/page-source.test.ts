import {expect, test} from 'vitest'
import {pageSource} from '../../../plugins/docusaurus-plugin-proofbook/search/page-source.ts'
import {docPage, heading} from './minified-pages.ts'

test('restores what the minifier dropped, and files the page under its version and codes', () => {
  const body =
    '<aside data-pagefind-ignore=""><p>A banner of PR.XX-1.</aside><p>First<p>Second' +
    heading(2, 'controls', 'Controls') +
    '<table><thead><tr><th>Id<th>Text<tbody><tr><td>PR.AC-4<td>Access &lt;managed><tr><td>PR.DS-1<td>Data</table>' +
    '<ul><li>One<li>Two</ul><pre><code><div class=token-line><span class=token>"kms:Encrypt"</span><span>,</span></div>' +
    '<div class=token-line><span>"kms:ReEncrypt*"</span></div></code></pre><button>Copy policy</button>'
  expect(pageSource(docPage({version: '1.0', title: 'KMS', body}))).toBe(
    [
      '<html lang="en"><body data-pagefind-body>',
      '<h1>KMS</h1>',
      'First · Second',
      '<h2 id="controls">Controls</h2>',
      'Id · Text · PR.AC-4 · Access &#60;managed&#62; · PR.DS-1 · Data · One · Two · &#34;kms:Encrypt&#34;, &#34;kms:ReEncrypt*&#34;',
      '<div data-pagefind-ignore><i data-pagefind-filter="version">1.0</i><i data-pagefind-filter="code">kms:encrypt</i>' +
        '<i data-pagefind-filter="code">kms:reencrypt*</i><i data-pagefind-filter="code">pr.ac-4</i>' +
        '<i data-pagefind-filter="code">pr.ds-1</i></div></body></html>',
    ].join('\n'),
  )
})

test('a page that marks its body belongs to every version', () => {
  const html =
    '<html lang=en><body><nav>Menu</nav><article class=markdown data-pagefind-body=""><h1>NIST</h1><p>Ids</article>'
  expect(pageSource(html)).toBe(
    '<html lang="en"><body data-pagefind-body>\n<h1>NIST</h1>\nIds\n' +
      '<div data-pagefind-ignore><i data-pagefind-filter="version">*</i></div></body></html>',
  )
})

test('pages without an article, and those that no search may show, are left out', () => {
  expect(pageSource('<html lang=en><body><main><h1>Page Not Found</h1></main>')).toBe(undefined)
  const variant = docPage({version: 'current', title: 'Variant', body: '<p>Text'})
  expect(
    pageSource(variant.replace('<head>', '<head><meta data-rh=true name=robots content=noindex />')),
  ).toBe(undefined)
})
