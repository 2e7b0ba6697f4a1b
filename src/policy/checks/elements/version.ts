import type {PolicyCheck} from '../../check.ts'
import {closest} from '../../closest.ts'
import {showSource} from '../../oddities.ts'
import {hasAny, isPlaceholder} from './members.ts'

/** The only versions of the policy language; the newer one first. */
const VERSIONS = ['2012-10-17', '2008-10-17']

export const invalidVersion: PolicyCheck = {
  code: 'INVALID_VERSION',
  severity: 'error',
  summary: 'A Version that is none of the policy language: it is no date of the author',
  *check({policy}) {
    const {version} = policy
    if (version?.type !== 'string' || VERSIONS.includes(version.value) || isPlaceholder(version.value)) return
    yield {
      at: version,
      message: `Unexpected version ${showSource(version.value || '""')}, expected \`2012-10-17\` (or the older \`2008-10-17\`)`,
      suggestion: closest(version.value, VERSIONS)[0],
    }
  },
}

export const missingVersion: PolicyCheck = {
  code: 'MISSING_VERSION',
  severity: 'warning',
  summary: 'A policy without Version is read as of 2008, which knows no policy variables',
  *check({policy}) {
    if (policy.shape !== 'policy' || policy.syntaxFaults.length > 0 || hasAny(policy, ['Version'])) return
    yield {at: policy, message: 'Cannot find `Version`, expected `"Version": "2012-10-17"`'}
  },
}
