import {parseOperator} from '../../aws/operators.ts'
import {filledIn} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {ConditionTest, Statement, Text} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {ACCOUNT, trustExample} from './example-statements.ts'
import {hasWildcard, withEffect} from './statements.ts'

const HOST = 'token.actions.githubusercontent.com'
/** The provider as principal: an enterprise may have a path of its own. */
const PROVIDER = /(?:^|\/)token\.actions\.githubusercontent\.com(?:\/[^:]*)?$/i
const SUBJECT = /^token\.actions\.githubusercontent\.com(?:\/[^:]*)?:sub$/i
/** Keys that say which workflow asks: the audience is the same for all of GitHub, and other providers' keys say nothing. */
const WORKFLOW = /(?:[>}\]…]|\.\.\.):sub$|^token\.actions\.githubusercontent\.com(?:\/[^:]*)?:(?!aud$)/i
/** Keys that narrow a repository down, so that its subject need not. */
const NARROW = /githubusercontent\.com(?:\/[^:]*)?:(?:ref|environment|job_workflow_ref|workflow_ref)$/i

const GITHUB = {Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${HOST}`}
const WEB = 'sts:AssumeRoleWithWebIdentity'
const AUDIENCE = {[`${HOST}:aud`]: 'sts.amazonaws.com'}
const MAIN = {[`${HOST}:sub`]: 'repo:acme/billing:ref:refs/heads/main'}
const ANY_BRANCH = {[`${HOST}:sub`]: 'repo:acme/billing:*'}

export const missingGithubRepoConditionKey: PolicyCheck = {
  code: 'MISSING_GITHUB_REPO_CONDITION_KEY',
  severity: 'warning',
  summary:
    'Trust in GitHub Actions without a condition on the repository: every repository may assume the role',
  why: 'All of GitHub shares one identity provider, so anyone with a GitHub account can write a workflow that assumes the role.',
  bad: trustExample(GITHUB, WEB, {StringEquals: AUDIENCE}),
  good: trustExample(GITHUB, WEB, {StringEquals: {...AUDIENCE, ...MAIN}}),
  types: ['trust'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Allow')) {
      const github = statement.principal?.entries.find(
        ({kind, value}) => kind === 'Federated' && PROVIDER.test(value),
      )
      if (!github || asksFor(statement, WORKFLOW)) continue
      const message = `Cannot find a condition on \`${HOST}:sub\`; any repository could assume the role`
      yield {at: github, message}
    }
  },
}

export const specificGithubRepoAndBranchRecommended: PolicyCheck = {
  code: 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED',
  severity: 'warning',
  summary: 'A wildcard in the subject of GitHub Actions, which lets more workflows in than one of one branch',
  why: 'Anyone who can push any branch, or open a pull request within the repository, gets the permissions that were meant for the reviewed branch.',
  bad: trustExample(GITHUB, WEB, {StringEquals: AUDIENCE, StringLike: ANY_BRANCH}),
  good: trustExample(GITHUB, WEB, {StringEquals: {...AUDIENCE, ...MAIN}}),
  types: ['trust'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Allow')) {
      if (asksFor(statement, NARROW)) continue
      for (const subject of (statement.condition?.tests ?? []).flatMap(patterns)) {
        const message = `Unexpected wildcard in subject ${showSource(subject.value)}, expected the repository and the branch by name`
        yield {at: subject, message}
      }
    }
  },
}

function asksFor({condition}: Statement, key: RegExp): boolean {
  return condition?.tests.some(({conditionKey}) => key.test(conditionKey.value)) ?? false
}

/** The subjects with a wildcard, in a test that takes it for one. */
function patterns({operator, conditionKey, values}: ConditionTest): Text[] {
  const base = SUBJECT.test(conditionKey.value) ? parseOperator(operator.value)?.base : undefined
  return base === 'StringLike' ? values.filter(({value}) => hasWildcard(filledIn(value))) : []
}
