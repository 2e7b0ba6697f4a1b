import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, PrincipalEntry, Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {statementGroups} from '../elements/members.ts'
import {policyExample} from '../example-policy.ts'
import {ACCOUNT, BILLING, trustExample} from './example-statements.ts'
import {coversAction, withEffect} from './statements.ts'

const ROLES_ANYWHERE = /^rolesanywhere\.amazonaws\.com(?:\.cn)?$/
const NEEDED = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession']

const ROLE = /^arn:[^:]*:iam::([^:]*):role\/(?:.*\/)?([^/]+)$/
const SESSION = /^arn:[^:]*:sts::([^:]*):assumed-role\/([^/]+)\/./

const ANCHOR = `arn:aws:rolesanywhere:eu-west-1:${ACCOUNT}:trust-anchor/1234abcd-12ab-34cd-56ef-1234567890ab`
const OF_ANCHOR = {ArnEquals: {'aws:SourceArn': ANCHOR}}

export const missingActionForRolesAnywhere: PolicyCheck = {
  code: 'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
  severity: 'error',
  summary: 'Trust in IAM Roles Anywhere without all three actions that it takes to assume the role',
  why: 'No workload gets a session: each session is tagged with the certificate that asked for it, and has its name as source identity.',
  bad: trustExample({Service: 'rolesanywhere.amazonaws.com'}, 'sts:AssumeRole', OF_ANCHOR),
  good: trustExample({Service: 'rolesanywhere.amazonaws.com'}, NEEDED, OF_ANCHOR),
  types: ['trust'],
  *check({policy, fragment}) {
    if (fragment) return
    for (const statements of groupsOf(policy)) {
      const trusting = statements.filter((statement) => rolesAnywhere(statement))
      const entry = trusting[0] && rolesAnywhere(trusting[0])
      const missing = NEEDED.filter((name) => !trusting.some((statement) => mayAllow(statement, name)))
      if (!entry || missing.length === 0) continue
      const names = missing.map((name) => `\`${name}\``).join(' and ')
      const message = `Cannot find ${names} among the actions for \`${entry.value}\`; it needs all of ${NEEDED.map((name) => `\`${name}\``).join(', ')}`
      yield {at: entry, message}
    }
  },
}

export const redundantPrincipalInRoleTrustPolicy: PolicyCheck = {
  code: 'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
  severity: 'info',
  summary: 'A session of a role as principal beside the role itself',
  why: 'The role covers all its sessions. If only the one session was meant, far more is allowed.',
  bad: policyExample('trust', {
    Effect: 'Allow',
    Principal: {AWS: [BILLING, `arn:aws:sts::${ACCOUNT}:assumed-role/Billing/nightly`]},
    Action: 'sts:AssumeRole',
  }),
  good: trustExample({AWS: [BILLING]}, 'sts:AssumeRole'),
  types: ['trust'],
  *check({policy}) {
    for (const {principal} of policy.statements) {
      const roles = new Map((principal?.entries ?? []).flatMap(roleOf))
      for (const entry of principal?.entries ?? []) {
        const [, account, name] = SESSION.exec(entry.value) ?? []
        const role = roles.get(`${account} ${name}`)
        if (role === undefined) continue
        const message = `Redundant principal ${showSource(entry.value)}: role ${showSource(role)} covers its sessions; remove it`
        yield {at: entry, message}
      }
    }
  },
}

/** The statements that allow something, policy by policy. */
function groupsOf(policy: Policy): Statement[][] {
  const allowed = new Set(withEffect(policy, 'Allow'))
  return statementGroups(policy).map((group) => group.filter((statement) => allowed.has(statement)))
}

function rolesAnywhere({principal}: Statement): PrincipalEntry | undefined {
  return principal?.entries.find(({kind, value}) => kind === 'Service' && ROLES_ANYWHERE.test(value))
}

/** Whether a statement allows an action, or may once its placeholders are filled in. */
function mayAllow({action, notAction}: Statement, name: string): boolean {
  if (notAction) return true
  return action?.values.some(({value}) => isOpen(value, 'marked') || coversAction(value, [name])) ?? true
}

/** Account and name of a role → the role as written. */
function roleOf({kind, value}: PrincipalEntry): [string, string][] {
  const [, account, name] = (kind === 'AWS' && ROLE.exec(value)) || []
  return name === undefined ? [] : [[`${account} ${name}`, value]]
}
