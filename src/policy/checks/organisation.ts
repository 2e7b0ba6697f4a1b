import type {PolicyType} from '../tree/type.ts'

/** A service wildcard that the organisation does not want to see granted. */
export interface ForbiddenWildcard {
  /** The finding's code, for example `PB_ORG_KMS_STAR_IN_IAM_POLICY`. */
  code: string
  /** Exactly this action, case aside; `kms:Get*` is not `kms:*`. */
  action: string
  /** The types of policy in which it is forbidden. In one with principals, grants to account roots alone are spared. */
  where: readonly PolicyType[]
  /** Why, as the second half of a sentence: shown after a colon, without a full stop. */
  reason: string
}

/** What an organisation adds to the checks of AWS. */
export interface OrganisationRules {
  forbidden?: readonly ForbiddenWildcard[]
}
