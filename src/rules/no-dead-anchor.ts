import type {AnchorMatch} from '../model/anchors.ts'
import {anchorTarget} from '../model/targets/anchor-target.ts'
import {linkTarget} from '../model/targets.ts'
import {defineRule, type Report} from './rule.ts'

/** Links to anchors that no heading has. */
export const noDeadAnchor = defineRule({
  id: 'no-dead-anchor',
  summary: 'Every link to an anchor leads to a heading or an element with that id',
  rationale:
    'GitHub forgives the case of an anchor, a published site does not, and neither forgives punctuation that a slug ' +
    'drops. Where exactly one heading can be meant the site leads readers there, and the finding gives the anchor to ' +
    'write; where none or several can, the link is dead everywhere.',
  messages: {
    'mended-anchor': {
      severity: 'warning',
      template: 'Cannot find anchor `{anchor}`; did you mean `{close}`? The site leads readers there',
    },
    'dead-anchor': {severity: 'error', template: 'Cannot find anchor `{anchor}` in {where}'},
    'dead-anchor-close': {
      severity: 'error',
      template: 'Cannot find anchor `{anchor}` in {where}; did you mean `{close}`',
    },
  },
  examples: [
    {
      title: 'the slug of a heading, and an id of an HTML element',
      markdown: '[keys](#key-rotation) [note](#PR.AC-4)\n\n## Key rotation\n\n<a id="PR.AC-4"></a>\n',
      findings: [],
    },
    {
      title: 'an anchor in another case, or with punctuation that a slug drops',
      markdown: '[a](#Key-Rotation) [b](#Respond/Recover)\n\n## Key rotation\n\n## Respond/Recover\n',
      findings: [
        {messageId: 'mended-anchor', line: 1, column: 1, endLine: 1, endColumn: 19},
        {messageId: 'mended-anchor', line: 1, column: 20, endLine: 1, endColumn: 41},
      ],
    },
    {
      title: 'an anchor that leads nowhere',
      markdown: '[deleting keys](#deletion)\n\n## Key rotation\n',
      findings: [{messageId: 'dead-anchor', line: 1, column: 1, endLine: 1, endColumn: 27}],
    },
    {
      title: 'an anchor of another document',
      markdown: '[rotation](other.md#key-rotatoin)\n',
      files: {'other.md': '## Key rotation\n'},
      findings: [{messageId: 'dead-anchor-close', line: 1, column: 1, endLine: 1, endColumn: 34}],
    },
  ],
  checkVariant({playbook, document, corpus, report}) {
    for (const link of document.links) {
      const target = linkTarget(link.url, playbook.path, corpus)
      const found = anchorTarget(link, target, {document, path: playbook.path}, corpus)
      if (!found || found.match.kind === 'alive' || found.match.kind === 'placeholder') continue
      const where = found.path === undefined ? 'this document' : `\`${found.path}\``
      const anchor = target.kind === 'document' || target.kind === 'file' ? target.anchor : ''
      report(link.span, describe(anchor, found.match, where))
    }
  },
})

function describe(anchor: string, match: Exclude<AnchorMatch, {kind: 'alive'}>, where: string): Report {
  if (match.kind === 'mended') {
    const close = `#${match.anchor}`
    return {messageId: 'mended-anchor', data: {anchor: `#${anchor}`, close}, suggestion: close}
  }
  if (match.closest === undefined) return {messageId: 'dead-anchor', data: {anchor: `#${anchor}`, where}}
  const close = `#${match.closest}`
  return {messageId: 'dead-anchor-close', data: {anchor: `#${anchor}`, where, close}, suggestion: close}
}
