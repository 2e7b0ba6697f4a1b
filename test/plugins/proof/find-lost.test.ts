import {describe, expect, it} from 'vitest'
import {expectedTexts} from '../../../plugins/docusaurus-plugin-proofbook/proof/expected-texts.ts'
import {findLost} from '../../../plugins/docusaurus-plugin-proofbook/proof/find-lost.ts'
import {squash} from '../../../plugins/docusaurus-plugin-proofbook/proof/squash.ts'
import {GITHUB_LINKS, type LinkStyle} from '../../../src/model/link-style.ts'
import {leadingVariant} from '../../../src/model/playbook-type.ts'
import {readPlaybookText} from '../../reading.ts'

const expected = (text: string, style: Partial<LinkStyle> = {}) =>
  expectedTexts(leadingVariant(readPlaybookText(text)), {...GITHUB_LINKS, ...style})

/** What a page lacks of a document: line, column, kind and text. */
function lost(text: string, page: string, style: Partial<LinkStyle> = {}): string[] {
  return findLost(expected(text, style), squash(page)).map(
    ({start, kind, written}) => `${start.line}:${start.column} ${kind} ${written}`,
  )
}

const TEXT = `---
title: Keys
---

# Rotation

Keys *rotate* yearly, as \`aws kms\` does.
The key rotates.

\`\`\`sh
aws kms list-keys
aws kms rotate
\`\`\`

- yes
- no
- yes

<div>
<region> &amp; more
</div>
`
const PAGE =
  'Rotation Keys rotate yearly, as aws kms does. The key rotates. aws kms list-keys aws kms rotate yes no yes <region> & more'

describe('what a page lacks of its document', () => {
  it('is nothing of what follows a tag of HTML that the page shows as text', () => {
    const text = '# Keys\n\n<div>All <title><p title="</title><img src=x>">\n\nEnd\n'
    expect(expected(text).map(({value}) => value)).toEqual(['Keys', 'All', 'End'])
    expect(lost('# Keys\n\n<title><p title="</title><img src=x>">\n', 'Keys')).toEqual([])
  })

  it('is nothing where all is there, with the words of the page in between, footnotes below and the title above', () => {
    expect(lost(TEXT, PAGE)).toEqual([])
    expect(lost(TEXT, `Copy ${PAGE.replaceAll('.', '. a Copy no key ')} yes`)).toEqual([])
    expect(lost('a[^1] b\n\n[^1]: Note.\n\nc\n\n# Title\n', 'Title a1 b c Note. ↩')).toEqual([])
  })

  it.each([
    ['yearly, as', '7:15 text yearly, as'],
    ['aws kms does.', '7:26 code aws kms', '7:36 text does.'],
    ['The key rotates.', '8:1 text The key rotates.'],
    ['aws kms list-keys', '11:1 code aws kms list-keys'],
    ['no', '16:3 text no'],
    ['<region>', '20:1 text <region>'],
    ['& more', '20:10 text & more'],
  ])('is %j where that is taken away', (words, ...losses) => {
    expect(lost(TEXT, PAGE.replace(words, ''))).toEqual(losses)
  })

  it('is the second of two same texts where it is there once', () => {
    expect(lost(TEXT, PAGE.replace('yes no yes', 'yes no'))).toEqual(['17:3 text yes'])
    expect(lost('Go\n\nGo\n\nGo\n', 'Go Go')).toEqual(['5:1 text Go'])
  })

  it('is no comment, no definition and no table of contents of its own headings', () => {
    const text = '<!-- no -->\n\n## Contents\n\n- [A](#a)\n\n## A\n\n[x]: https://example.org\n'
    expect(lost(text, 'A')).toEqual([])
    expect(lost(text.replace('#a', 'b.md'), 'A')).toEqual(['3:4 text Contents', '7:4 text A'])
  })

  it('is no mark that the page may show as what it means', () => {
    expect(lost('> [!NOTE]\n> Stop :warning: here :+1:\n', 'Note Stop ⚠ here 👍')).toEqual([])
    expect(lost('> [!NOTE]\n> Stop :warning: here.\n', '[!NOTE] Stop :warning: .')).toEqual([
      '2:18 text here.',
    ])
    const text = '## Keys {#k}\n\n:::note[Mind *this*]{a=b}\n\nText.\n\n:::\n'
    const style = {admonitions: true, headingIds: true}
    expect(lost(text, 'Keys Mind this Text.', style)).toEqual([])
    expect(lost(text, 'Keys Text.', style)).toEqual(['3:9 text Mind', '3:15 text this'])
    expect(lost(text, 'Keys Mind this Text.')).toEqual([
      '1:4 text Keys {#k}',
      '3:1 text :::note[Mind',
      '3:20 text ]{a=b}',
      '7:1 text :::',
    ])
  })
})
