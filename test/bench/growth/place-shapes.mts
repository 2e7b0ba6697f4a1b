import {each} from './repeat.mts'
import type {TextMakers} from './shape.mts'

const DISABLE = 'proofbook-disable'

/** Documents with many findings, in one line and in many, and with comments that let them pass. */
export const places: TextMakers = {
  'dead links in one line': (count) => `${each((index) => `[a](folder${index}/b.md) `)(count)}\n`,
  'dead anchors in one line': (count) => `${each((index) => `[a](#anchor-${index}) `)(count)}\n`,
  'dead anchors in one line, and a heading': (count) =>
    `## anchor\n\n${each((index) => `[a](#anchor-${index}) `)(count)}\n`,
  'dead anchors in a line and headings': (count) =>
    `${each((index) => `## heading ${index}\n`)(count)}\n${each((index) => `[a](#headin-${index}) `)(count)}\n`,
  'missing images in one line': (count) => `${each((index) => `![a](folder${index}/b.png) `)(count)}\n`,
  'placeholders in one line': (count) => `${'This section will be updated soon. '.repeat(count)}\n`,
  'links with spaces': (count) => '[a](b c.md)\n\n'.repeat(count),
  'links with spaces in one line': (count) => `${'[a](b c.md) '.repeat(count)}\n`,
  'unknown elements in one line': (count) => `${'words <account-id> '.repeat(count)}\n`,
  'unknown elements': (count) => 'words <account-id>\n\n'.repeat(count),
  'empty sections': each((index) => `## heading ${index}\n\n`),
  'empty sections of one name': (count) => '## heading\n\n'.repeat(count),
  'impossible dates': (count) => 'Last updated: 2020-02-31\n\n'.repeat(count),
  'ragged rows': (count) => `|a|b|\n|-|-|\n${'|c|d|e|f|\n'.repeat(count)}`,
  'ragged tables': (count) => '|a|b|\n|-|-|\n|c|d|e|\n\n'.repeat(count),
  'tables that lack a line': (count) => 'text\n|a|b|\n|c|d|\n\n'.repeat(count),
  'headings in a paragraph': (count) => '#a\n\n'.repeat(count),
  'control rows with two ids': (count) =>
    `## Preventative Controls\n\n|NIST Subcategory Controls|Description|\n|-|-|\n${'|PR.AC-1 PR.AC-2|words|\n'.repeat(count)}`,
  'comments that let pass': (count) =>
    `<!-- ${DISABLE}-next-line no-dead-link -- later -->\n[a](folder/b.md)\n\n`.repeat(count),
  'comments that let nothing pass': (count) =>
    `<!-- ${DISABLE}-next-line no-dead-link -- later -->\nwords\n\n`.repeat(count),
  'comments for the rest': (count) =>
    `<!-- ${DISABLE} no-dead-link -- later -->\n[a](folder/b.md)\n\n`.repeat(count),
  'comments for the rest, and their ends': (count) =>
    `<!-- ${DISABLE} no-dead-link -- later -->\n\n[a](folder/b.md)\n\n<!-- proofbook-enable no-dead-link -->\n\n`.repeat(
      count,
    ),
  'comments for the file': (count) =>
    `<!-- ${DISABLE}-file no-dead-link -- later -->\n\n[a](folder/b.md)\n\n`.repeat(count),
  'comments that name nothing': each((index) => `<!-- ${DISABLE}-next-line no-ded-link-${index} -->\n\n`),
  'one comment, many names': (count) =>
    `<!-- ${DISABLE} ${each((index) => `no-dead-link/x${index}`, ', ')(count)} -- later -->\n\n[a](folder/b.md)\n`,
  'one comment, many findings': (count) =>
    `<!-- ${DISABLE} no-dead-link -- later -->\n\n${'[a](folder/b.md)\n\n'.repeat(count)}`,
}
