import {documents} from './document-shapes.mts'
import {folders} from './folder-shapes.mts'
import {hunks} from './hunk-shapes.mts'
import {markdown} from './markdown-shapes.mts'
import {places} from './place-shapes.mts'
import {policies} from './policy-shapes.mts'
import {fence} from './repeat.mts'
import type {Shape, TextKind, TextMakers} from './shape.mts'
import {sidecars} from './sidecar-shapes.mts'

const texts = (family: string, kind: TextKind, makers: TextMakers): Shape[] =>
  Object.entries(makers).map(([name, make]) => ({name: `${family}: ${name}`, family, kind, make}))

/** Policies whose findings have places all over the fence, or that are not JSON; of the others a fence changes nothing. */
const IN_FENCES = [
  'statements, all alike',
  'actions that do not exist',
  'statements whose actions differ',
  'statements in one line',
  'resources that differ',
  'condition keys that do not exist',
  'conditions over many statements',
  'one key, many times, in a statement',
  'no commas',
  'brackets that never close',
  'lists within one another',
  'comments in JSON',
  'line numbers',
  'curly quotes',
  'words in JSON',
  'conflict in JSON',
]
const inFences = Object.fromEntries(
  IN_FENCES.map((name) => [name, (count: number) => fence(policies[name]!(count))]),
)

/** Everything that is measured. */
export const shapes: readonly Shape[] = [
  ...texts('Conflicts', 'document', hunks),
  ...texts('Mapping files', 'sidecar', sidecars),
  ...texts('Findings', 'reported', places),
  ...texts('Playbooks', 'document', documents),
  ...texts('Policies', 'policy', policies),
  ...texts('Policies in fences', 'document', inFences),
  ...Object.entries(folders).map(
    ([name, make]): Shape => ({name: `Folders: ${name}`, family: 'Folders', kind: 'folder', make}),
  ),
  ...texts('Markdown', 'document', markdown),
]
