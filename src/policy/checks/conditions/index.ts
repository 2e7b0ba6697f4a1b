import type {PolicyCheck} from '../../check.ts'
import * as addresses from './ip-addresses.ts'
import * as keys from './keys.ts'
import * as choice from './operator-choice.ts'
import * as names from './operator-names.ts'
import * as qualifiers from './qualifiers.ts'
import * as services from './service-keys.ts'
import * as formats from './value-formats.ts'
import {emptyArrayConditions, redundantConditionValueNum} from './value-lists.ts'
import * as types from './value-types.ts'
import * as variables from './variables.ts'

/** What is wrong with operators, keys and values of conditions. */
export const conditionChecks: readonly PolicyCheck[] = [
  names.invalidConditionOperator,
  names.nullWithIfExists,
  names.nullWithQualifier,
  keys.invalidConditionKeyFormat,
  keys.duplicateKeysWithDifferentCase,
  keys.missingTagKeyInCondition,
  keys.unsupportedGlobalConditionKey,
  qualifiers.missingQualifier,
  qualifiers.forAllValuesWithSingleValuedKey,
  types.invalidConditionDataType,
  types.invalidConditionMultipleBoolean,
  types.typeMismatchBoolean,
  types.typeMismatchNumber,
  types.typeMismatchDate,
  types.invalidDateValue,
  variables.variableUnsupportedInVersion,
  variables.invalidVariableForOperator,
  variables.missingBraceInVariable,
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
  ...emptyArrayConditions,
  redundantConditionValueNum,
]
