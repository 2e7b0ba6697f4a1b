import {isSameDocument, leadingVariant} from '../model/playbook-type.ts'
import {filePlace} from '../parse/variants.ts'
import {headingSlipsOf} from '../sidecars/heading-slips.ts'
import {defineRule} from './rule.ts'

const CONTENTS =
  '## Table of Contents\n- [1. Vaults are tagged](#1-disks-are-tagged)\n\n## Detective Controls\n\n'
const MAPPING = '{"mapping": [{"requirement_name": "Vaults are tagged"}]}\n'

/** Headings of controls for which the table of contents and the mapping file both have another name. */
export const matchHeadingNames = defineRule({
  id: 'match-heading-names',
  summary: 'A control’s heading has the name that the table of contents and the mapping file give it',
  rationale:
    'If the table of contents and the mapping file agree on a name and the heading has another, the heading is the ' +
    'mistake, often the name of a service from which the playbook was copied. Changing the other two to match would ' +
    'repeat the mistake.',
  messages: {
    'other-name': {
      severity: 'warning',
      template: 'Unexpected heading `{title}`, expected `{name}` as in the table of contents and `{path}`',
    },
  },
  examples: [
    {
      title: 'one name in all three',
      markdown: `${CONTENTS.replace('#1-disks', '#1-vaults')}### 1. Vaults are tagged\n`,
      files: {'mapping.json': MAPPING},
      findings: [],
    },
    {
      title: 'the name of another service in the heading',
      markdown: `${CONTENTS}### 1. Disks are tagged\n`,
      files: {'mapping.json': MAPPING},
      findings: [{messageId: 'other-name', line: 6, column: 1, endLine: 6, endColumn: 24}],
    },
  ],
  checkFile({playbook, corpus, reportAt}) {
    const slips = corpus.sidecarsBeside(playbook.path).flatMap(headingSlipsOf)
    for (const {control, name, sidecar, entry, ...slip} of slips) {
      if (!isSameDocument(slip.playbook, playbook)) continue
      const title = control.title
      reportAt(filePlace(leadingVariant(playbook), control.heading.span), {
        messageId: 'other-name',
        data: {title, name, path: corpus.nameOf(sidecar.path)},
        suggestion: title.endsWith(control.name) ? title.slice(0, -control.name.length) + name : name,
        related: [{file: sidecar.path, place: entry.requirement!.place, message: `\`${name}\``}],
      })
    }
  },
})
