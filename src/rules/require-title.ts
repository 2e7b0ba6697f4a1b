import {isOfFamily} from '../model/family.ts'
import {missingTitle} from '../model/missing-title.ts'
import {Locator} from '../parse/place.ts'
import {defineRule} from './rule.ts'

const CONTROLS = '## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n'

/** Playbooks without a first-level heading. */
export const requireTitle = defineRule({
  id: 'require-title',
  summary: 'Every playbook has a title',
  rationale:
    'A playbook without a first-level heading, and without a title in its front matter, is listed by the name of its ' +
    'file, which many playbooks share. The rule applies only to documents with controls, control tables or ' +
    'groups of controls.',
  messages: {
    'no-title': {
      severity: 'warning',
      template: 'Cannot find a first-level heading; the playbook is listed as `{name}`',
    },
    'no-space': {
      severity: 'warning',
      template: 'Unexpected `{written}`, which is not a heading; put a space after `#`',
    },
  },
  examples: [
    {title: 'a first-level heading', markdown: `# Keys\n\n${CONTROLS}`, findings: []},
    {title: 'a title in front matter', markdown: `---\ntitle: Keys\n---\n\n${CONTROLS}`, findings: []},
    {title: 'a document that is not a playbook', markdown: '## Notes\n\nText.\n', findings: []},
    {
      title: 'a playbook that begins with a section',
      markdown: `${CONTROLS}`,
      findings: [{messageId: 'no-title', line: 1, column: 1, endLine: 1, endColumn: 25}],
    },
    {
      title: 'a title without the space after `#`',
      markdown: `#Keys\n\n${CONTROLS}`,
      findings: [{messageId: 'no-space', line: 1, column: 1, endLine: 1, endColumn: 6}],
    },
  ],
  checkVariant({document, variant, shapes, report}) {
    if (!isOfFamily(document, shapes)) return
    const missing = missingTitle(document, new Locator(variant.text))
    if (missing?.written)
      report(missing.span, {
        messageId: 'no-space',
        data: {written: missing.written},
        suggestion: missing.written.replace('#', '# '),
      })
    else if (missing) report(missing.span, {messageId: 'no-title', data: {name: document.title}})
  },
})
