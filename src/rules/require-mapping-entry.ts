import {isSameDocument, leadingVariant} from '../model/playbook-type.ts'
import {parses} from '../model/sidecar.ts'
import {filePlace} from '../parse/variants.ts'
import {unmappedControls} from '../sidecars/unmapped.ts'
import {defineRule} from './rule.ts'

const PLAYBOOK =
  '## Preventative Controls\n\n### 1. Keys are rotated\n\nRotate.\n\n### 2. Keys are tagged\n\nTag.\n'
const entries = (...names: string[]) =>
  `${JSON.stringify({mapping: names.map((name) => ({requirement_name: name}))})}\n`

/** Written controls that the mapping file beside their document leaves out. */
export const requireMappingEntry = defineRule({
  id: 'require-mapping-entry',
  summary: 'Every written control has an entry in the mapping file that names others',
  rationale:
    'Alerts and audits know the controls of a service by its mapping file. A control that was added to the document ' +
    'and not to that file is checked by nobody; `proofbook export mapping` writes the entry.',
  messages: {
    'unmapped-control': {severity: 'info', template: 'Cannot find an entry for control `{name}` in `{path}`'},
  },
  examples: [
    {
      title: 'an entry for each control',
      markdown: PLAYBOOK,
      files: {'mapping.json': entries('Keys are rotated', 'Keys are tagged')},
      findings: [],
    },
    {
      title: 'a control without an entry',
      markdown: PLAYBOOK,
      files: {'mapping.json': entries('Keys are rotated')},
      findings: [{messageId: 'unmapped-control', line: 7, column: 1, endLine: 7, endColumn: 23}],
    },
  ],
  checkFile({playbook, corpus, reportAt}) {
    for (const sidecar of corpus.sidecarsBeside(playbook.path)) {
      if (!parses(sidecar)) continue
      for (const found of unmappedControls(sidecar)) {
        if (!isSameDocument(found.playbook, playbook)) continue
        const {name, heading} = found.control
        const place = filePlace(leadingVariant(playbook), heading.span)
        reportAt(place, {messageId: 'unmapped-control', data: {name, path: corpus.nameOf(sidecar.path)}})
      }
    }
  },
})
