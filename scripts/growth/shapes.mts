import {markdownShapes} from './markdown-shapes.mts'
import {ownShapes} from './own-shapes.mts'
import type {Shape} from './shape.mts'

/** Everything that is measured. */
export const shapes: readonly Shape[] = [
  ...Object.entries(markdownShapes).map(([name, make]) => ({name, make, kind: 'document' as const})),
  ...ownShapes,
]
