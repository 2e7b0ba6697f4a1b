// Generated from the files of this folder by `npm run generate`; do not edit.
import {noDeadAnchor} from './no-dead-anchor.ts'
import {noDeadLink} from './no-dead-link.ts'
import {noEmptyTable} from './no-empty-table.ts'
import {noInvalidPolicyExample} from './no-invalid-policy-example.ts'
import {noMissingImage} from './no-missing-image.ts'
import {noPlaceholder} from './no-placeholder.ts'
import {noUnknownControlId} from './no-unknown-control-id.ts'
import {noUnresolvedConflict} from './no-unresolved-conflict.ts'
import type {Rule} from './rule.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  noDeadAnchor,
  noDeadLink,
  noEmptyTable,
  noInvalidPolicyExample,
  noMissingImage,
  noPlaceholder,
  noUnknownControlId,
  noUnresolvedConflict,
]
