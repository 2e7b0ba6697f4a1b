import {expect, test} from 'vitest'
import {readPage} from '../../../plugins/docusaurus-plugin-proofbook/proof/read-page.ts'

test('a page holds what its article does: texts, links, images, gaps; and ids anywhere', () => {
  const html =
    '<nav id=menu>Menu</nav><p>Before</p><article><nav>Home<nav>x</nav></nav><h1>Title</h1>' +
    '<p id=one>A &lt;b&gt; <a href="/x/#y">the <b>link</b></a>, <a name=old>old</a>.<button>Copy</button>' +
    '<span class="pb-not-written" title="To be written">Not <span>written</span> yet</span> end' +
    '<img src="/media/a.png"><span class=pb-image-gap title=b.png>Missing image: b</span>' +
    '<a class="x pb-remote-image" href=https://e.org/c.png>Image: c</a><script>no()</script></article>After'
  expect(readPage(html)).toEqual({
    text: 'TitleA<b>thelink,old.TobewrittenendMissingimage:bImage:c',
    links: [
      {href: '/x/#y', text: 'thelink'},
      {href: 'https://e.org/c.png', text: 'Image:c'},
    ],
    images: ['/media/a.png', 'b.png', 'https://e.org/c.png'],
    ids: new Set(['menu', 'one', 'old']),
  })
})
