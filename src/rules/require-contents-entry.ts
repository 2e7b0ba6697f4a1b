import {contentsEntries, isEntryOf, strayEntries} from '../model/contents.ts'
import type {Control, DocumentModel} from '../model/types.ts'
import {defineRule} from './rule.ts'

const CONTENTS = '## Table of Contents\n- [Preventative Controls](#preventative-controls)\n'
const CONTROLS = '\n## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n\n### 2. Keys\n\nRotate keys.\n'

/** Controls that their document's own table of contents leaves out. */
export const requireContentsEntry = defineRule({
  id: 'require-contents-entry',
  summary: 'A table of contents that lists one control of a group lists all of them',
  rationale:
    'Readers assume that a table of contents is complete. They do not find a control that was added later and is not ' +
    'in it. A table that lists groups only leaves nothing out.',
  messages: {
    'left-out': {
      severity: 'warning',
      template: 'Cannot find control `{title}` in the table of contents, which lists others of its group',
    },
  },
  examples: [
    {
      title: 'a table of contents of groups only',
      markdown: CONTENTS + CONTROLS,
      findings: [],
    },
    {
      title: 'a table of contents with every control',
      markdown: `${CONTENTS}  - [1. Roles](#1-roles)\n  - [2. Keys](#2-keys)\n${CONTROLS}`,
      findings: [],
    },
    {
      title: 'a table of contents that lacks one of two controls',
      markdown: `${CONTENTS}  - [1. Roles](#1-roles)\n${CONTROLS}`,
      findings: [{messageId: 'left-out', line: 11, column: 1, endLine: 11, endColumn: 12}],
    },
  ],
  checkVariant({document, report}) {
    if (!document.tableOfContents) return
    for (const {title, heading} of leftOut(document))
      report(heading.span, {messageId: 'left-out', data: {title}})
  },
})

/** The controls without an entry whose group has others with one. An entry of another name may be an older one's. */
function leftOut(document: DocumentModel): Control[] {
  const entries = contentsEntries(document)
  const strays = strayEntries(document).filter(
    (entry) => !document.controls.some((control) => isEntryOf(entry, control)),
  )
  const listed = new Set(
    document.controls.filter((control) => entries.some((entry) => isEntryOf(entry, control))),
  )
  const groups = new Set([...listed].map(({group}) => group))
  return document.controls.filter((control) => {
    if (listed.has(control) || !groups.has(control.group) || control.heading.written === 'swallowed')
      return false
    // One that lists few of many is a choice of what to show.
    const siblings = document.controls.filter(({group}) => group === control.group)
    const isMostlyListed = siblings.filter((sibling) => listed.has(sibling)).length * 2 >= siblings.length
    return isMostlyListed && !strays.some(({number}) => number === control.number || number === null)
  })
}
