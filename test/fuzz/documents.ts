import fc from 'fast-check'
import {NASTY} from './mutations.ts'
import {POLICIES} from './policy-seeds.ts'

/** What a construct of markdown may hold: words, ids, markup, and pieces that have broken parsers. */
const inline = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'Rotate the keys',
          'PR.AC-4',
          'DE.CM-7',
          'CS0012345',
          '`kms:*`',
          '**Why?**',
          '[a](#purpose)',
          '[b](other.md#none "t")',
          '![c](/img/none.png)',
          '[d][ref]',
          '[^1]',
          '<a name="x">',
          '<b>bold</b>',
          '<!-- note -->',
          'https://example.com/a_(b)',
          'me@example.com',
          '&amp;&#0;&#x1F600;',
          'Last Update: 02/16/2021',
          'This section will be updated soon.',
          '\\|',
          '|',
          '😀e\u0301\u202Ex',
        ),
      },
      {weight: 1, arbitrary: fc.constantFrom(...NASTY)},
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 5})},
    ),
    {maxLength: 4},
  )
  .map((pieces) => pieces.join(' '))

const header = fc.constantFrom(
  '| NIST Subcategory Control | Description |',
  '| Control Statement | Description |',
  'NIST CSF Subcategory Control|x',
  '| a | b | c |',
)
const row = fc.tuple(inline, inline).map(([id, text]) => `| ${id} | ${text} |`)
const table = fc
  .tuple(header, fc.constantFrom('|-|-|', '| --- | :-: |', '|---|', ''), fc.array(row, {maxLength: 3}))
  .map((parts) => parts.flat().join('\n'))

const code = fc
  .tuple(
    fc.constantFrom('```', '~~~~', '```json', '```json policy=key', '```hcl', '```sh', '``` {.yaml}'),
    fc.oneof(fc.constantFrom(...POLICIES), inline),
    fc.constantFrom('```', '~~~~', ''),
  )
  .map((parts) => parts.join('\n'))

const conflict = fc
  .tuple(inline, inline)
  .map(([ours, theirs]) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> topic`)

const block = fc.oneof(
  {weight: 3, arbitrary: inline},
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('# ', '## ', '### 1. ', '#### Preventative Controls ', '## Purpose', '#'),
        inline,
      )
      .map((parts) => parts.join('')),
  },
  {weight: 3, arbitrary: table},
  {weight: 2, arbitrary: code},
  {weight: 2, arbitrary: conflict},
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '1. ', '> ', '    ', '- [ ] ', '> > - ', '\t'), inline)
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---\ntitle: x\ndate: 2021-02-16\n---',
      '---\n- a\n---',
      '[ref]: other.md "t"',
      '[^1]: a note',
      'Title\n=====',
      '***',
      '<table>\n<tr><th>Control Statement</th></tr>\n<tr><td>5</td></tr>\n</table>',
      '<div>\n\n# In HTML\n\n</div>',
      '<h1 align="center">T</h1>',
      '<!-- proofbook: expect=INVALID_ACTION -->',
      '<!-- proofbook: type=key -->',
    ),
  },
)

/** A document of all constructs of markdown, with pieces in them that have broken parsers. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, {maxLength: 10}),
    fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n'),
    fc.constantFrom('', '\n', '\uFEFF'),
  )
  .map(
    ([blocks, between, end]) =>
      (end === '\uFEFF' ? end : '') + blocks.join(between) + (end === '\n' ? end : ''),
  )
