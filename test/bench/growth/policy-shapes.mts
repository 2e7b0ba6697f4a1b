import {each} from './repeat.mts'
import type {TextMakers} from './shape.mts'

export const statement = (action: string, more = '') =>
  `{"Effect": "Allow", "Action": "${action}", "Resource": "*"${more}}`
export const policy = (statements: string) => `{"Version": "2012-10-17", "Statement": [\n${statements}\n]}`

const REAL = [
  's3:GetObject',
  's3:PutObject',
  's3:ListBucket',
  'kms:Decrypt',
  'kms:Encrypt',
  'sqs:SendMessage',
  'ec2:RunInstances',
  'iam:PassRole',
]

/** Policies as such; some are measured in a fence too. */
export const policies: TextMakers = {
  'statements, all alike': (count) => policy(each(() => statement('s3:GetObject'), ',\n')(count)),
  'statements with a Sid each': (count) =>
    policy(each((index) => statement('s3:GetObject', `, "Sid": "S${index}"`), ',\n')(count)),
  'statements with one Sid': (count) =>
    policy(each(() => statement('s3:GetObject', ', "Sid": "S"'), ',\n')(count)),
  'one action, many times': (count) =>
    policy(`{"Effect": "Allow", "Resource": "*", "Action": [${each(() => '"s3:GetObject"', ', ')(count)}]}`),
  'actions that do not exist': (count) =>
    policy(
      `{"Effect": "Allow", "Resource": "*", "Action": [${each((index) => `"s3:GetThing${index}"`, ', ')(count)}]}`,
    ),
  'actions of services that do not exist': (count) =>
    policy(
      `{"Effect": "Allow", "Resource": "*", "Action": [${each((index) => `"srv${index}:Get"`, ', ')(count)}]}`,
    ),
  'actions with wildcards': (count) =>
    policy(
      `{"Effect": "Allow", "Resource": "*", "Action": [${each((index) => `"s3:*${index}"`, ', ')(count)}]}`,
    ),
  'wildcards that cover much': (count) =>
    policy(`{"Effect": "Allow", "Resource": "*", "Action": [${each(() => '"*:*"', ', ')(count)}]}`),
  'services with wildcards': (count) =>
    policy(
      `{"Effect": "Allow", "Resource": "*", "Action": [${each((index) => `"s3:G${'*'.repeat((index % 50) + 1)}et"`, ', ')(count)}]}`,
    ),
  'one action with many stars': (count) => policy(statement(`s3:${'*a'.repeat(count)}`)),
  'statements whose actions differ': (count) =>
    policy(each((index) => statement(`s3:GetThing${index}`), ',\n')(count)),
  'statements with a wildcard each': (count) =>
    policy(each((index) => statement(`s3:Get*${'?'.repeat(index % 9)}`), ',\n')(count)),
  'statements that deny and allow': (count) =>
    policy(
      each(
        (index) =>
          `{"Effect": "${index % 2 ? 'Deny' : 'Allow'}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b${index}/*"}`,
        ',\n',
      )(count),
    ),
  'resources, all alike': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": [${each(() => '"arn:aws:s3:::b/*"', ', ')(count)}]}`,
    ),
  'resources that differ': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": [${each((index) => `"arn:aws:s3:::b${index}/*"`, ', ')(count)}]}`,
    ),
  'resources of other services': (count) =>
    policy(
      `{"Effect": "Allow", "Action": ["s3:GetObject", "kms:Decrypt"], "Resource": [${each((index) => `"arn:aws:sqs:eu-west-1:123456789012:q${index}"`, ', ')(count)}]}`,
    ),
  'actions and resources': (count) =>
    policy(
      `{"Effect": "Allow", "Action": [${each((index) => `"s3:GetThing${index}"`, ', ')(count)}], "Resource": [${each((index) => `"arn:aws:s3:::b${index}/*"`, ', ')(count)}]}`,
    ),
  'real actions and resources': (count) =>
    policy(
      `{"Effect": "Allow", "Action": [${each((index) => `"${REAL[index % REAL.length]}"`, ', ')(count)}], "Resource": [${each((index) => `"arn:aws:s3:::b${index}/*"`, ', ')(count)}]}`,
    ),
  'condition keys that do not exist': (count) =>
    policy(
      statement(
        's3:GetObject',
        `, "Condition": {"StringEquals": {${each((index) => `"s3:key${index}": "v"`, ', ')(count)}}}`,
      ),
    ),
  'condition operators': (count) =>
    policy(
      statement(
        's3:GetObject',
        `, "Condition": {${each((index) => `"StringEquals${index}": {"aws:PrincipalOrgID": "v"}`, ', ')(count)}}`,
      ),
    ),
  'condition values': (count) =>
    policy(
      statement(
        's3:GetObject',
        `, "Condition": {"StringLike": {"aws:PrincipalArn": [${each((index) => `"v${index}*"`, ', ')(count)}]}}`,
      ),
    ),
  'condition values of another kind': (count) =>
    policy(
      statement(
        's3:GetObject',
        `, "Condition": {"DateGreaterThan": {"aws:CurrentTime": [${each((index) => `"v${index}*"`, ', ')(count)}]}, "IpAddress": {"aws:SourceIp": [${each((index) => `"10.0.${index}"`, ', ')(count)}]}}`,
      ),
    ),
  'conditions over many statements': (count) =>
    policy(
      each(
        (index) => statement('s3:GetObject', `, "Condition": {"StringEquals": {"s3:key${index}": "v"}}`),
        ',\n',
      )(count),
    ),
  principals: (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": {"AWS": [${each((index) => `"arn:aws:iam::123456789012:user/u${index}"`, ', ')(count)}]}}`,
    ),
  'service principals': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": [${each((index) => `"s${index}.amazonaws.com"`, ', ')(count)}]}}`,
    ),
  'principals of a kind each': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Principal": {${each((index) => `"K${index}": "x"`, ', ')(count)}}}`,
    ),
  'policy variables': (count) =>
    policy(statement('s3:GetObject').replace('"*"', `"arn:aws:s3:::${'${aws:username}'.repeat(count)}"`)),
  'policy variables that never end': (count) =>
    policy(statement('s3:GetObject').replace('"*"', `"arn:aws:s3:::${'${'.repeat(count)}"`)),
  'placeholders in a resource': (count) =>
    policy(statement('s3:GetObject').replace('"*"', `"arn:aws:s3:::${'<a>'.repeat(count)}"`)),
  'placeholders that never end': (count) =>
    policy(statement('s3:GetObject').replace('"*"', `"arn:aws:s3:::${'<'.repeat(count)}"`)),
  'colons in a resource': (count) =>
    policy(statement('s3:GetObject').replace('"*"', `"arn:${':'.repeat(count)}"`)),
  'a long Sid': (count) => policy(statement('s3:GetObject', `, "Sid": "${'a-'.repeat(count)}"`)),
  'one key, many times, in a statement': (count) =>
    policy(`{"Effect": "Allow", "Resource": "*", ${each(() => '"Action": "s3:GetObject"', ', ')(count)}}`),
  'one key, many times, in the policy': (count) =>
    `{"Version": "2012-10-17", ${each(() => `"Statement": [${statement('s3:GetObject')}]`, ', ')(count)}}`,
  'each key twice': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", ${each((index) => `"k${index >> 1}": "v"`, ', ')(count)}}`,
    ),
  'keys that no statement has': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", ${each((index) => `"k${index}": "v"`, ', ')(count)}}`,
    ),
  'statements with every key twice': (count) =>
    policy(
      each(
        () =>
          '{"Effect": "Allow", "Effect": "Allow", "Action": "s3:GetObject", "Action": "s3:GetObject", "Resource": "*"}',
        ',\n',
      )(count),
    ),
  'keys of another case': (count) =>
    policy(each(() => '{"effect": "allow", "action": "s3:GetObject", "resource": "*"}', ',\n')(count)),
  'no commas': (count) => policy(each(() => statement('s3:GetObject'), '\n')(count)),
  'brackets that never close': (count) =>
    `${policy(statement('s3:GetObject')).slice(0, -2)}${',[{"a":'.repeat(count)}`,
  'brackets that close nothing': (count) => `${policy(statement('s3:GetObject'))}${'}]'.repeat(count)}`,
  'lists within one another': (count) =>
    policy(statement('s3:GetObject', `, "x": ${'['.repeat(count)}${']'.repeat(count)}`)),
  'objects within one another': (count) =>
    policy(statement('s3:GetObject', `, "x": ${'{"y": '.repeat(count)}1${'}'.repeat(count)}`)),
  'comments in JSON': (count) => policy(each(() => `// a\n${statement('s3:GetObject')}`, ',\n')(count)),
  'ellipses in JSON': (count) => policy(each(() => `...\n${statement('s3:GetObject')}`, ',\n')(count)),
  'line numbers': each((index) => `${index + 1} ${statement('s3:GetObject')},\n`),
  'curly quotes': (count) => policy(each(() => statement('s3:GetObject').replaceAll('"', '”'), ',\n')(count)),
  'strings that never end': (count) => policy(each(() => '{"Effect": "Allow", "Action": "s3', ',\n')(count)),
  'words in JSON': (count) => policy(`${statement('s3:GetObject')},\n${'word '.repeat(count)}`),
  'conflict in JSON': (count) =>
    policy(
      each(
        () => `<<<<<<< a\n${statement('s3:GetObject')}\n=======\n${statement('s3:PutObject')}\n>>>>>>> b`,
        ',\n',
      )(count),
    ),
  'policies side by side': each(() => `${policy(statement('s3:GetObject'))}\n`),
  'arrays of actions within one another': (count) =>
    policy(
      statement('s3:GetObject').replace(
        '"s3:GetObject"',
        `${'['.repeat(count)}"s3:GetObject"${']'.repeat(count)}`,
      ),
    ),
  'condition keys of services': (count) =>
    policy(
      statement(
        '*',
        `, "Condition": {"StringEquals": {${each((index) => `"srv${index}:key": "v"`, ', ')(count)}}}`,
      ),
    ),
  'condition keys that exist, in many statements': (count) =>
    policy(
      each(
        () => statement('s3:GetObject', ', "Condition": {"StringEquals": {"s3:prefix": "v"}}'),
        ',\n',
      )(count),
    ),
  'condition keys of tags': (count) =>
    policy(
      statement(
        's3:GetObject',
        `, "Condition": {"StringEquals": {${each((index) => `"aws:ResourceTag/k${index}": "v"`, ', ')(count)}}}`,
      ),
    ),
  'condition keys in statements of all actions': (count) =>
    policy(
      each(
        (index) => statement('*', `, "Condition": {"StringEquals": {"aws:Key${index}": "v"}}`),
        ',\n',
      )(count),
    ),
  'actions that are all but some': (count) =>
    policy(
      `{"Effect": "Deny", "Resource": "*", "NotAction": [${each((index) => `"s3:Get${index}*"`, ', ')(count)}]}`,
    ),
  'principals of accounts': (count) =>
    policy(
      `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Principal": {"AWS": [${each((index) => `"${100_000_000_000 + index}"`, ', ')(count)}]}}`,
    ),
  'statements that grant one another': (count) =>
    policy(
      each(
        (index) =>
          `{"Effect": "Allow", "Action": ["s3:GetObject", "s3:Put*"], "Resource": ["arn:aws:s3:::b${index}/*", "arn:aws:s3:::b/*"]}`,
        ',\n',
      )(count),
    ),
  'statements in one line': (count) =>
    policy(
      each((index) => statement('s3:GetObject').replace('"*"', `"arn:aws:s3:::b${index}/*"`), ', ')(count),
    ),
  'words in an action': (count) => policy(statement(`s3:${'Get'.repeat(count)}`)),
}
