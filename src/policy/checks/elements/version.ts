import {isOpen} from '../../open/is-open.ts'
import {closest} from '../../text/closest.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy} from '../../tree/ast.ts'
import {POLICY_ELEMENTS} from '../../tree/shape.ts'
import type {PolicyType} from '../../tree/type.ts'
import type {PolicyCheck} from '../check.ts'
import {exampleOf, policyExample} from '../example-policy.ts'
import {OBJECTS, SEND} from './example-statements.ts'
import {hasAny} from './members.ts'
import {isMisspelt} from './misspelt-elements.ts'

/** The only versions of the policy language; the newer one first. */
const VERSIONS = ['2012-10-17', '2008-10-17']
const OLDER = '2008-10-17'

/** A folder for each user, which takes a policy variable. */
const OWN_FOLDER = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: OBJECTS.replace('*', '${aws:username}/*'),
}

export const invalidVersion: PolicyCheck = {
  code: 'INVALID_VERSION',
  severity: 'error',
  summary: 'A Version that the policy cannot have: it is not the date of the policy',
  why: 'It says which edition of the policy language the policy is written in, of which there are two. AWS refuses any other date, and AWS Organizations the older one and a policy without any.',
  bad: exampleOf('identity', {Version: '2012-10-18', Statement: [SEND]}),
  good: policyExample('identity', SEND),
  *check({policy, type}) {
    const {version} = policy
    if (isOfOrganisation(type)) {
      if (version?.value === OLDER)
        yield {
          at: version,
          message: `Unexpected version \`${OLDER}\`, expected \`2012-10-17\` in a policy of an organisation`,
          suggestion: VERSIONS[0],
        }
      if (lacksVersion(policy))
        yield {
          at: policy,
          message: 'Cannot find `Version`, expected `"Version": "2012-10-17"` in a policy of an organisation',
        }
    }
    if (version?.type !== 'string' || VERSIONS.includes(version.value) || isOpen(version.value, 'marked'))
      return
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
  summary: 'A policy without Version is read as version 2008-10-17, which has no policy variables',
  why: 'A variable such as `${aws:username}` is then taken literally, and matches nothing, without any warning.',
  bad: exampleOf('identity', {Statement: [OWN_FOLDER]}),
  good: policyExample('identity', OWN_FOLDER),
  *check({policy, type}) {
    if (isOfOrganisation(type) || !lacksVersion(policy)) return
    yield {at: policy, message: 'Cannot find `Version`, expected `"Version": "2012-10-17"`'}
  },
}

/** Whether AWS Organizations takes the policy: its syntax of SCPs and RCPs requires the newer version. */
function isOfOrganisation(type: PolicyType): boolean {
  return type === 'scp' || type === 'rcp'
}

function lacksVersion(policy: Policy): boolean {
  if (policy.shape !== 'policy' || !policy.certain || hasAny(policy, ['Version'])) return false
  return !isMisspelt(policy, ['Version'], POLICY_ELEMENTS)
}
