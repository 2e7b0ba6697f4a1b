// Generated from the folders beside it by `npm run generate`; do not edit.
import {forbiddenWildcard} from './actions/forbidden-wildcard.ts'
import {invalidAction} from './actions/invalid-action.ts'
import {invalidServiceInAction} from './actions/invalid-service-in-action.ts'
import {arnAccountNotAllowed, invalidArnAccount, missingArnAccount} from './arns/account-field.ts'
import {invalidKmsKeyValue, invalidRegion} from './arns/condition-values.ts'
import {bucketResourceStar, unsupportedResourceArn} from './arns/foreign-resources.ts'
import {invalidPartition} from './arns/partition-field.ts'
import {invalidArnPrefix, missingArnField, twoArns} from './arns/prefix.ts'
import {arnRegionNotAllowed, invalidArnRegion, missingArnRegion} from './arns/region-field.ts'
import {invalidArnResource} from './arns/resource-format.ts'
import {resourceMismatch} from './arns/resource-mismatch.ts'
import {invalidArnServiceCase, wildcardInServiceName} from './arns/service-field.ts'
import {arnExtraColon, unknownArnService} from './arns/unknown-service.ts'
import {unknownPolicyVariable} from './arns/unknown-variables.ts'
import {allowWithNotResource, wildcardResource} from './arns/wildcard-resource.ts'
import type {PolicyCheck} from './check.ts'
import {invalidArnValue} from './conditions/arn-values.ts'
import {
  improveIpRange,
  privateIpAddress,
  privateIpAddressSubset,
  privateNotIpAddress,
  privateNotIpAddressSubset,
  typeMismatchIpRange,
} from './conditions/ip-addresses.ts'
import {actionsWithoutConditionKey, missingActionForConditionKey} from './conditions/key-actions.ts'
import {
  invalidGlobalConditionKey,
  invalidService,
  invalidServiceConditionKey,
} from './conditions/key-names.ts'
import {typeMismatch} from './conditions/key-types.ts'
import {
  duplicateKeysWithDifferentCase,
  invalidConditionKeyFormat,
  missingTagKeyInCondition,
  unsupportedGlobalConditionKey,
} from './conditions/keys.ts'
import {
  equivalentToNullFalse,
  equivalentToNullTrue,
  redundantKeyDueToWildcard,
  redundantStatementDueToWildcard,
} from './conditions/match-all.ts'
import {allowWithoutMfa} from './conditions/mfa.ts'
import {
  mfaBoolWithoutIfExists,
  stringLikeOperatorWithArnConditionKeys,
  wildcardWithoutLikeOperator,
} from './conditions/operator-choice.ts'
import {invalidConditionOperator, nullWithIfExists, nullWithQualifier} from './conditions/operator-names.ts'
import {forAllValuesWithSingleValuedKey, missingQualifier} from './conditions/qualifiers.ts'
import {wildcardUsageTooPermissive} from './conditions/sensitive-keys.ts'
import {dynamodbAttributesWithoutSelect, s3PrefixInNegativeContext} from './conditions/service-keys.ts'
import {
  allowNotActionWithTagKey,
  allowWithUnsupportedTagKey,
  denyNotActionWithTagKey,
  denyWithUnsupportedTagKey,
} from './conditions/tag-keys.ts'
import {
  invalidAccountValue,
  invalidOrganisationValue,
  invalidServicePrincipalFormat,
  invalidVpceFormat,
  invalidVpcFormat,
} from './conditions/value-formats.ts'
import {emptyArrayConditions, redundantConditionValueNum} from './conditions/value-lists.ts'
import {
  invalidConditionDataType,
  invalidConditionMultipleBoolean,
  invalidDateValue,
  typeMismatchBoolean,
  typeMismatchDate,
  typeMismatchNumber,
  typeMismatchString,
} from './conditions/value-types.ts'
import {
  invalidVariableForOperator,
  variableUnsupportedInElement,
  variableUnsupportedInVersion,
} from './conditions/variable-places.ts'
import {
  emptyVariable,
  missingBraceInVariable,
  missingQuoteInVariable,
  unsupportedSpaceInVariable,
} from './conditions/variable-syntax.ts'
import {missingPairedConditionKeys, untrustworthyConditionKey} from './conditions/weak-keys.ts'
import {conflictMarker} from './document/conflict-marker.ts'
import {ellipsis} from './document/ellipsis.ts'
import {fragment} from './document/fragment.ts'
import {placeholder} from './document/placeholder.ts'
import {severalPolicies} from './document/several-policies.ts'
import {unsupportedElementCombination} from './elements/combinations.ts'
import {dataTypeMismatch} from './elements/data-types.ts'
import {invalidEffect} from './elements/effect.ts'
import {
  emptyArrayAction,
  emptyArrayPrincipal,
  emptyArrayResource,
  emptyObjectCondition,
  emptyObjectPrincipal,
} from './elements/empty-elements.ts'
import {missingAction, missingEffect, missingResource, missingStatement} from './elements/missing-elements.ts'
import {
  allowWithNotPrincipal,
  missingPrincipal,
  scpSyntaxErrorPrincipal,
  unsupportedPrincipal,
} from './elements/principal-elements.ts'
import {redundantStatement} from './elements/redundant-statement.ts'
import {emptySidValue, uniqueSidsRecommended, uniqueSidsRequired, unsupportedSid} from './elements/sids.ts'
import {sizeChecks} from './elements/sizes.ts'
import {invalidPolicyElement} from './elements/unknown-elements.ts'
import {invalidVersion, missingVersion} from './elements/version.ts'
import {unsupportedActionInPolicy} from './grants/foreign-actions.ts'
import {actionStar, kmsWildcardResource} from './grants/identity-wildcards.ts'
import {kmsLockout} from './grants/kms-lockout.ts'
import {kmsPublicPrincipal} from './grants/kms-public.ts'
import {kmsActionNotApplicable, kmsResourceNotStar} from './grants/kms-statements.ts'
import {invalidPrincipal, unknownServicePrincipal} from './grants/principal-forms.ts'
import {
  federatedPrincipalNotSupported,
  invalidPrincipalFormat,
  invalidPrincipalKey,
} from './grants/principal-kinds.ts'
import {
  invalidPrincipalGroup,
  invalidRoleReference,
  invalidUserReference,
  roleTrustPolicyUnsupportedWildcard,
  unsupportedWildcardInPrincipal,
} from './grants/principal-values.ts'
import {
  rcpMissingRelatedPrincipal,
  rcpMissingRelatedServicePrincipal,
  rcpMissingServiceConditionKeyNullCheck,
} from './grants/rcp-conditions.ts'
import {
  rcpSyntaxErrorAction,
  rcpSyntaxErrorAllow,
  rcpSyntaxErrorNotAction,
  rcpSyntaxErrorPrincipal,
} from './grants/rcp-syntax.ts'
import {redundantAction, redundantResource} from './grants/redundant-values.ts'
import {roleHandoverChecks} from './grants/role-handover.ts'
import {
  recommendedConditionKeyForServicePrincipal,
  restrictAccessToServicePrincipal,
  unsupportedConditionKeyForServicePrincipal,
} from './grants/service-access.ts'
import {notPrincipalMissingAccount} from './grants/spared-accounts.ts'
import {roleTrustPolicyNotPrincipal, roleTrustPolicyResource} from './grants/trust-elements.ts'
import {mismatchedActionForPrincipal} from './grants/trust-federation.ts'
import {missingGithubRepoConditionKey, specificGithubRepoAndBranchRecommended} from './grants/trust-github.ts'
import {
  confirmAudienceClaimType,
  forAnyValueWithAudienceClaimType,
  missingConditionKeyForOidcPrincipal,
} from './grants/trust-oidc.ts'
import {invalidFederatedPrincipalSyntax, unknownFederationSource} from './grants/trust-providers.ts'
import {missingActionForRolesAnywhere, redundantPrincipalInRoleTrustPolicy} from './grants/trust-roles.ts'
import {duplicateJsonKey} from './json/duplicate-json-key.ts'
import {jsonSyntaxError} from './json/json-syntax-error.ts'

/** Every check by its family, the folder that it is in. */
export const checkFamilies = {
  actions: [forbiddenWildcard, invalidAction, invalidServiceInAction],
  arns: [
    arnAccountNotAllowed,
    invalidArnAccount,
    missingArnAccount,
    invalidKmsKeyValue,
    invalidRegion,
    bucketResourceStar,
    unsupportedResourceArn,
    invalidPartition,
    invalidArnPrefix,
    missingArnField,
    twoArns,
    arnRegionNotAllowed,
    invalidArnRegion,
    missingArnRegion,
    invalidArnResource,
    resourceMismatch,
    invalidArnServiceCase,
    wildcardInServiceName,
    arnExtraColon,
    unknownArnService,
    unknownPolicyVariable,
    allowWithNotResource,
    wildcardResource,
  ],
  conditions: [
    invalidArnValue,
    improveIpRange,
    privateIpAddress,
    privateIpAddressSubset,
    privateNotIpAddress,
    privateNotIpAddressSubset,
    typeMismatchIpRange,
    actionsWithoutConditionKey,
    missingActionForConditionKey,
    invalidGlobalConditionKey,
    invalidService,
    invalidServiceConditionKey,
    typeMismatch,
    duplicateKeysWithDifferentCase,
    invalidConditionKeyFormat,
    missingTagKeyInCondition,
    unsupportedGlobalConditionKey,
    equivalentToNullFalse,
    equivalentToNullTrue,
    redundantKeyDueToWildcard,
    redundantStatementDueToWildcard,
    allowWithoutMfa,
    mfaBoolWithoutIfExists,
    stringLikeOperatorWithArnConditionKeys,
    wildcardWithoutLikeOperator,
    invalidConditionOperator,
    nullWithIfExists,
    nullWithQualifier,
    forAllValuesWithSingleValuedKey,
    missingQualifier,
    wildcardUsageTooPermissive,
    dynamodbAttributesWithoutSelect,
    s3PrefixInNegativeContext,
    allowNotActionWithTagKey,
    allowWithUnsupportedTagKey,
    denyNotActionWithTagKey,
    denyWithUnsupportedTagKey,
    invalidAccountValue,
    invalidOrganisationValue,
    invalidServicePrincipalFormat,
    invalidVpceFormat,
    invalidVpcFormat,
    ...emptyArrayConditions,
    redundantConditionValueNum,
    invalidConditionDataType,
    invalidConditionMultipleBoolean,
    invalidDateValue,
    typeMismatchBoolean,
    typeMismatchDate,
    typeMismatchNumber,
    typeMismatchString,
    invalidVariableForOperator,
    variableUnsupportedInElement,
    variableUnsupportedInVersion,
    emptyVariable,
    missingBraceInVariable,
    missingQuoteInVariable,
    unsupportedSpaceInVariable,
    missingPairedConditionKeys,
    untrustworthyConditionKey,
  ],
  document: [conflictMarker, ellipsis, fragment, placeholder, severalPolicies],
  elements: [
    unsupportedElementCombination,
    dataTypeMismatch,
    invalidEffect,
    emptyArrayAction,
    emptyArrayPrincipal,
    emptyArrayResource,
    emptyObjectCondition,
    emptyObjectPrincipal,
    missingAction,
    missingEffect,
    missingResource,
    missingStatement,
    allowWithNotPrincipal,
    missingPrincipal,
    scpSyntaxErrorPrincipal,
    unsupportedPrincipal,
    redundantStatement,
    emptySidValue,
    uniqueSidsRecommended,
    uniqueSidsRequired,
    unsupportedSid,
    ...sizeChecks,
    invalidPolicyElement,
    invalidVersion,
    missingVersion,
  ],
  grants: [
    unsupportedActionInPolicy,
    actionStar,
    kmsWildcardResource,
    kmsLockout,
    kmsPublicPrincipal,
    kmsActionNotApplicable,
    kmsResourceNotStar,
    invalidPrincipal,
    unknownServicePrincipal,
    federatedPrincipalNotSupported,
    invalidPrincipalFormat,
    invalidPrincipalKey,
    invalidPrincipalGroup,
    invalidRoleReference,
    invalidUserReference,
    roleTrustPolicyUnsupportedWildcard,
    unsupportedWildcardInPrincipal,
    rcpMissingRelatedPrincipal,
    rcpMissingRelatedServicePrincipal,
    rcpMissingServiceConditionKeyNullCheck,
    rcpSyntaxErrorAction,
    rcpSyntaxErrorAllow,
    rcpSyntaxErrorNotAction,
    rcpSyntaxErrorPrincipal,
    redundantAction,
    redundantResource,
    ...roleHandoverChecks,
    recommendedConditionKeyForServicePrincipal,
    restrictAccessToServicePrincipal,
    unsupportedConditionKeyForServicePrincipal,
    notPrincipalMissingAccount,
    roleTrustPolicyNotPrincipal,
    roleTrustPolicyResource,
    mismatchedActionForPrincipal,
    missingGithubRepoConditionKey,
    specificGithubRepoAndBranchRecommended,
    confirmAudienceClaimType,
    forAnyValueWithAudienceClaimType,
    missingConditionKeyForOidcPrincipal,
    invalidFederatedPrincipalSyntax,
    unknownFederationSource,
    missingActionForRolesAnywhere,
    redundantPrincipalInRoleTrustPolicy,
  ],
  json: [duplicateJsonKey, jsonSyntaxError],
} satisfies Record<string, readonly PolicyCheck[]>

/** Every check. */
export const policyChecks: readonly PolicyCheck[] = Object.values(checkFamilies).flat()
