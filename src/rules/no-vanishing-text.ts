import type {UnknownTag} from '../model/passages.ts'
import {defineRule} from './rule.ts'

/** Text that looks like a tag, which readers do not see, and elements that hide the rest of a page. */
export const noVanishingText = defineRule({
  id: 'no-vanishing-text',
  summary: 'No text vanishes because it looks like a tag',
  rationale:
    'Platforms take `<region>` for an unknown element and do not show it: a command or a sentence lacks ' +
    'a word, and nobody notices. An element such as `<style>` that is never closed hides the rest of the page. ' +
    'The published page shows such tags as they are written.',
  messages: {
    vanishing: {
      severity: 'warning',
      template:
        'Unexpected tag `{raw}` of an unknown element, which GitHub does not show; write `{escaped}` or code{times}',
    },
    ambiguous: {
      severity: 'info',
      template:
        'Unexpected tag `{raw}` of an unknown element, which some platforms do not show; write `{escaped}` or code{times}',
    },
    unclosed: {
      severity: 'warning',
      template:
        'Cannot find the end tag `</{name}>` of `{raw}`, without which platforms hide the rest of the page{times}',
    },
  },
  examples: [
    {
      title: 'placeholders that every platform shows, HTML, and a component that is closed',
      markdown:
        'Replace `<region>` and \\<name>.<br>\nPress <kbd>Enter</kbd>.\n\n<Note>\n\nKeys rotate.\n\n</Note>\n',
      findings: [],
    },
    {
      title: 'placeholders that vanish',
      markdown: 'Delete <bucket-name> in <region>.\n\n| Key |\n| --- |\n| <KEY_ID> |\n',
      findings: [
        {messageId: 'vanishing', line: 1, column: 8, endLine: 1, endColumn: 21},
        {messageId: 'vanishing', line: 1, column: 25, endLine: 1, endColumn: 33},
        {messageId: 'ambiguous', line: 5, column: 3, endLine: 5, endColumn: 11},
      ],
    },
    {
      title: 'an element that is never closed',
      markdown: '<style>\n\n## Rotation\n',
      findings: [{messageId: 'unclosed', line: 1, column: 1, endLine: 1, endColumn: 8}],
    },
  ],
  checkVariant({document, report}) {
    for (const [tag, count] of firstOfEach(document.unknownTags)) {
      const {name, raw, carrier} = tag
      const messageId = tag.role === 'unclosed' ? 'unclosed' : carrier === 'text' ? 'ambiguous' : 'vanishing'
      // In a block of HTML a backslash escapes nothing.
      const escaped = carrier === 'block' ? raw.replace('<', '&lt;') : `\\${raw}`
      const times = count > 1 ? ` (${count} times)` : ''
      const suggestion = messageId === 'unclosed' ? undefined : escaped
      report(tag.span, {messageId, data: {name, raw, escaped, times}, suggestion})
    }
  },
})

/** The first tag of each spelling that readers may miss, and how often it is there. */
function firstOfEach(tags: readonly UnknownTag[]): Iterable<[UnknownTag, number]> {
  const groups = new Map<string, [UnknownTag, number]>()
  for (const tag of tags) {
    if (tag.role !== 'text' && tag.role !== 'unclosed') continue
    const group = groups.get(tag.raw)
    if (group) group[1]++
    else groups.set(tag.raw, [tag, 1])
  }
  return groups.values()
}
