import type {PolicyType} from '../../../src/policy/index.ts'
import type {Draw} from '../draw.ts'
import type {GoodPolicy} from './policies.ts'

/** One way in which a good policy goes wrong. */
export interface MutationKind {
  name: string
  /** The first group of each match is what may change. */
  where: RegExp
  /** What may stand there instead. */
  change: (found: string, draw: Draw, policy: GoodPolicy) => string | readonly string[]
  /** Undefined: all types. */
  types?: readonly PolicyType[]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A letter is left out, doubled, or another. */
function typo(found: string, draw: Draw): string {
  const places = [...found.matchAll(/[a-z]/gi)].map(({index}) => index)
  if (places.length === 0) return found
  const place = draw(places)
  const letter = found[place]!
  const other = draw(LETTERS.replace(letter.toLowerCase(), ''))
  const instead = draw(['', letter + letter, letter === letter.toUpperCase() ? other.toUpperCase() : other])
  return found.slice(0, place) + instead + found.slice(place + 1)
}

/** A digit is left out or doubled. */
function miscounted(found: string, draw: Draw): string {
  const place = draw(Array.from(found, (_, index) => index))
  return found.slice(0, place) + draw(['', found[place]!.repeat(2)]) + found.slice(place + 1)
}

const WITH_PRINCIPALS: readonly PolicyType[] = ['key', 'bucket', 'resource', 'trust']
const ACTION = '[a-z][a-z0-9-]*:[A-Za-z*]+'
/** A string value that is an action: in a list, or after the name of its element; no key of a condition follows it. */
const ACTIONS = `(?<=[[,:]\\s*")(?=${ACTION}"(?!\\s*:))`

export const KINDS: readonly MutationKind[] = [
  {
    name: 'a letter of an action',
    where: new RegExp(`${ACTIONS}[a-z0-9-]+:([A-Z][A-Za-z]+)"`, 'dg'),
    change: typo,
  },
  {name: 'a letter of a service prefix', where: new RegExp(`${ACTIONS}([a-z0-9-]+):`, 'dg'), change: typo},
  {
    name: 'no colon in an action',
    where: new RegExp(`${ACTIONS}([a-z0-9-]+:[A-Z][A-Za-z]+)"`, 'dg'),
    change: (found) => [found.replace(':', ''), found.replace(':', '.'), found.replace(/^.*:/, '')],
  },
  {
    name: 'a wildcard in a service prefix',
    where: new RegExp(`${ACTIONS}([a-z0-9-]+):[A-Z]`, 'dg'),
    change: (found) => [`${found[0]}*`, '*'],
  },
  {
    name: 'a letter of the name of an element',
    where: /"(Statement|Effect|Action|NotAction|Resource|Principal|Condition|Version|Sid)":/dg,
    change: typo,
  },
  {
    name: 'an element that is left out',
    where: /("(?:Effect|Action|Resource|Principal)": (?:"[^"]*"|\{[^{}]*\}|\[[^[\]]*\]),\s*)/dg,
    change: () => '',
  },
  {
    name: 'the value of Effect',
    where: /"Effect": "(Allow|Deny)"/dg,
    change: (found, draw) => [typo(found, draw), found.toLowerCase(), `${found}ed`],
  },
  {
    name: 'the date of the version',
    where: /"Version": "(2012-10-17)"/dg,
    change: () => ['2012-10-18', '2021-10-17', '2012-1017', '2012-10-71', '2022-10-17'],
  },
  {
    name: 'a digit of an account in a principal',
    where: /"arn:aws:iam::(\d{12}):(?:root|role|user)/dg,
    change: miscounted,
  },
  {
    name: 'a digit of an account in a resource',
    where: /"(?:Not)?Resource": \[?\s*"arn:aws:[a-z0-9-]+:[a-z0-9-]*:(\d{12}):/dg,
    change: miscounted,
  },
  {
    name: 'a digit of an account in the value of a condition',
    where: /"aws:[A-Za-z]+": \[?\s*"(?:arn:aws:[a-z0-9-]+:[a-z0-9-]*:)?(\d{12})[":]/dg,
    change: miscounted,
  },
  {name: 'a colon of an ARN', where: /"arn(?:(:)aws(:)?)[a-z0-9-]+:/dg, change: () => ['', '::']},
  {
    name: 'a colon after the service of an ARN',
    where: /"arn:aws:[a-z0-9-]+(:+)/dg,
    change: (found) => found.slice(1),
  },
  {name: 'the word arn', where: /"(arn):aws:/dg, change: () => ['anr', 'ar', 'ARN', 'arm']},
  {
    name: 'the partition of an ARN',
    where: /"arn:(aws):/dg,
    change: (found, draw) => [typo(found, draw), 'aws-chn', ''],
  },
  {name: 'the service of an ARN', where: /"arn:aws:([a-z0-9-]+):/dg, change: typo},
  {
    name: 'the Region of an ARN',
    where: /"arn:aws:[a-z0-9-]+:([a-z]+-[a-z]+-\d):/dg,
    change: (found, draw) => [typo(found, draw), found.replace(/-(\d)$/, '$1'), `${found}1`],
  },
  {
    name: 'the Region of a condition',
    where: /"aws:RequestedRegion": \[?\s*"([^"]+)"/dg,
    change: (found, draw) => [typo(found, draw), found.replace(/-(\d)$/, '$1'), found.toUpperCase()],
  },
  {
    name: 'an ARN of another service than the action',
    where: /"Resource": \[?\s*"(arn:aws:(?:s3|sqs|sns|ec2|kms|lambda|dynamodb):[^"]*)"/dg,
    change: (found) =>
      found.includes(':lambda:')
        ? 'arn:aws:sqs:eu-west-1:111122223333:jobs'
        : 'arn:aws:lambda:eu-west-1:111122223333:function:report',
  },
  {
    name: 'a service principal',
    where: /"Service": \[?\s*"([a-z0-9-]+\.(?:[a-z0-9-]+\.)?amazonaws\.com)"/dg,
    change: (found, draw) => [
      typo(found.split('.')[0]!, draw) + found.slice(found.indexOf('.')),
      found.replace('amazonaws', 'amazon'),
      found.replace(/\.com$/, ''),
      found.split('.')[0]!,
    ],
  },
  {
    name: 'the kind of a principal',
    where: /"(AWS|Service|Federated)":/dg,
    change: (found, draw) => [typo(found, draw), found === 'AWS' ? 'Service' : 'AWS', found.toLowerCase()],
  },
  {
    name: 'the form of a principal',
    where: /"AWS": \[?\s*"(arn:aws:iam::\d+:(?:root|role\/|user\/)[^"]*)"/dg,
    change: (found) => [
      found.replace(/:(role|user)\//, ':$1s/').replace(':root', ':roots'),
      found.replace(/:(role|user)\//, ':$1').replace(':root', ':rot'),
      found.replace(/^arn:aws:iam::\d+:/, ''),
      found.replace('::', ':'),
    ],
    types: WITH_PRINCIPALS,
  },
  {
    name: 'a principal in a policy that has none',
    where: /"Effect": "\w+"(,)/dg,
    change: () => ', "Principal": "*",',
    types: ['identity', 'scp'],
  },
  {
    name: 'a letter of the operator of a condition',
    where: /"(?:For\w+:)?((?:String|Numeric|Date|Ip|Arn|Bool|Null)[A-Za-z]*)": \{/dg,
    change: typo,
  },
  {name: 'a letter of a global condition key', where: /"aws:([A-Z][A-Za-z]+)(?:\/[^"]*)?":/dg, change: typo},
  {
    name: "a letter of a service's condition key",
    where: /"(?:s3|kms|sts|iam|ec2|dynamodb):([A-Za-z-]+)":/dg,
    change: typo,
  },
  {
    name: 'the prefix of a condition key',
    where: /"(aws|s3|kms|sts|iam|ec2|dynamodb):[A-Za-z-]+(?:[/:][^"]*)?":/dg,
    change: typo,
  },
  {
    name: "another service's condition key",
    where: /"((?:s3|kms|iam|ec2|dynamodb):[A-Za-z-]+)":/dg,
    change: () => ['sqs:x', 'lambda:FunctionArn', 'rds:Vpc'],
  },
  {
    name: 'the value of a Bool',
    where: /"(?:Bool|BoolIfExists|Null)": \{\s*"[^"]+": \[?\s*"(true|false)"/dg,
    change: (found, draw) => [typo(found, draw), 'yes', '1', ''],
  },
  {
    name: 'a date',
    where: /"Date\w+": \{\s*"[^"]+": "([^"]+)"/dg,
    change: (found) => [found.replace('-01-', '-13-'), 'tomorrow', found.replaceAll('-', '/'), '31.01.2027'],
  },
  {
    name: 'an IP address',
    where: /"((?:\d{1,3}\.){3}\d{1,3}(?:\/\d+)?)"/dg,
    change: (found) => [
      found.replace(/^\d+/, '999'),
      found.replace(/\.\d+/, ''),
      `${found.replace(/\/.*/, '')}/33`,
      found.replaceAll('.', ','),
    ],
  },
  {
    name: 'a number',
    where: /"Numeric\w+": \{\s*"[^"]+": "([^"]+)"/dg,
    change: () => ['ten', '1,2', '3600s', ''],
  },
  {
    name: 'an operator for another type of value',
    where:
      /"((?:String|Ip|Numeric|Date|Arn)(?!Like)\w*?)(?:IfExists)?": \{\s*"aws:(?:SourceIp|PrincipalOrgID|RequestedRegion|CurrentTime|MultiFactorAuthAge)"/dg,
    change: (found) =>
      found.startsWith('Numeric') ? ['DateEquals', 'IpAddress'] : ['NumericEquals', 'ArnEquals'],
  },
  {
    name: 'a multi-valued key without a qualifier',
    where:
      /"(For\w+Values?:)\w+": \{\s*"(?:aws:TagKeys|dynamodb:LeadingKeys|kms:GrantOperations|aws:PrincipalOrgPaths)/dg,
    change: () => '',
  },
  {
    name: 'ForAllValues on a key with one value, in an Allow',
    where:
      /"Effect": "Allow",[^{}]*(?:\{[^{}]*\}[^{}]*)?"Condition": \{\s*"()String\w+": \{\s*"aws:(?:PrincipalOrgID|RequestedRegion|SourceAccount|PrincipalAccount)"/dg,
    change: () => 'ForAllValues:',
  },
  {
    name: 'a wildcard under an operator that takes none',
    where:
      /"StringEquals": \{\s*"(?:aws:(?:PrincipalOrgID|RequestedRegion|SourceAccount|SourceArn|PrincipalAccount)|sts:ExternalId|kms:ViaService)": "([^"*]+)"/dg,
    change: (found) => `${found.slice(0, -2)}*`,
  },
  {
    name: "another provider's key",
    where:
      /"(token\.actions\.githubusercontent\.com|accounts\.google\.com|cognito-identity\.amazonaws\.com|gitlab\.com):sub"/dg,
    change: () => ['github.example.org', 'token.actions.githubusercontent.co', 'oidc.example.com'],
  },
  {name: 'a missing comma', where: /["\]}](,)\n/dg, change: () => ''},
  {
    name: 'a missing brace or bracket',
    where: /\n\s*([{}\]]|"\w+": [{[](?=\n))/dg,
    change: (found) => (found.length > 1 ? found.slice(0, -1) : ''),
  },
  {name: 'a missing quotation mark', where: /[^\\](")/dg, change: () => ''},
  {name: 'a typographic quotation mark', where: /(")/dg, change: () => ['“', '”', "'"]},
  {name: 'a comma too many', where: /["\]}](\n\s*[\]}])/dg, change: (found) => `,${found}`},
  {name: 'a semicolon for a colon', where: /"\w+"(:) /dg, change: () => [';', ' =', '']},
  {
    name: 'a name twice',
    where: /("(?:Effect|Action|Resource)": "[^"]*",)/dg,
    change: (found) => [`${found} ${found}`, `${found} ${found.replace(/: "[^"]*"/, ': "*"')}`],
  },
  {
    name: 'two values in one string',
    where: /"(?:Action|NotAction|Resource|AWS|Service)": \[\s*"[^"]+(",\s*")[^"]+"/dg,
    change: () => [',', ', ', ' '],
  },
  {
    name: 'a list in a list',
    where: /"(?:Action|Resource|AWS|Statement|aws:\w+)": (\[[^[\]]*\]|"[^"]*")/dg,
    change: (found) => `[[${found.replace(/^\[|\]$/g, '')}]]`,
  },
  {
    name: 'a value of another type',
    where: /"(?:Effect|Action|Resource|Principal|Sid|Condition)": ("[^"]*")/dg,
    change: () => ['17', 'null', '{}', '{"a": "b"}', 'true'],
  },
  {
    name: 'a condition that is no map',
    where: /"Condition": (\{\s*"\w+": \{[^{}]*\}\s*\})/dg,
    change: () => [
      '"StringEquals"',
      '[]',
      '{"StringEquals": "a"}',
      '{"Bool": ["aws:SecureTransport", "true"]}',
    ],
  },
  {
    name: 'a space in a value',
    where: /"(?:Effect|Action|AWS|Service|Version)": \[?\s*"([^"*]+)"/dg,
    change: (found) => [` ${found}`, `${found} `],
  },
  {
    name: 'a space in an ARN',
    where: /"(arn:aws:[^"]+)"/dg,
    change: (found) => [` ${found}`, found.replace('arn:', 'arn: ')],
  },
  {
    name: 'a policy variable',
    where: /(\$\{aws:\w+\})/dg,
    change: (found, draw) => [
      `\${aws:${typo(found.slice(6, -1), draw)}}`,
      found.replace('$', '@'),
      found.slice(0, -1),
      found.slice(1),
    ],
  },
  {
    name: 'a Sid with other characters',
    where: /"Sid": "(\w+)"/dg,
    change: (found) => [`${found} 1`, `${found}-1`, `${found}_1`],
    types: ['identity'],
  },
]
