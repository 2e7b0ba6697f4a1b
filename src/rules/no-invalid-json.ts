import {offsetInVariant, spanInVariant} from '../model/code-blocks.ts'
import {Locator} from '../parse/place.ts'
import {findJsonFaults, type SyntaxFault} from '../policy/index.ts'
import {defineRule} from './rule.ts'

/** What documents leave out or put in on purpose: an excerpt, an ellipsis, a placeholder, a remark. */
const ON_PURPOSE: ReadonlySet<SyntaxFault['kind']> = new Set([
  'edge',
  'excerpt',
  'ellipsis',
  'placeholder',
  'conflict',
])

/** Blocks labelled `json` that hold no policy: no judgement of what they say, only whether they say it once and readably. */
export const noInvalidJson = defineRule({
  id: 'no-invalid-json',
  summary: 'Every block labelled `json` is JSON, and has no key twice',
  rationale:
    'What is labelled as JSON is pasted as JSON: into a command, a rule of AWS Config, a template. Of two members of the ' +
    'same name all readers of JSON silently drop the first. Excerpts, ellipses and placeholders are how documents show a ' +
    'part of something, and are no faults; policies are judged by `no-invalid-policy-example`.',
  messages: {
    syntax: {severity: 'warning', template: '{text}'},
    'duplicate-key': {
      severity: 'warning',
      template: 'Unexpected second `"{name}"`, expected it once in its object (first on line {line})',
    },
  },
  examples: [
    {
      title: 'an excerpt of a file, with something left out',
      markdown: '# Event\n\n```json\n"detail": {\n  "eventName": "DisableKey",\n  ...\n},\n```\n',
      findings: [],
    },
    {
      title: 'a key twice, in a list',
      markdown: '- Rule\n\n  ```json\n  {\n    "Owner": "AWS",\n    "Owner": "CUSTOM_LAMBDA"\n  }\n  ```\n',
      findings: [{messageId: 'duplicate-key', line: 6, column: 5, endLine: 6, endColumn: 12}],
    },
    {
      title: 'a comma too many, and one too few',
      markdown: '```json\n{\n  "Rules": ["a", "b",],\n  "Enabled": true\n  "Days": 7\n}\n```\n',
      findings: [
        {messageId: 'syntax', line: 3, column: 21, endLine: 3, endColumn: 22},
        {messageId: 'syntax', line: 5, column: 3, endLine: 5, endColumn: 9},
      ],
    },
  ],
  checkVariant({document, variant, report}) {
    const blocks = document.otherCodeBlocks.filter(({lang}) => lang?.toLowerCase() === 'json')
    if (blocks.length === 0) return
    const locator = new Locator(variant.text)
    for (const block of blocks) {
      const {syntaxFaults, duplicateKeys} = findJsonFaults(block.value)
      for (const fault of faultsToTell(syntaxFaults))
        report(spanInVariant(block, fault, locator), {messageId: 'syntax', data: {text: fault.message}})
      for (const {name, first, ...key} of duplicateKeys) {
        const {line} = locator.point(offsetInVariant(block, first.offset))
        report(spanInVariant(block, key, locator), {messageId: 'duplicate-key', data: {name, line}})
      }
    }
  },
})

/** An excerpt ends where its author cut it: brackets that are open there are no fault, nor a comma after the last. */
function faultsToTell(faults: readonly SyntaxFault[]): SyntaxFault[] {
  const isExcerpt = faults.some(({kind}) => kind === 'excerpt')
  return faults.filter(({kind, length}) => !ON_PURPOSE.has(kind) && !(isExcerpt && length === 0))
}
