import type {PolicyCheck} from '../check.ts'
import * as addresses from './ip-addresses.ts'
import * as actions from './key-actions.ts'
import * as keyNames from './key-names.ts'
import {typeMismatch} from './key-types.ts'
import * as keys from './keys.ts'
import * as wildcards from './match-all.ts'
import * as choice from './operator-choice.ts'
import * as names from './operator-names.ts'
import * as qualifiers from './qualifiers.ts'
import {wildcardUsageTooPermissive} from './sensitive-keys.ts'
import * as services from './service-keys.ts'
import * as tags from './tag-keys.ts'
import * as formats from './value-formats.ts'
import {emptyArrayConditions, redundantConditionValueNum} from './value-lists.ts'
import * as types from './value-types.ts'
import * as variablePlaces from './variable-places.ts'
import * as variables from './variable-syntax.ts'
import * as weak from './weak-keys.ts'

/** What is wrong with operators, keys and values of conditions. */
export const conditionChecks: readonly PolicyCheck[] = [
  names.invalidConditionOperator,
  names.nullWithIfExists,
  names.nullWithQualifier,
  keys.invalidConditionKeyFormat,
  keys.duplicateKeysWithDifferentCase,
  keys.missingTagKeyInCondition,
  keys.unsupportedGlobalConditionKey,
  keyNames.invalidGlobalConditionKey,
  keyNames.invalidServiceConditionKey,
  keyNames.invalidService,
  actions.actionsWithoutConditionKey,
  actions.missingActionForConditionKey,
  qualifiers.missingQualifier,
  qualifiers.forAllValuesWithSingleValuedKey,
  typeMismatch,
  types.invalidConditionDataType,
  types.invalidConditionMultipleBoolean,
  types.typeMismatchBoolean,
  types.typeMismatchNumber,
  types.typeMismatchDate,
  types.typeMismatchString,
  types.invalidDateValue,
  variablePlaces.variableUnsupportedInElement,
  variablePlaces.variableUnsupportedInVersion,
  variablePlaces.invalidVariableForOperator,
  variables.missingBraceInVariable,
  variables.missingQuoteInVariable,
  variables.emptyVariable,
  variables.unsupportedSpaceInVariable,
  addresses.typeMismatchIpRange,
  addresses.improveIpRange,
  addresses.privateIpAddress,
  addresses.privateNotIpAddress,
  addresses.privateIpAddressSubset,
  addresses.privateNotIpAddressSubset,
  formats.invalidVpcFormat,
  formats.invalidVpceFormat,
  formats.invalidServicePrincipalFormat,
  choice.wildcardWithoutLikeOperator,
  choice.stringLikeOperatorWithArnConditionKeys,
  choice.mfaBoolWithoutIfExists,
  services.s3PrefixInNegativeContext,
  services.dynamodbAttributesWithoutSelect,
  tags.allowWithUnsupportedTagKey,
  tags.denyWithUnsupportedTagKey,
  tags.allowNotActionWithTagKey,
  tags.denyNotActionWithTagKey,
  wildcardUsageTooPermissive,
  weak.untrustworthyConditionKey,
  weak.missingPairedConditionKeys,
  wildcards.equivalentToNullFalse,
  wildcards.equivalentToNullTrue,
  wildcards.redundantKeyDueToWildcard,
  wildcards.redundantStatementDueToWildcard,
  ...emptyArrayConditions,
  redundantConditionValueNum,
]
