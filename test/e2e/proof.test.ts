import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type PageFacts, readPage} from '../../plugins/docusaurus-plugin-proofbook/proof/read-page.ts'
import {type Built, buildSite} from './site.ts'

/** Whatever used to be lost on the way to a page. */
const DOCUMENTS = {
  'delete.md': `# Delete <name> now<a name="top-anchor"></a>

Replace <region>; see [here](#top-anchor), [there](sub/other.md#first) and [map](sub/other.md#contents).

## Use <b>a</b> <key-id> <img src="x.png" alt="pic">

| Key | Value |
| --- | --- |
| A | <bucket-name> |

<div>
<zone>
</div>

<Card title="Keys" href="sub/other.md">

Some *text*.

</Card>

[Nope][nope] and called.[^1]

[^1]: Called.

[^2]: Never called.
`,
  'sub/other.md': `+++
title = "Front title"
+++

# Other heading<a id="first"></a>

## Contents

- [Delete](../delete.md)
`,
  'ragged.md': `# Ragged

| Key | Value |
| --- | --- |
| alpha |
| beta | two | beyond | and *more* |

> | Quoted |
> | --- |
> | gamma | delta |

- | Listed | One |
  | --- | :-: |
  | epsilon | a \\| b | zeta |

| | |
| --- | --- |
| eta | \`x\` | <b>theta</b> |

| Key | Value |
| --- | --- |
| iota | <iota> | kappa |
`,
  'html.md': '<h1 align="center"><img src="x.png" alt="l"> Html <i>title</i></h1>\n\n[up](#html-title)\n',
}

let built: Built
let docs: string
beforeAll(() => {
  docs = mkdtempSync(join(tmpdir(), 'proofbook-whole-'))
  for (const [path, text] of Object.entries(DOCUMENTS)) {
    mkdirSync(dirname(join(docs, path)), {recursive: true})
    writeFileSync(join(docs, path), text)
  }
  built = buildSite({docs})
}, 300_000)
afterAll(() => {
  for (const folder of [docs, built.folder]) rmSync(folder, {recursive: true, force: true})
})

const page = (name: string): PageFacts =>
  readPage(readFileSync(join(built.folder, 'playbooks', name, 'index.html'), 'utf8'))

test('a site on which every document is whole is built', () => {
  expect([built.status, built.status === 0 ? '' : built.output]).toEqual([0, ''])
})

test('what looks like a tag is shown as text, and components by what they say', () => {
  const {text, links} = page('delete')
  expect(text).toBe(
    'Delete<name>nowReplace<region>;seehere,thereandmap.Usea<key-id>Missingimage:picKeyValueA<bucket-name><zone>' +
      'KeysSometext.[Nope][nope]andcalled.1[^2]:Nevercalled.Called.↩',
  )
  expect(links.find((link) => link.text === 'Keys')?.href).toBe('/playbooks/sub/other/')
})

test('anchors in the heading of a title are on the page', () => {
  expect(
    page('delete')
      .links.slice(0, 3)
      .map(({href}) => href),
  ).toEqual([
    '#user-content-top-anchor',
    '/playbooks/sub/other/#user-content-first',
    '/playbooks/sub/other/#contents',
  ])
  expect([...page('delete').ids]).toEqual(expect.arrayContaining(['user-content-top-anchor', 'delete--now']))
  expect([...page('sub/other').ids]).toEqual(expect.arrayContaining(['user-content-first', 'contents']))
})

test('a first-level heading beside a title of front matter, and a list of other documents, are shown', () => {
  expect(page('sub/other').text).toBe('OtherheadingContentsDelete')
})

test('cells beyond those of the header are shown', () => {
  expect(page('ragged').text).toBe(
    'RaggedKeyValuealphabetatwobeyondandmoreQuotedgammadeltaListedOneepsilona|bzetaetaxthetaKeyValueiota<iota>kappa',
  )
})

test('an image in the heading of a title is shown below it', () => {
  expect(page('html')).toMatchObject({text: 'HtmltitleMissingimage:lup', images: ['x.png']})
})
