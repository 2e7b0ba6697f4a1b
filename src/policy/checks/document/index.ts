import type {PolicyCheck} from '../check.ts'
import {conflictMarker} from './conflict-marker.ts'
import {ellipsis} from './ellipsis.ts'
import {fragment} from './fragment.ts'
import {placeholder} from './placeholder.ts'

/** What is particular to policies in documents. */
export const documentChecks: readonly PolicyCheck[] = [fragment, ellipsis, placeholder, conflictMarker]
