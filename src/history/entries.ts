import {createHash} from 'node:crypto'
import type {PlaybooksDifference} from '../changes/compare-playbooks.ts'
import {controlLine, idLine} from '../changes/control-words.ts'
import type {ControlChange, ControlPlace} from '../changes/difference.ts'
import {conflictLine, documentLine, policyLine} from '../changes/lines.ts'
import type {Line} from '../changes/phrase.ts'
import {isPublished} from '../model/playbook-type.ts'
import {serviceOf} from '../model/service.ts'
import {fileLine} from '../parse/variants.ts'
import {pathBelow} from '../pipeline/index.ts'
import {comparePairs} from './compare.ts'
import type {Entry, EntryKind} from './entry.ts'
import type {History} from './history.ts'
import type {Revision, RevisionFile} from './revision.ts'

/** An entry before it is known of which revision and document it is. */
interface Draft {
  kind: EntryKind
  line: Line
  control?: ControlPlace | undefined
  /** Title of the control or section that it is in, where the control is not known. */
  where?: string
  cited?: Entry['cited']
  policy?: Entry['policy']
}

/**
 * What a revision changed, an entry each: policies first, then controls, ids, conflicts and documents. Of a merge only
 * what none of its parents says. Where the clone was cut, nothing is known to have changed.
 */
export async function entriesOf(history: History, revision: Revision): Promise<Entry[]> {
  const {files, isCut} = revision
  if (isCut || files.length === 0) return []
  const [first = [], ...others] = await Promise.all(
    (files[0]?.before ?? []).map(async (_, parent) => draftsOf(await changesSince(history, files, parent))),
  )
  const told = others.map((drafts) => new Set(drafts.map(subjectOf)))
  const own = first.filter((draft) => told.every((subjects) => subjects.has(subjectOf(draft))))
  return finish(own, revision, {controls: await controlsIn(history, files), folder: history.folder})
}

function changesSince(history: History, files: readonly RevisionFile[], parent: number) {
  return comparePairs(
    history,
    files.map(({path, blob, before}) => ({
      before: before[parent],
      after: blob === null ? undefined : {path, blob},
    })),
  )
}

/** The changes of a comparison in the order of the log. */
function draftsOf({policies, controls, ids, conflicts, documents}: PlaybooksDifference): Draft[] {
  return [
    ...policies.map(
      (change): Draft => ({
        kind: `policy-${change.kind}`,
        line: policyLine(change),
        where: change.where,
        policy: change.difference ?? null,
      }),
    ),
    ...controls.map(
      (change): Draft => ({
        kind: controlKind(change),
        line: controlLine(change),
        control: change.after ?? change.before,
      }),
    ),
    ...ids.map((change): Draft => {
      const {kind, framework, id, where} = change
      const word = kind === 'gained' ? 'added' : kind === 'lost' ? 'removed' : 'reworded'
      return {kind: `id-${word}`, line: idLine(change), where, cited: {framework, id}}
    }),
    ...conflicts.map((change): Draft => {
      const {before, after} = change.open
      const kind = after === 0 ? 'resolved' : before === 0 ? 'committed' : 'changed'
      return {kind: `conflict-${kind}`, line: conflictLine(change)}
    }),
    ...documents.map((change): Draft => ({kind: `document-${change.kind}`, line: documentLine(change)})),
  ]
}

/** The one of several things that happened to a control that a list names first. */
const CONTROL_KINDS: readonly [ControlChange['kinds'][number], EntryKind][] = [
  ['added', 'control-added'],
  ['removed', 'control-removed'],
  ['filled-in', 'control-written'],
  ['emptied', 'control-emptied'],
  ['retitled', 'control-retitled'],
  ['moved', 'control-moved'],
  ['reworded', 'control-reworded'],
]

function controlKind({kinds}: ControlChange): EntryKind {
  return CONTROL_KINDS.find(([kind]) => kinds.includes(kind))?.[1] ?? 'control-renumbered'
}

/** What an entry is about, whatever happened to it: what differs from each parent of a merge may differ in many ways. */
function subjectOf({kind, line, control, where, cited}: Draft): string {
  const [family] = kind.split('-')
  return JSON.stringify([family, line.at?.file, control?.id, where, cited?.framework, cited?.id])
}

/** Controls by file and title; of several in one file that have a title, the first. */
type Titled = ReadonlyMap<string, ControlPlace>

/** What entries are told with. */
interface Known {
  controls: Titled
  folder: string
}

/** The controls of the documents that a revision leaves and, of those that are gone, had. */
async function controlsIn(history: History, files: readonly RevisionFile[]): Promise<Titled> {
  const controls = new Map<string, ControlPlace>()
  for (const {path, blob, before} of files) {
    const version = blob === null ? before[0] : {path, blob}
    const {playbook} = version ? await history.read(version) : {}
    if (!playbook || !isPublished(playbook)) continue
    for (const control of playbook.published.document.controls) {
      const {id, title, name, number, group, status, controlIds} = control
      const key = `${path}\n${title}`
      const line = fileLine(playbook.published, control.heading.span.start.line)
      if (!controls.has(key))
        controls.set(key, {id, title, name, number, group, status, controlIds, file: path, line})
    }
  }
  return controls
}

function finish(drafts: readonly Draft[], revision: Revision, {controls, folder}: Known): Entry[] {
  const {commit, time, day, author, files} = revision
  const documents = new Map(files.flatMap((file) => pathsOf(file).map((path) => [path, file.document])))
  const seen = new Map<string, number>()
  return drafts.flatMap((draft): Entry[] => {
    const {kind, line, where, cited = null, policy = null} = draft
    const path = line.at?.file ?? ''
    const document = documents.get(path)
    if (document === undefined) return []
    const key = `${commit}\n${kind}\n${subjectOf(draft)}`
    const again = seen.get(key) ?? 0
    seen.set(key, again + 1)
    const id = createHash('sha256').update(`${key}\n${again}`).digest('hex').slice(0, 16)
    const control = draft.control ?? controls.get(`${path}\n${where}`) ?? null
    const service = serviceOf(pathBelow(folder, path))
    return [{...line, ...{id, kind, commit, time, day, author, document, service, control, cited, policy}}]
  })
}

function pathsOf({path, before}: RevisionFile): string[] {
  return [...before.flatMap((each) => each?.path ?? []), path]
}
