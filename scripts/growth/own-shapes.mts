import {documents} from './document-shapes.mts'
import {policies} from './policy-shapes.mts'
import {fence} from './repeat.mts'
import type {Shape} from './shape.mts'
import {sidecars} from './sidecar-shapes.mts'

const shapesOf = (kind: Shape['kind'], makers: Record<string, Shape['make']>, prefix = ''): Shape[] =>
  Object.entries(makers).map(([name, make]) => ({name: prefix + name, make, kind}))

/** What Proofbook itself reads, by the thing that grows. */
export const ownShapes: readonly Shape[] = [
  ...shapesOf('document', documents),
  ...shapesOf('policy', policies, 'policy: '),
  ...shapesOf(
    'document',
    Object.fromEntries(
      Object.entries(policies).map(([name, make]) => [name, (count: number) => fence(make(count))]),
    ),
    'policy in a fence: ',
  ),
  ...shapesOf('sidecar', sidecars),
]
