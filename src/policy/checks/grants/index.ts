import type {PolicyCheck} from '../../check.ts'
import {unsupportedActionInPolicy} from './foreign-actions.ts'
import {actionStar, kmsWildcardResource} from './identity-wildcards.ts'
import {kmsLockout} from './kms-lockout.ts'
import {kmsPublicPrincipal} from './kms-public.ts'
import {kmsActionNotApplicable, kmsResourceNotStar} from './kms-statements.ts'
import {federatedPrincipalNotSupported, invalidPrincipalKey} from './principal-kinds.ts'
import * as values from './principal-values.ts'
import * as rcp from './rcp.ts'
import {redundantAction, redundantResource} from './redundant-values.ts'
import {roleHandoverChecks} from './role-handover.ts'
import {notPrincipalMissingAccount} from './spared-accounts.ts'
import {roleTrustPolicyNotPrincipal, roleTrustPolicyResource} from './trust-elements.ts'
import * as federation from './trust-federation.ts'

/** What is wrong with whom a policy names, and with what it grants to them. */
export const grantChecks: readonly PolicyCheck[] = [
  invalidPrincipalKey,
  federatedPrincipalNotSupported,
  values.invalidUserReference,
  values.invalidRoleReference,
  values.invalidPrincipalGroup,
  values.unsupportedWildcardInPrincipal,
  values.roleTrustPolicyUnsupportedWildcard,
  notPrincipalMissingAccount,
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
  federation.mismatchedActionForPrincipal,
  federation.unsupportedActionForConditionKey,
  federation.missingGithubRepoConditionKey,
  rcp.rcpSyntaxErrorPrincipal,
  rcp.rcpSyntaxErrorNotAction,
  rcp.rcpSyntaxErrorAllow,
  rcp.rcpSyntaxErrorAction,
  rcp.rcpMissingRelatedPrincipal,
]
