import type {PolicyCheck} from '../check.ts'
import * as account from './account-field.ts'
import {invalidKmsKeyValue, invalidRegion} from './condition-values.ts'
import {unsupportedResourceArn} from './foreign-resources.ts'
import {invalidPartition} from './partition-field.ts'
import {invalidArnPrefix, missingArnField} from './prefix.ts'
import * as region from './region-field.ts'
import {invalidArnResource} from './resource-format.ts'
import {resourceMismatch} from './resource-mismatch.ts'
import {invalidArnServiceCase, wildcardInServiceName} from './service-field.ts'
import {wildcardResource} from './wildcard-resource.ts'

/** What is wrong with ARNs, field by field, and with the resources that statements are for. */
export const arnChecks: readonly PolicyCheck[] = [
  invalidArnPrefix,
  missingArnField,
  invalidPartition,
  invalidArnServiceCase,
  wildcardInServiceName,
  region.invalidArnRegion,
  region.arnRegionNotAllowed,
  region.missingArnRegion,
  account.invalidArnAccount,
  account.arnAccountNotAllowed,
  account.missingArnAccount,
  invalidArnResource,
  unsupportedResourceArn,
  invalidRegion,
  invalidKmsKeyValue,
  resourceMismatch,
  wildcardResource,
]
