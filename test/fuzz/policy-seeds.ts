const policy =
  '{"Version": "2012-10-17", "Statement": [{"Sid": "Keys", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/keys"}, "Action": ["kms:Decrypt", "s3:Get*"], "Resource": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}]}'

const statement =
  '{\n  "Effect": "Deny",\n  "NotPrincipal": "*",\n  "NotAction": "sqs:*",\n  "NotResource": ["arn:aws:sqs:*:*:q"],\n  …\n}'

const hcl = `data "aws_iam_policy_document" "keys" {
  statement {
    effect    = "Allow"
    actions   = ["kms:Decrypt", "\${var.action}"]
    resources = [aws_kms_key.k.arn]
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}

resource "aws_iam_policy" "p" {
  policy = jsonencode({Version = "2012-10-17", Statement = [{Effect = "Allow", Action = "s3:*", Resource = "*"}]})
  name   = <<-EOT
    x
  EOT
}`

const template = `Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: {AWS: !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root"}
            Action: kms:*
            Resource: "*"`

const command = `aws iam create-policy --policy-name p \\
  --policy-document '${policy}'
cat > p.json <<'EOF'
${policy}
EOF`

/** Policies in the languages in which documents show them. */
export const POLICIES = [policy, statement, hcl, template, command] as const
