import {posix} from 'node:path'
import {letters} from '../likeness/letters.ts'
import type {Corpus} from '../model/corpus.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import {type TitledDocument, titlePlace} from '../model/titles.ts'
import type {DocumentModel} from '../model/types.ts'
import {defineRule} from './rule.ts'

const PIPES = '# Pipes - Security Playbook\n\nIt moves data.\n'

/** Playbooks of different services that have one title. */
export const noSharedTitle = defineRule({
  id: 'no-shared-title',
  summary: 'Playbooks in different folders have different titles',
  rationale:
    'A playbook is written by copying another one, and the title is easily forgotten. Lists, searches and coverage ' +
    'then show one service twice and the other not at all. Of two documents, the one whose folder does not match ' +
    'the title is reported.',
  messages: {
    'shared-title': {
      severity: 'warning',
      template: 'Title `{title}` is also the title of `{file}`; write the title of the service in `{folder}`',
    },
  },
  examples: [
    {
      title: 'two titles',
      markdown: PIPES,
      files: {'scale/playbook.md': '# Scale - Security Playbook\n\nIt adjusts capacity.\n'},
      findings: [],
    },
    {
      title: 'the title of the playbook in another folder, whose name it has',
      markdown: PIPES,
      files: {'pipes/playbook.md': '# Pipes - Security Playbook\n\nIt joins things.\n'},
      findings: [{messageId: 'shared-title', line: 1, column: 1, endLine: 1, endColumn: 28}],
    },
  ],
  checkFile({playbook, corpus, reportAt}) {
    const {document} = leadingVariant(playbook)
    if (document.kind !== 'playbook' || !document.titleHeading) return
    const other = namesakes(playbook, document, corpus).find((each) =>
      isBetterFit(each.path, playbook.path, document.title),
    )
    if (!other) return
    const folder = corpus.nameOf(posix.dirname(playbook.path))
    reportAt(titlePlace(playbook), {
      messageId: 'shared-title',
      data: {title: document.title, file: corpus.nameOf(other.path), folder},
      related: [{file: other.path, place: other.place, message: 'the other document of that title'}],
    })
  },
})

/** The other playbooks of that title. A copy of a document is no other one, nor is that of another version or platform. */
function namesakes(playbook: Playbook, {title, slug}: DocumentModel, corpus: Corpus): TitledDocument[] {
  const {path} = playbook
  const folder = posix.dirname(path)
  return corpus
    .titled(title)
    .filter(
      (other) =>
        other.path !== path &&
        other.slug === slug &&
        posix.dirname(other.path) !== folder &&
        posix.basename(posix.dirname(other.path)) !== posix.basename(folder) &&
        !other.isCopyOf(playbook),
    )
}

/** Whether a title fits the folder of one document better than that of another; of two that it fits alike, the first has it. */
function isBetterFit(one: string, other: string, title: string): boolean {
  const [first, second] = [fitOf(one, title), fitOf(other, title)]
  return first === second ? one < other : first > second
}

/** How many letters of the folder's name are in a title, as one piece; 0 where they do not. */
function fitOf(path: string, title: string): number {
  const folder = letters(posix.basename(posix.dirname(path)))
  return folder !== '' && letters(title).includes(folder) ? folder.length : 0
}
