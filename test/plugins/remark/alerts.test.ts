import {expect, test} from 'vitest'
import {decorateAlerts} from '../../../plugins/docusaurus-plugin-proofbook/remark/alerts.ts'
import type {Page} from '../../../plugins/docusaurus-plugin-proofbook/remark/page.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {outlineOf} from './outline-of.ts'

/** What becomes of a text. */
function shown(text: string): string {
  const tree = parseMarkdown(text)
  decorateAlerts({tree, variant: {text} as Page['variant']})
  return tree.children.map(outlineOf).join(' ')
}

test.each([
  [
    'the words below the marker',
    '> [!NOTE]\n> Words.',
    'Callout note(CalloutTitle("Note") paragraph("Words."))',
  ],
  ['any case', '> [!Tip]\n> Words.', 'Callout tip(CalloutTitle("Tip") paragraph("Words."))'],
  [
    'spaces after the marker',
    '> [!TIP]   \n> Words.',
    'Callout tip(CalloutTitle("Tip") paragraph("Words."))',
  ],
  [
    'emphasis first',
    '> [!IMPORTANT]\n> **Bold** words',
    'Callout important(CalloutTitle("Important") paragraph(strong("Bold") " words"))',
  ],
  [
    'other blocks alone',
    '> [!WARNING]\n>\n> - Words',
    'Callout warning(CalloutTitle("Warning") list(listItem(paragraph("Words"))))',
  ],
  [
    'line endings of another system',
    '> [!CAUTION]\r\n> Words.',
    'Callout caution(CalloutTitle("Caution") paragraph("Words."))',
  ],
])('an alert with %s is a boxed remark', (_, text, expected) => {
  expect(shown(text)).toBe(expected)
})

test.each([
  ['a kind that GitHub does not know', '> [!INFO]\n> x', 'blockquote(paragraph("[!INFO]\\nx"))'],
  ['words on the line of the marker', '> [!NOTE] x\n> y', 'blockquote(paragraph("[!NOTE] x\\ny"))'],
  ['emphasis on the line of the marker', '> [!NOTE]*x*', 'blockquote(paragraph("[!NOTE]" emphasis("x")))'],
  ['nothing below the marker', '> [!NOTE]', 'blockquote(paragraph("[!NOTE]"))'],
  ['an escaped marker', '> \\[!NOTE]\n> x', 'blockquote(paragraph("[!NOTE]\\nx"))'],
  ['a marker further down', '> x\n> [!NOTE]\n> y', 'blockquote(paragraph("x\\n[!NOTE]\\ny"))'],
  ['a quote in a quote', '> > [!NOTE]\n> > x', 'blockquote(blockquote(paragraph("[!NOTE]\\nx")))'],
  ['a quote in a list', '- > [!NOTE]\n  > x', 'list(listItem(blockquote(paragraph("[!NOTE]\\nx"))))'],
])('%s leaves the quote as written', (_, text, expected) => {
  expect(shown(text)).toBe(expected)
})
