import {letters} from '../likeness/letters.ts'
import {controlAt} from '../model/controls.ts'
import {isPublished, type Playbook, type PublishedPlaybook} from '../model/playbook-type.ts'
import type {ConflictChange, DocumentChange} from './difference.ts'
import type {Documents} from './documents.ts'
import type {PublishedPairs} from './ids.ts'
import {match} from './matching.ts'
import {ownText} from './text.ts'

/** A stretch of a document that is of no control: a section, or what is before the first. */
interface Stretch {
  heading: string
  text: string
}

/** Which documents came, went, have another name, or another text outside their controls. */
export function compareDocuments(documents: Documents, published: PublishedPairs): DocumentChange[] {
  const {pairs, removed, added} = documents
  const none = {was: undefined, controls: 0, policies: 0, sections: []}
  return [
    ...removed.map((each): DocumentChange => ({kind: 'removed', file: each.path, ...none, ...holds(each)})),
    ...added.map((each): DocumentChange => ({kind: 'added', file: each.path, ...none, ...holds(each)})),
    ...pairs
      .filter(({before, after}) => before.path !== after.path)
      .map(
        ({before, after}): DocumentChange => ({kind: 'renamed', file: after.path, ...none, was: before.path}),
      ),
    ...published.flatMap(({before, after}): DocumentChange[] => {
      const sections = editedSections(before, after)
      return sections.length === 0 ? [] : [{kind: 'edited', file: after.path, ...none, sections}]
    }),
  ]
}

function holds(playbook: Playbook): {controls: number; policies: number} {
  if (!isPublished(playbook)) return {controls: 0, policies: 0}
  const {controls, policyExamples} = playbook.published.document
  return {controls: controls.length, policies: policyExamples.length}
}

function editedSections(before: PublishedPlaybook, after: PublishedPlaybook): string[] {
  const {pairs, removed, added} = match(stretchesOf(before), stretchesOf(after), [
    {keyOf: ({heading, text}) => `${letters(heading)}\n${text}`},
    {keyOf: ({heading}) => letters(heading)},
    {keyOf: ({text}) => text || undefined},
  ])
  const isEdited = (one: Stretch, other: Stretch) => one.text !== other.text || one.heading !== other.heading
  const edited = pairs.filter((pair) => isEdited(pair.before, pair.after)).map((pair) => pair.after)
  const lone = [...removed, ...added].filter(({text}) => text !== '')
  return [...new Set([...edited, ...lone].map(({heading}) => heading))]
}

/** The stretches outside controls and the authored table of contents, which says what the headings say. */
function stretchesOf({published}: PublishedPlaybook): Stretch[] {
  const {text, document} = published
  const {sections, tableOfContents} = document
  const starts = sections.map(({heading}) => heading.span.start.offset)
  const opening = {heading: '', text: ownText(published, {from: 0, to: starts[0] ?? text.length})}
  const stretches = sections.flatMap(({heading}, at): Stretch[] => {
    const isContents = heading.span.start.offset === tableOfContents?.start.offset
    if (isContents || controlAt(document, heading.span.start.line)) return []
    const range = {from: heading.span.end.offset, to: starts[at + 1] ?? text.length}
    return [{heading: heading.text, text: ownText(published, range)}]
  })
  return [opening, ...stretches]
}

/** Documents whose conflicts were committed, resolved, or are fewer or more. */
export function compareConflicts({pairs, removed, added}: Documents): ConflictChange[] {
  return [
    ...pairs.map(({before, after}) => ({
      file: after.path,
      open: {before: openIn(before), after: openIn(after)},
    })),
    ...removed.map((each) => ({file: each.path, open: {before: openIn(each), after: 0}})),
    ...added.map((each) => ({file: each.path, open: {before: 0, after: openIn(each)}})),
  ].filter(({open}) => open.before !== open.after)
}

function openIn({hunks}: Playbook): number {
  return hunks.filter((hunk) => hunk.depth === 0 && !hunk.void && hunk.resolved === null).length
}
