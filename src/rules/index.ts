// Generated from the files of this folder by `npm run generate`; do not edit.
import {matchControlGroup} from './match-control-group.ts'
import {matchControlNumbers} from './match-control-numbers.ts'
import {matchHeadingNames} from './match-heading-names.ts'
import {matchStatementList} from './match-statement-list.ts'
import {noBrokenControlRow} from './no-broken-control-row.ts'
import {noBrokenFrontMatter} from './no-broken-front-matter.ts'
import {noBrokenMapping} from './no-broken-mapping.ts'
import {noBrokenSuppression} from './no-broken-suppression.ts'
import {noDeadAnchor} from './no-dead-anchor.ts'
import {noDeadLink} from './no-dead-link.ts'
import {noDifferingStatement} from './no-differing-statement.ts'
import {noDuplicateControlId} from './no-duplicate-control-id.ts'
import {noEmptySection} from './no-empty-section.ts'
import {noEmptyTable} from './no-empty-table.ts'
import {noExcludedControlId} from './no-excluded-control-id.ts'
import {noExpiredSuppression} from './no-expired-suppression.ts'
import {noImpossibleDate} from './no-impossible-date.ts'
import {noInvalidJson} from './no-invalid-json.ts'
import {noInvalidPolicyExample} from './no-invalid-policy-example.ts'
import {noMissingImage} from './no-missing-image.ts'
import {noMisspeltGroupHeading} from './no-misspelt-group-heading.ts'
import {noMisspeltTableHeader} from './no-misspelt-table-header.ts'
import {noPlaceholder} from './no-placeholder.ts'
import {noRaggedRow} from './no-ragged-row.ts'
import {noSharedAddress} from './no-shared-address.ts'
import {noSharedTitle} from './no-shared-title.ts'
import {noSwallowedHeading} from './no-swallowed-heading.ts'
import {noUnclosedFence} from './no-unclosed-fence.ts'
import {noUnknownControlId} from './no-unknown-control-id.ts'
import {noUnreadableFile} from './no-unreadable-file.ts'
import {noUnrenderedTable} from './no-unrendered-table.ts'
import {noUnresolvedConflict} from './no-unresolved-conflict.ts'
import {noUnusedSuppression} from './no-unused-suppression.ts'
import {noVanishingText} from './no-vanishing-text.ts'
import {noWithdrawnControlId} from './no-withdrawn-control-id.ts'
import {noWrongControlWording} from './no-wrong-control-wording.ts'
import {requireContentsEntry} from './require-contents-entry.ts'
import {requireControlTable} from './require-control-table.ts'
import {requireMappingEntry} from './require-mapping-entry.ts'
import {requireSuppressionReason} from './require-suppression-reason.ts'
import {requireTitle} from './require-title.ts'
import type {Rule} from './rule.ts'

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  matchControlGroup,
  matchControlNumbers,
  matchHeadingNames,
  matchStatementList,
  noBrokenControlRow,
  noBrokenFrontMatter,
  noBrokenMapping,
  noBrokenSuppression,
  noDeadAnchor,
  noDeadLink,
  noDifferingStatement,
  noDuplicateControlId,
  noEmptySection,
  noEmptyTable,
  noExcludedControlId,
  noExpiredSuppression,
  noImpossibleDate,
  noInvalidJson,
  noInvalidPolicyExample,
  noMissingImage,
  noMisspeltGroupHeading,
  noMisspeltTableHeader,
  noPlaceholder,
  noRaggedRow,
  noSharedAddress,
  noSharedTitle,
  noSwallowedHeading,
  noUnclosedFence,
  noUnknownControlId,
  noUnreadableFile,
  noUnrenderedTable,
  noUnresolvedConflict,
  noUnusedSuppression,
  noVanishingText,
  noWithdrawnControlId,
  noWrongControlWording,
  requireContentsEntry,
  requireControlTable,
  requireMappingEntry,
  requireSuppressionReason,
  requireTitle,
]
