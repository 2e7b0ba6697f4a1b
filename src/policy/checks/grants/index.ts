import type {PolicyCheck} from '../check.ts'
import {unsupportedActionInPolicy} from './foreign-actions.ts'
import {actionStar, kmsWildcardResource} from './identity-wildcards.ts'
import {kmsLockout} from './kms-lockout.ts'
import {kmsPublicPrincipal} from './kms-public.ts'
import {kmsActionNotApplicable, kmsResourceNotStar} from './kms-statements.ts'
import * as kinds from './principal-kinds.ts'
import * as values from './principal-values.ts'
import * as rcpConditions from './rcp-conditions.ts'
import * as rcp from './rcp-syntax.ts'
import {redundantAction, redundantResource} from './redundant-values.ts'
import {roleHandoverChecks} from './role-handover.ts'
import * as services from './service-access.ts'
import {notPrincipalMissingAccount} from './spared-accounts.ts'
import {roleTrustPolicyNotPrincipal, roleTrustPolicyResource} from './trust-elements.ts'
import {mismatchedActionForPrincipal} from './trust-federation.ts'
import {missingGithubRepoConditionKey, specificGithubRepoAndBranchRecommended} from './trust-github.ts'
import * as oidc from './trust-oidc.ts'
import {invalidFederatedPrincipalSyntax, unknownFederationSource} from './trust-providers.ts'
import {missingActionForRolesAnywhere, redundantPrincipalInRoleTrustPolicy} from './trust-roles.ts'

/** What is wrong with whom a policy names, and with what it grants to them. */
export const grantChecks: readonly PolicyCheck[] = [
  kinds.invalidPrincipalFormat,
  kinds.invalidPrincipalKey,
  kinds.federatedPrincipalNotSupported,
  values.invalidUserReference,
  values.invalidRoleReference,
  values.invalidPrincipalGroup,
  values.unsupportedWildcardInPrincipal,
  values.roleTrustPolicyUnsupportedWildcard,
  notPrincipalMissingAccount,
  services.restrictAccessToServicePrincipal,
  services.recommendedConditionKeyForServicePrincipal,
  services.unsupportedConditionKeyForServicePrincipal,
  kmsLockout,
  kmsPublicPrincipal,
  kmsResourceNotStar,
  kmsActionNotApplicable,
  unsupportedActionInPolicy,
  ...roleHandoverChecks,
  actionStar,
  kmsWildcardResource,
  redundantAction,
  redundantResource,
  roleTrustPolicyNotPrincipal,
  roleTrustPolicyResource,
  mismatchedActionForPrincipal,
  invalidFederatedPrincipalSyntax,
  unknownFederationSource,
  oidc.missingConditionKeyForOidcPrincipal,
  oidc.forAnyValueWithAudienceClaimType,
  oidc.confirmAudienceClaimType,
  missingGithubRepoConditionKey,
  specificGithubRepoAndBranchRecommended,
  missingActionForRolesAnywhere,
  redundantPrincipalInRoleTrustPolicy,
  rcp.rcpSyntaxErrorPrincipal,
  rcp.rcpSyntaxErrorNotAction,
  rcp.rcpSyntaxErrorAllow,
  rcp.rcpSyntaxErrorAction,
  rcpConditions.rcpMissingRelatedPrincipal,
  rcpConditions.rcpMissingRelatedServicePrincipal,
  rcpConditions.rcpMissingServiceConditionKeyNullCheck,
]
