import {describe, expect, it} from 'vitest'
import {cloudformation} from '../../../src/policy/sources/cloudformation/index.ts'
import {shell} from '../../../src/policy/sources/shell/index.ts'
import {terraform} from '../../../src/policy/sources/terraform/index.ts'

const BOUNDARY = {type: 'boundary', reason: 'it is used as a permissions boundary'}
const json = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'

describe('a managed policy of a template', () => {
  const reason = 'it is the `PolicyDocument` of an `AWS::IAM::ManagedPolicy`'
  const heldWith = (role: string, more = '') =>
    cloudformation
      .find(
        `Resources:
  Limits:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      ManagedPolicyName: TeamLimits
${more}      PolicyDocument: ${json}
  Role:
    Type: AWS::IAM::Role
    Properties:
      ${role}
`,
      )
      .map(({held}) => held)

  it.each([
    'PermissionsBoundary: !Ref Limits',
    'PermissionsBoundary: !GetAtt Limits.PolicyArn',
    'PermissionsBoundary: {"Fn::GetAtt": [Limits, PolicyArn]}',
    'PermissionsBoundary: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/TeamLimits"',
    'PermissionsBoundary: !Sub "${Limits}"',
    'PermissionsBoundary: !If [IsTeam, !Ref Limits, !Ref "AWS::NoValue"]',
    'PermissionsBoundary: arn:aws:iam::111122223333:policy/teams/TeamLimits',
  ])('is a boundary: %s', (role) => {
    expect(heldWith(role)).toEqual([BOUNDARY])
  })

  it('grants too if it is attached', () => {
    const role = 'PermissionsBoundary: !Ref Limits'
    expect(heldWith(role, '      Roles: [Deployer]\n')).toEqual([{type: 'identity', reason}])
    expect(heldWith(`${role}\n      ManagedPolicyArns: [!Ref Limits]`)).toEqual([{type: 'identity', reason}])
  })

  it('may be one where the template does not say', () => {
    const mayLimit = {type: 'identity', reason, mayLimit: true}
    expect(heldWith('Path: /')).toEqual([mayLimit])
    expect(heldWith('PermissionsBoundary: !Ref Other')).toEqual([mayLimit])
    expect(heldWith('PermissionsBoundary: arn:aws:iam::111122223333:policy/Other')).toEqual([mayLimit])
  })
})

describe('a managed policy of Terraform', () => {
  const reason = 'it is the `policy` of an `aws_iam_policy`'
  const heldWith = (role: string, policy = `<<EOF\n${json}\nEOF`) =>
    terraform
      .find(
        `resource "aws_iam_role" "team" {
  ${role}
}
resource "aws_iam_policy" "limits" {
  name   = "TeamLimits"
  policy = ${policy}
}
data "aws_iam_policy_document" "limits" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
}
`,
      )
      .map(({held}) => held)

  it.each([
    'permissions_boundary = aws_iam_policy.limits.arn',
    'permissions_boundary = aws_iam_policy.limits[0].arn',
    'permissions_boundary = var.limited ? aws_iam_policy.limits.arn : null',
    'permissions_boundary = "arn:aws:iam::${data.aws_caller_identity.me.account_id}:policy/TeamLimits"',
    'permissions_boundary = var.limited ? "arn:aws:iam::111122223333:policy/teams/TeamLimits" : null',
  ])('is a boundary: %s', (role) => {
    expect(heldWith(role)[0]).toEqual(BOUNDARY)
    expect(heldWith(role, 'data.aws_iam_policy_document.limits.json')).toEqual([BOUNDARY])
  })

  it('grants too if it is attached', () => {
    const attached = `permissions_boundary = aws_iam_policy.limits.arn
}
resource "aws_iam_role_policy_attachment" "team" {
  policy_arn = aws_iam_policy.limits.arn`
    expect(heldWith(attached)[0]).toEqual({type: 'identity', reason})
  })

  it('grants too if it is in a list of what is attached', () => {
    const attached = `permissions_boundary = aws_iam_policy.limits.arn
  managed_policy_arns = ["arn:aws:iam::111122223333:policy/TeamLimits", "arn:aws:iam::aws:policy/ReadOnlyAccess"]`
    expect(heldWith(attached)[0]).toEqual({type: 'identity', reason})
  })

  it('may be one where the text does not say', () => {
    expect(heldWith('permissions_boundary = aws_iam_policy.other.arn')[0]).toEqual({
      type: 'identity',
      reason,
      mayLimit: true,
    })
  })
})

describe('a managed policy of a script', () => {
  const reason = 'it is given to `aws iam create-policy`'
  const create = `aws iam create-policy --policy-name Limits --policy-document '${json}'`
  const held = (...commands: string[]) => shell.find(commands.join('\n')).map((found) => found.held)

  it.each([
    'aws iam put-role-permissions-boundary --role-name x --permissions-boundary arn:aws:iam::111122223333:policy/Limits',
    'aws iam put-user-permissions-boundary --permissions-boundary "arn:aws:iam::${ACCOUNT_ID}:policy/Limits" --user-name x',
    'aws iam create-role --role-name x --permissions-boundary=arn:aws:iam::111122223333:policy/teams/Limits',
  ])('is a boundary: %s', (command) => {
    expect(held(create, command)).toEqual([BOUNDARY])
    expect(
      held(`cat > p.json <<'EOF'\n${json}\nEOF`, create.replace(`'${json}'`, 'file://p.json'), command),
    ).toEqual([BOUNDARY])
  })

  it('is known by the variable that holds its ARN', () => {
    const set = 'aws iam put-role-permissions-boundary --role-name x --permissions-boundary "$ARN"'
    expect(held(`ARN=$(${create} --query Policy.Arn --output text)`, set)).toEqual([BOUNDARY])
  })

  it('grants too if it is attached', () => {
    const arn = 'arn:aws:iam::111122223333:policy/Limits'
    expect(
      held(
        create,
        `aws iam put-role-permissions-boundary --role-name x --permissions-boundary ${arn}`,
        `aws iam attach-role-policy --role-name x --policy-arn ${arn}`,
      ),
    ).toEqual([{type: 'identity', reason}])
  })

  it('may be one where the script does not say', () => {
    expect(held(create)).toEqual([{type: 'identity', reason, mayLimit: true}])
  })
})
