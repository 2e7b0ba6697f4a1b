import {offsetInVariant, spanInVariant} from '../model/code-blocks.ts'
import {isMeantAsJson, seemingLanguage} from '../model/code-language.ts'
import {isUnclosedBlock} from '../model/lost-markup.ts'
import type {CodeBlock} from '../model/passages.ts'
import {Locator, type Span} from '../parse/place.ts'
import {findJsonFaults, type SyntaxFault} from '../policy/index.ts'
import {defineRule, type Report} from './rule.ts'

/** What documents leave out or put in on purpose: an excerpt, an ellipsis, a placeholder, a remark. */
const ON_PURPOSE: ReadonlySet<SyntaxFault['kind']> = new Set([
  'edge',
  'excerpt',
  'ellipsis',
  'placeholder',
  'conflict',
])

/** Blocks labelled `json` that contain no policy: only their syntax and duplicate keys are checked, not what they say. */
export const noInvalidJson = defineRule({
  id: 'no-invalid-json',
  summary: 'Every block labelled `json` is JSON without duplicate keys',
  rationale:
    'What is labelled as JSON is pasted as JSON: into a command, a rule of AWS Config, a template. If two members have ' +
    'the same name, all readers of JSON silently drop the first. Excerpts, ellipses and placeholders are how documents ' +
    'show a part of something, and are not faults. Only the first syntax error is reported, since the others mostly ' +
    'follow from it; `no-invalid-policy-example` checks policies.',
  messages: {
    syntax: {severity: 'warning', template: '{text}'},
    'wrong-label': {
      severity: 'warning',
      template: 'Unexpected label `{label}` on text that is not JSON, expected {expected}',
    },
    'duplicate-key': {
      severity: 'warning',
      template: 'Unexpected second `"{name}"` in its object, expected one; the first is on line {line}',
    },
  },
  examples: [
    {
      title: 'an excerpt of a file, with something left out',
      markdown: '# Event\n\n```json\n"detail": {\n  "eventName": "DisableKey",\n  ...\n},\n```\n',
      findings: [],
    },
    {
      title: 'a duplicate key, in a list',
      markdown: '- Rule\n\n  ```json\n  {\n    "Owner": "AWS",\n    "Owner": "CUSTOM_LAMBDA"\n  }\n  ```\n',
      findings: [{messageId: 'duplicate-key', line: 6, column: 5, endLine: 6, endColumn: 12}],
    },
    {
      title: 'one comma too many, and after it one too few',
      markdown: '```json\n{\n  "Rules": ["a", "b",],\n  "Enabled": true\n  "Days": 7\n}\n```\n',
      findings: [{messageId: 'syntax', line: 3, column: 21, endLine: 3, endColumn: 22}],
    },
    {
      title: 'a file of another kind',
      markdown: '```json\n[default]\noutput = json\nregion = eu-west-1\n```\n',
      findings: [{messageId: 'wrong-label', line: 1, column: 1, endLine: 1, endColumn: 8}],
    },
  ],
  checkVariant({document, variant, report}) {
    const blocks = document.otherCodeBlocks.filter(
      (block) => block.lang?.toLowerCase() === 'json' && !isUnclosedBlock(block, document),
    )
    if (blocks.length === 0) return
    const locator = new Locator(variant.text)
    for (const block of blocks) {
      const {syntaxFaults, duplicateKeys} = findJsonFaults(block.value)
      const faults = faultsToTell(syntaxFaults)
      const broken = faults.find(({kind}) => kind === 'grammar')
      if (broken && !isMeantAsJson(block.value)) {
        report(openingSpan(block, locator), describeLabel(block))
        continue
      }
      for (const fault of faults.filter(({kind}) => kind !== 'grammar').concat(broken ?? []))
        report(spanInVariant(block, fault, locator), {messageId: 'syntax', data: {text: fault.message}})
      for (const {name, first, ...key} of duplicateKeys) {
        // What is read after a fault is a guess.
        if (broken && key.offset > broken.offset) continue
        const {line} = locator.point(offsetInVariant(block, first.offset))
        report(spanInVariant(block, key, locator), {messageId: 'duplicate-key', data: {name, line}})
      }
    }
  },
})

/** The line with the label. */
function openingSpan({span}: CodeBlock, locator: Locator): Span {
  const {offset, line} = span.start
  const end = locator.lineStart(line) + locator.line(line).trimEnd().length
  return locator.span(offset, end)
}

function describeLabel({lang, value}: CodeBlock): Report {
  const language = seemingLanguage(value)
  const expected = language === undefined ? 'that of its own language, or none' : `\`${language}\``
  return {messageId: 'wrong-label', data: {label: lang!, expected}, suggestion: language}
}

/** An excerpt ends where its author cut it: brackets that are open there are no fault, nor a comma after the last. */
function faultsToTell(faults: readonly SyntaxFault[]): SyntaxFault[] {
  const isExcerpt = faults.some(({kind}) => kind === 'excerpt')
  return faults.filter(({kind, length}) => !ON_PURPOSE.has(kind) && !(isExcerpt && length === 0))
}
