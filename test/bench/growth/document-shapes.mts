import {policy, statement} from './policy-shapes.mts'
import {each, fence} from './repeat.mts'
import type {TextMakers} from './shape.mts'

const HEADER = '|NIST Subcategory Controls|Description|\n|-|-|\n'
const RIGHT =
  'Identities and credentials are issued, managed, verified, revoked, and audited for authorized devices, users and processes'
const OPEN = '## Preventative Controls\n\n'

const terraformBlock = (index: number) =>
  `resource "aws_iam_policy" "p${index}" {\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{Effect = "Allow", Action = "s3:GetObject", Resource = "*"}]\n  })\n}\n`
const terraformData = (index: number) =>
  `data "aws_iam_policy_document" "p${index}" {\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["*"]\n  }\n}\n`
const template = (index: number) =>
  `  Role${index}:\n    Type: AWS::IAM::Policy\n    Properties:\n      PolicyDocument:\n        Version: '2012-10-17'\n        Statement:\n          - Effect: Allow\n            Action: s3:GetObject\n            Resource: '*'\n`

/** Documents with what Proofbook itself reads in them. */
export const documents: TextMakers = {
  'control rows, right wording': (count) => OPEN + HEADER + `|PR.AC-1|${RIGHT}|\n`.repeat(count),
  'control rows, wrong wording': (count) =>
    OPEN + HEADER + each((index) => `|PR.AC-1|words of my own ${index}|\n`)(count),
  'control rows, wrong wording, right one at the end': (count) =>
    `${OPEN}${HEADER}${each((index) => `|PR.AC-1|words of my own ${index}|\n`)(count)}|PR.AC-1|${RIGHT}|\n`,
  'control rows, long wrong wording': (count) =>
    OPEN + HEADER + each((index) => `|PR.AC-1|${`word${index} `.repeat(110)}|\n`)(count),
  'one control row, long wording': (count) =>
    `${OPEN}${HEADER}|PR.AC-1|${'word '.repeat(count)}|\n|PR.AC-1|${RIGHT}|\n`,
  'control rows, nearly right': (count) =>
    `${OPEN}${HEADER}|PR.AC-1|${RIGHT}|\n${each(() => `|PR.AC-1|${RIGHT.replace('devices', 'devics')}|\n`)(count)}`,
  'control rows of the organisation': (count) =>
    `${OPEN}|Control Statement|Description|\n|-|-|\n${each((index) => `|${index}|words ${index}|\n`)(count)}`,
  'control rows of the organisation, one id': (count) =>
    `${OPEN}|Control Statement|Description|\n|-|-|\n${each((index) => `|7|words ${index}|\n`)(count)}`,
  'control rows of the organisation, one text': (count) =>
    `${OPEN}|Control Statement|Description|\n|-|-|\n${each((index) => `|${index}|one text|\n`)(count)}`,
  'control rows, ids that do not exist': (count) =>
    OPEN + HEADER + each((index) => `|PR.ZZ-${index}|text|\n`)(count),
  'control rows without an id': (count) => OPEN + HEADER + '|n/a|text|\n'.repeat(count),
  'control rows, broken': (count) => OPEN + HEADER + 'PR.AC-1 text that lost its pipe\n'.repeat(count),
  'control rows, blank': (count) => OPEN + HEADER + '|||\n'.repeat(count),
  'control tables': (count) => OPEN + `${HEADER}|PR.AC-1|words of my own|\n\n`.repeat(count),
  'controls, each with a table': each(
    (index) => `${index === 0 ? OPEN : ''}### ${index + 1}. Keys ${index}\n\n${HEADER}|PR.AC-1|${RIGHT}|\n\n`,
  ),
  'controls without a number, each with a table': each(
    (index) => `${index === 0 ? OPEN : ''}### Keys ${index}\n\n${HEADER}|PR.AC-1|${RIGHT}|\n\n`,
  ),
  'controls of one name': each((index) => `${index === 0 ? OPEN : ''}### 1. Keys\n\n**Why?** text\n\n`),
  'controls with labels': each((index) => `${index === 0 ? OPEN : ''}### Keys ${index}\n\n**Why?** text\n\n`),
  'labels in one paragraph': (count) => `${OPEN}### 1. Keys\n\n${'**Why?** text '.repeat(count)}\n`,
  groups: (count) => OPEN.repeat(count),
  'statements of what does not apply': (count) =>
    `The following NIST controls and subcategories are not applicable: ${each((index) => `PR.AC-${index}`, ', ')(count)}\n\n${OPEN}${HEADER}|PR.AC-1|${RIGHT}|\n`,
  'statements of what does not apply, and rows': (count) =>
    `The following NIST controls and subcategories are not applicable: ${each((index) => `PR.AC-${(index % 7) + 1}`, ', ')(count)}\n\n${OPEN}${HEADER}${`|PR.AC-1|${RIGHT}|\n`.repeat(count)}`,
  'sentences of what does not apply': (count) =>
    'The NIST controls and subcategories are not applicable: PR.AC-1\n\n'.repeat(count),
  'sentences of what does not apply, without a list': (count) =>
    `${'NIST controls and subcategories are not applicable '.repeat(count)}\n`,
  'ranges of what does not apply': (count) =>
    `The following NIST controls and subcategories are not applicable: ${each(() => 'PR.AC-1 to PR.AC-99', ', ')(count)}\n`,
  placeholders: (count) => 'This section will be updated soon.\n\n'.repeat(count),
  'placeholders in references': (count) => 'This sect&#105;on will be updated soon.\n\n'.repeat(count),
  'placeholders in code': (count) => '`This section will be updated soon.`\n\n'.repeat(count),
  'dead anchors': (count) => each((index) => `[a](#anchor-${index})\n\n`)(count),
  'dead anchors and headings': (count) =>
    each((index) => `## heading ${index}\n\n[a](#headin-${index})\n\n`)(count),
  'dead links': (count) => each((index) => `[a](folder${index}/b.md)\n\n`)(count),
  'links to folders above': (count) => `[a](${'../'.repeat(count)}b.md)\n`,
  'missing images': (count) => each((index) => `![a](folder${index}/b.png)\n\n`)(count),
  'table of contents': (count) =>
    `# a\n\n## Table of Contents\n\n${each((index) => `- [h](#h-${index})\n`)(count)}\n${each((index) => `## h ${index}\n\ntext\n\n`)(count)}`,
  'policies in fences': (count) => fence(policy(statement('s3:GetObject'))).repeat(count),
  'policies in fences, each with an own action': each((index) =>
    fence(policy(statement(`s3:GetThing${index}`))),
  ),
  'policies before all headings': (count) =>
    fence(policy(statement('s3:GetObject'))).repeat(count) + '## a\n'.repeat(count),
  'statements in fences that differ': each((index) =>
    fence(policy(statement('s3:GetObject', `, "Sid": "Same"`).replace('"*"', `"arn:aws:s3:::b${index}/*"`))),
  ),
  'policies with comments above': each(
    () => `<!-- policy-type: identity -->\n${fence(policy(statement('s3:GetObject')))}\n`,
  ),
  'comments above one policy': (count) =>
    `${'<!-- policy-ignore: X: reason -->\n'.repeat(count)}${fence(policy(statement('s3:GetObject')))}\n`,
  'comments above one policy, apart': (count) =>
    `${'<!-- policy-ignore: X: reason -->\n\n'.repeat(count)}${fence(policy(statement('s3:GetObject')))}\n`,
  'comments above nothing': (count) => '<!-- policy-type: identity -->\n\ntext\n\n'.repeat(count),
  'claims about one policy': (count) =>
    `<!--\n${each((index) => `policy-may: s3:GetObject on arn:aws:s3:::b/${index}\n`)(count)}-->\n${fence(policy(statement('s3:GetObject')))}\n`,
  'claims that cannot be read': (count) =>
    `<!--\n${each((index) => `policy-may: sing ${index}\n`)(count)}-->\n${fence(policy(statement('s3:GetObject')))}\n`,
  'claims and statements': (count) =>
    `<!--\n${each((index) => `policy-may: s3:GetObject on arn:aws:s3:::b${index}/x\n`)(count)}-->\n${fence(policy(each((index) => statement('s3:GetObject').replace('"*"', `"arn:aws:s3:::b${index}/*"`), ',\n')(count)))}\n`,
  'directives in the meta': (count) =>
    `\`\`\`json ${'policy-fails=X '.repeat(count)}\n${policy(statement('s3:GetObject'))}\n\`\`\`\n`,
  'terraform, jsonencode': (count) => fence(each(terraformBlock)(count), 'hcl'),
  'terraform, documents': (count) => fence(each(terraformData)(count), 'hcl'),
  'terraform, fences': each((index) => fence(terraformBlock(index), 'hcl')),
  'terraform, heredocs': (count) =>
    fence(
      each(
        (index) =>
          `resource "aws_iam_policy" "p${index}" {\n  policy = <<EOF\n${policy(statement('s3:GetObject'))}\nEOF\n}\n`,
      )(count),
      'hcl',
    ),
  'terraform, heredocs that never end': (count) => fence('x = <<EOF\n'.repeat(count), 'hcl'),
  'terraform, interpolation': (count) =>
    fence(
      `resource "a" "b" {\n  policy = jsonencode({Statement = [{Effect = "Allow", Action = "${'${a}'.repeat(count)}", Resource = "*"}]})\n}`,
      'hcl',
    ),
  'terraform, interpolation that nests': (count) =>
    fence(`resource "a" "b" {\n  policy = "${'${"'.repeat(count)}`, 'hcl'),
  'terraform, brackets': (count) =>
    fence(`resource "a" "b" {\n  policy = jsonencode(${'['.repeat(count)}`, 'hcl'),
  'terraform, blocks': (count) => fence('resource "a" "b" {\n'.repeat(count), 'hcl'),
  'terraform, statements': (count) =>
    fence(
      `data "aws_iam_policy_document" "p" {\n${'  statement {\n    actions = ["s3:GetObject"]\n    resources = ["*"]\n  }\n'.repeat(count)}}`,
      'hcl',
    ),
  'terraform, operators': (count) =>
    fence(`resource "a" "b" {\n  policy = jsonencode({Statement = ${'a ? b : '.repeat(count)}c})\n}`, 'hcl'),
  'shell, words': (count) => fence(`aws iam put-role-policy --policy-document ${'a '.repeat(count)}`, 'sh'),
  'shell, commands': (count) =>
    fence(
      `aws iam put-role-policy --policy-document '${policy(statement('s3:GetObject'))}'\n`.repeat(count),
      'sh',
    ),
  'shell, quotes': (count) =>
    fence(`aws iam put-role-policy --policy-document ${`'a"b`.repeat(count)}`, 'sh'),
  'shell, heredocs': (count) =>
    fence(
      each((index) => `cat > p${index}.json <<EOF\n${policy(statement('s3:GetObject'))}\nEOF\n`)(count),
      'sh',
    ),
  'shell, heredocs that never end': (count) => fence('cat <<EOF\n'.repeat(count), 'sh'),
  'shell, heredocs in one line': (count) => fence(`cat ${'<<EOF '.repeat(count)}\n`, 'sh'),
  'shell, substitutions': (count) =>
    fence(`aws iam put-role-policy --policy-document ${'$(echo '.repeat(count)}`, 'sh'),
  'shell, echo': (count) =>
    fence(`echo '${policy(statement('s3:GetObject'))}' > p.json\n`.repeat(count), 'sh'),
  'shell, files that are read': (count) =>
    fence(
      each(
        (index) =>
          `cat > p${index}.json <<EOF\n${policy(statement('s3:GetObject'))}\nEOF\naws iam put-role-policy --policy-document file://p${index}.json\n`,
      )(count),
      'sh',
    ),
  'shell, continued lines': (count) =>
    fence(`aws iam put-role-policy --policy-document ${'\\\n'.repeat(count)}`, 'sh'),
  'template, resources': (count) => fence(`Resources:\n${each(template)(count)}`, 'yaml'),
  'template, fences': each((index) => fence(`Resources:\n${template(index)}`, 'yaml')),
  'template, anchors': (count) =>
    fence(
      `Statement:\n${each((index) => `  - &a${index} {Effect: Allow, Action: 's3:GetObject', Resource: '*'}\n`)(count)}`,
      'yaml',
    ),
  'template, aliases': (count) =>
    fence(
      `Statement:\n  - &a {Effect: Allow, Action: 's3:GetObject', Resource: '*'}\n${'  - *a\n'.repeat(count)}`,
      'yaml',
    ),
  'template, anchors and aliases': (count) =>
    fence(
      `Statement:\n${each((index) => `  - &a${index} {Effect: Allow, Action: 's3:GetObject', Resource: '*'}\n  - *a${index}\n`)(count)}`,
      'yaml',
    ),
  'template, one key': (count) =>
    fence(`Statement:\n  - Effect: Allow\n${'    Action: s3:GetObject\n'.repeat(count)}`, 'yaml'),
  'template, flow': (count) => fence(`Statement: ${'['.repeat(count)}${']'.repeat(count)}`, 'yaml'),
  'template, functions': (count) =>
    fence(
      `Statement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: ${'!Sub '.repeat(count)}x`,
      'yaml',
    ),
  'template, Sub with variables': (count) =>
    fence(
      `Statement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: !Sub 'arn:aws:s3:::${'${a}'.repeat(count)}'`,
      'yaml',
    ),
  'template, deep mappings': (count) =>
    fence(`Statement:\n${each((index) => `${' '.repeat(index)}k:\n`)(count)}`, 'yaml'),
  'template, documents': (count) => fence(`Statement:\n  - Effect: Allow\n---\n`.repeat(count), 'yaml'),
  'template, JSON': (count) =>
    fence(
      `{"Resources": {${each((index) => `"R${index}": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyDocument": ${policy(statement('s3:GetObject'))}}}`, ',\n')(count)}}}`,
    ),
  'JSON with each key twice': (count) => fence(`{${each((index) => `"k${index >> 1}": 1`, ', ')(count)}}`),
  'JSON with one key': (count) => fence(`{${each(() => '"k": 1', ',\n')(count)}}`),
  'JSON with faults': (count) => fence('{"a": 1\n"b": 2,}\n'.repeat(count)),
  'JSON in fences, broken': (count) => fence('{"a": 1,}').repeat(count),
  'code in quotes': (count) => '> ```json\n> {"a": 1,}\n> ```\n>\n'.repeat(count),
  'code in a deep list': (count) =>
    `${'- '.repeat(15)}a\n\n${`${' '.repeat(30)}\`\`\`json\n${' '.repeat(30)}{"a": 1,}\n${' '.repeat(30)}\`\`\`\n\n`.repeat(count)}`,
  'tables that may be control tables': (count) =>
    '|Control|Description|\n|-|-|\n|PR.AC-1|words|\n\n'.repeat(count),
  'tables without rows': (count) => `${HEADER}\n`.repeat(count),
  'HTML control tables': (count) =>
    `${OPEN}${`<table><tr><th>NIST Subcategory Controls</th><th>Description</th></tr><tr><td>PR.AC-1</td><td>words</td></tr></table>\n\n`.repeat(count)}`,
  'status banners': (count) => '<h1>currently not approved</h1>\n\n'.repeat(count),
  dates: (count) => 'Last updated: 01/02/2020\n\n'.repeat(count),
}
