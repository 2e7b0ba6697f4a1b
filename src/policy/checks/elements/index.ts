import type {PolicyCheck} from '../check.ts'
import {unsupportedElementCombination} from './combinations.ts'
import {dataTypeMismatch} from './data-types.ts'
import {invalidEffect} from './effect.ts'
import * as empty from './empty-elements.ts'
import * as missing from './missing-elements.ts'
import * as principals from './principal-elements.ts'
import {redundantStatement} from './redundant-statement.ts'
import * as sids from './sids.ts'
import {sizeChecks} from './sizes.ts'
import {invalidPolicyElement} from './unknown-elements.ts'
import {invalidVersion, missingVersion} from './version.ts'

/** What is wrong with the elements of a policy and its statements, whatever they say. */
export const elementChecks: readonly PolicyCheck[] = [
  dataTypeMismatch,
  invalidEffect,
  invalidPolicyElement,
  invalidVersion,
  missingVersion,
  missing.missingStatement,
  missing.missingEffect,
  missing.missingAction,
  missing.missingResource,
  principals.missingPrincipal,
  principals.unsupportedPrincipal,
  principals.scpSyntaxErrorPrincipal,
  principals.allowWithNotPrincipal,
  unsupportedElementCombination,
  sids.uniqueSidsRequired,
  sids.uniqueSidsRecommended,
  sids.unsupportedSid,
  sids.emptySidValue,
  empty.emptyArrayAction,
  empty.emptyArrayResource,
  empty.emptyArrayPrincipal,
  empty.emptyObjectCondition,
  empty.emptyObjectPrincipal,
  redundantStatement,
  ...sizeChecks,
]
