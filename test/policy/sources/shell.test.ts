import {describe, expect, it} from 'vitest'
import type {Policy} from '../../../src/policy/index.ts'
import {shell} from '../../../src/policy/sources/shell/index.ts'

const json =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}]}'

/** The resources of a policy, and the text at their places. */
function resourcesOf({text, statements}: Policy): [string, string][] {
  return statements
    .flatMap(({resource}) => resource?.values ?? [])
    .map(({value, offset, length}) => [value, text.slice(offset, offset + length)])
}

/** The only policy in a text that must hold one. */
function only(text: string): Policy {
  const found = shell.find(text)
  expect(found).toHaveLength(1)
  return found[0]!.policy
}

describe('a policy in a command', () => {
  it.each([
    ['an option', `aws iam create-policy --policy-name p --policy-document '${json}'`],
    ['an option with an equals sign', `aws iam create-policy --policy-document='${json}'`],
    ['double quotes', `aws iam create-policy --policy-document "${json.replaceAll('"', '\\"')}"`],
    ['continued lines', `aws iam create-policy \\\n  --policy-document \\\n  '${json}' # the end`],
    ['a here-document', `cat > p.json <<EOF\n${json}\nEOF`],
    ['a here-document in quotes', `cat <<'EOF' > p.json\n${json}\nEOF\nls`],
    ['an indented here-document', `tee p.json <<-EOF\n\t${json}\n\tEOF`],
    [
      'a here-document in an option',
      `aws iam create-policy --policy-document "$(cat <<EOF\n${json}\nEOF\n)"`,
    ],
    ['a variable', `export POLICY='${json}'`],
    ['a variable with a here-document', `POLICY=$(cat <<EOF\n${json}\nEOF\n)`],
    ['a file that is written', `echo '${json}' > p.json`],
    ['the result of a command', `ID=$(aws kms create-key --policy '${json}' \\\n  --query KeyId)`],
    ['a console', `$ aws iam create-policy \\\n> --policy-document '${json}'`],
    ['a console with a host', `[ec2-user@ip-10-0-0-1 ~]$ aws iam create-policy --policy-document '${json}'`],
    ['the line behind an apostrophe', `echo it's fine\naws iam create-policy --policy-document '${json}'`],
    ['the line behind a comment', `# don't\naws iam create-policy --policy-document '${json}'`],
    ['a command with a placeholder', `aws kms create-key --tags <key> --policy '${json}'`],
  ])('is found in %s', (_, text) => {
    const policy = only(text)
    expect(policy).toMatchObject({format: 'shell', shape: 'policy', strict: true, syntaxFaults: []})
    expect(policy.version?.value).toBe('2012-10-17')
    const source = text.slice(policy.offset, policy.offset + policy.length)
    expect(source.replaceAll('\\"', '"')).toBe(json)
  })

  it('is found as often as it is there, in the order of the text', () => {
    const text = `cat > a.json <<EOF\n${json}\nEOF\naws iam put-role-policy --policy-document '${json}'; echo '${json}'`
    expect(shell.find(text).map(({policy}) => policy.offset)).toEqual([
      text.indexOf(json),
      text.indexOf(json, 100),
      text.lastIndexOf(json),
    ])
  })

  it.each([
    ['a file', 'aws iam create-policy --policy-document file://p.json # "Statement"'],
    ['a stack policy', `aws cloudformation set-stack-policy --stack-policy-body '${json}'`],
    ['a program of another language', `jq -n '${json}'`],
    [
      'an option of another shell',
      `aws iam create-policy --policy-document '${json.replaceAll('"', '\\"')}'`,
    ],
    ['the output of a command', `$ aws iam get-policy --x\n${json}`],
    ['statements of another kind', `aws x y --document '{"Statement": [{"Text": "select 1"}]}'`],
    ['prose', 'The "Statement" is --- not here'],
  ])('is not seen in %s', (_, text) => {
    expect(shell.find(text)).toEqual([])
  })
})

describe('a reference', () => {
  const policy = (resource: string) => `{"Effect": "Deny", "Action": "s3:*", "Resource": "${resource}"}`
  const inDocument = (resource: string) => `cat > p.json <<EOF\n${policy(resource)}\nEOF`

  it.each([
    ['arn:aws:s3:::$BUCKET', 'arn:aws:s3:::${BUCKET}'],
    ['arn:aws:s3:::${BUCKET}/*', 'arn:aws:s3:::${BUCKET}/*'],
    ['arn:aws:s3:::${BUCKET:-logs}', 'arn:aws:s3:::${BUCKET}'],
    ['arn:aws:s3:::b/\\${aws:username}', 'arn:aws:s3:::b/${aws:username}'],
    ['arn:aws:s3:::b/${aws:username}', 'arn:aws:s3:::b/${aws:username}'],
    ['arn:aws:s3:::b-$(date +%F)', 'arn:aws:s3:::b-${date-F}'],
    ['arn:aws:s3:::b-`hostname`', 'arn:aws:s3:::b-${hostname}'],
  ])('in a here-document: %s', (resource, value) => {
    expect(resourcesOf(only(inDocument(resource)))).toEqual([[value, `"${resource}"`]])
  })

  it('is none in quotes', () => {
    const text = `cat <<'EOF'\n${policy('arn:aws:s3:::$BUCKET')}\nEOF`
    expect(resourcesOf(only(text))).toEqual([['arn:aws:s3:::$BUCKET', '"arn:aws:s3:::$BUCKET"']])
  })

  it('may stand between two quoted parts', () => {
    const text = `aws iam create-policy --policy-document '${policy(`arn:aws:s3:::'"$BUCKET"'/*`)}'`
    expect(resourcesOf(only(text))).toEqual([['arn:aws:s3:::${BUCKET}/*', `"arn:aws:s3:::'"$BUCKET"'/*"`]])
  })

  it('may stand for a value without quotes', () => {
    const text = 'cat <<EOF\n{"Effect": "Deny", "Action": ${ACTIONS}, "Resource": $RESOURCE}\nEOF'
    expect(only(text)).toMatchObject({strict: true, syntaxFaults: []})
    expect(resourcesOf(only(text))).toEqual([['${RESOURCE}', '$RESOURCE']])
  })

  it('is the same with backslashes in double quotes', () => {
    const written = policy('arn:aws:s3:::$BUCKET/\\${aws:username}').replaceAll('"', '\\"')
    expect(resourcesOf(only(`aws iam create-policy --policy-document "${written}"`))).toEqual([
      ['arn:aws:s3:::${BUCKET}/${aws:username}', '\\"arn:aws:s3:::$BUCKET/\\${aws:username}\\"'],
    ])
  })
})

describe('a fault in the JSON', () => {
  it('has its place in the whole text', () => {
    const text = `aws iam create-policy --policy-document "{\\"Statement\\": [\n  {\\"Effect\\": \\"Deny\\",}]}"`
    const policy = only(text)
    expect(policy.strict).toBe(false)
    expect(policy.syntaxFaults).toEqual([
      {
        kind: 'grammar',
        offset: text.indexOf(',}'),
        length: 1,
        message: 'Unexpected `,`, expected `}` without a comma before it',
      },
    ])
  })
})

describe('the type', () => {
  const held = (command: string) => shell.find(command).map(({held}) => held)

  it.each([
    [
      `aws kms put-key-policy --key-id k --policy-name default --policy '${json}'`,
      'key',
      'kms put-key-policy',
    ],
    [`aws --region eu-west-1 kms create-key --policy '${json}'`, 'key', 'kms create-key'],
    [`aws s3api put-bucket-policy --bucket b --policy '${json}'`, 'bucket', 's3api put-bucket-policy'],
    [`aws iam put-user-policy --policy-document '${json}'`, 'identity', 'iam put-user-policy'],
    [
      `aws iam update-assume-role-policy --policy-document '${json}'`,
      'trust',
      'iam update-assume-role-policy',
    ],
    [`aws sts assume-role --role-arn x --policy '${json}'`, 'session', 'sts assume-role'],
    [
      `aws organizations create-policy --type SERVICE_CONTROL_POLICY --content '${json}'`,
      'scp',
      'organizations create-policy',
    ],
    [
      `aws organizations create-policy --content '${json}' --type RESOURCE_CONTROL_POLICY`,
      'rcp',
      'organizations create-policy',
    ],
    [
      `cat > p.json <<EOF\n${json}\nEOF\naws kms put-key-policy --policy file://p.json`,
      'key',
      'kms put-key-policy',
    ],
    [`P='${json}'\naws s3api put-bucket-policy --policy "$P"`, 'bucket', 's3api put-bucket-policy'],
  ])('%s', (command, type, name) => {
    expect(held(command)).toEqual([{type, reason: `it is given to \`aws ${name}\``}])
  })

  it('comes from the option that says it', () => {
    const reason = 'it is the value of `--assume-role-policy-document`'
    expect(held(`aws iam create-role --assume-role-policy-document '${json}'`)).toEqual([
      {type: 'trust', reason},
    ])
  })

  it('comes with the service', () => {
    expect(held(`aws secretsmanager put-resource-policy --resource-policy '${json}'`)).toEqual([
      {
        type: 'resource',
        service: 'secretsmanager',
        reason: 'it is given to `aws secretsmanager put-resource-policy`',
      },
    ])
  })

  it('is left open where no command tells it', () => {
    expect(
      held(
        `cat > p.json <<EOF\n${json}\nEOF\naws accessanalyzer validate-policy --policy-document '${json}'`,
      ),
    ).toEqual([undefined, undefined])
  })
})
