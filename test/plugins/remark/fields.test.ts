import {describe, expect, test} from 'vitest'
import {PageFields} from '../../../plugins/docusaurus-plugin-proofbook/remark/fields.ts'
import {fillIn} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/FillIn/values.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {codeBlocksOf} from '../../../src/model/code-blocks.ts'
import {leadingVariant} from '../../../src/model/playbook-type.ts'

const POLICY = (resource: string) =>
  `\`\`\`json\n{"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "${resource}"}\n\`\`\`\n`
const COMMAND = (line: string) => `\`\`\`sh\n${line}\n\`\`\`\n`

/** The fields of a text, and its code with each of them filled in with its name. */
function fieldsOf(markdown: string) {
  const config = loadConfig()
  const playbook = readModel('playbook.md', markdown, '', {config, today: '2025-06-01', policySources: []})
  const variant = leadingVariant(playbook)
  const fields = new PageFields({variant})
  const [form] = fields.form().attributes
  const {fields: found} = JSON.parse(String(form?.value))
  const blocks = codeBlocksOf(variant.document).sort((a, b) => a.span.start.offset - b.span.start.offset)
  const marked = blocks.map((block) =>
    fields.rangesIn(block).map(({offset, length}) => block.value.slice(offset, offset + length)),
  )
  return {found, marked, blocks, ranges: blocks.map((block) => fields.rangesIn(block))}
}

describe('the fields of a page', () => {
  test('are the account, Region and key of an ARN, in policies and commands alike', () => {
    const arn = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'
    const {found, marked} = fieldsOf(
      `# A\n\n${POLICY(arn)}\n${COMMAND('aws kms describe-key --region us-west-2 --account-id 111122223333')}`,
    )
    expect(found).toEqual([
      {name: 'region', written: 'us-west-2', places: 2},
      {name: 'account', written: '111122223333', places: 2},
      {name: 'key', written: '1234abcd-12ab-34cd-56ef-1234567890ab', places: 1},
    ])
    expect(marked).toEqual([
      ['us-west-2', '111122223333', '1234abcd-12ab-34cd-56ef-1234567890ab'],
      ['us-west-2', '111122223333'],
    ])
  })

  test('are placeholders of policies, by what they stand for', () => {
    const {found} = fieldsOf(`# A\n\n${POLICY('arn:aws:kms:{{region}}:<account-id>:alias/<purpose>')}`)
    expect(found.map(({name, written}: {name: string; written: string}) => [name, written])).toEqual([
      ['region', '{{region}}'],
      ['account', '<account-id>'],
      ['other purpose', '<purpose>'],
    ])
  })

  test('are one where words say no more than their kind, in whatever marks', () => {
    const {found} = fieldsOf(
      `# A\n\n${POLICY('arn:aws:kms:<region>:<account-id>:key/<key_id>')}\n` +
        `${POLICY('arn:aws:kms:{{region}}:{{accountId}}:key/<key-id-of-the-app>')}\n${POLICY('arn:aws:iam::111122223333:root')}`,
    )
    expect(found.map(({name, places}: {name: string; places: number}) => [name, places])).toEqual([
      ['region', 2],
      ['account', 3],
      ['key', 1],
      ['key key-id-of-the-app', 1],
    ])
  })

  test('have names of their own where they are nobody’s example, or the second of a kind', () => {
    const {found} = fieldsOf(
      `# A\n\n${POLICY('arn:aws:iam::127311923021:root')}\n${POLICY('arn:aws:iam::111122223333:root')}\n` +
        `${POLICY('arn:aws:iam::123456789012:root')}\n${COMMAND('aws s3 cp x s3://app-logs/ && aws s3 ls s3://example-logs')}`,
    )
    expect(found.map(({name}: {name: string}) => name)).toEqual([
      'account 127311923021',
      'account',
      'account 123456789012',
      'bucket app-logs',
      'bucket',
    ])
  })

  test('are nothing that only looks like them', () => {
    const {found} = fieldsOf(
      `# A\n\n${COMMAND('echo 111122223333 us-west-2 1234abcd-12ab-34cd-56ef-1234567890ab; ls s3:/x')}`,
    )
    expect(found).toEqual([])
  })

  test('are filled in at their places alone', () => {
    const {blocks, ranges} = fieldsOf(
      `# A\n\n${COMMAND('aws sts x --account-id 111122223333 # 111122223333 --region us-west-2')}`,
    )
    const values = {account: '444455556666', region: 'eu-central-1'}
    expect(fillIn(blocks[0]!.value, ranges[0]!, values)).toBe(
      'aws sts x --account-id 444455556666 # 111122223333 --region eu-central-1',
    )
    expect(fillIn(blocks[0]!.value, ranges[0]!, {account: '12', region: '$(reboot)'})).toBe(blocks[0]!.value)
  })
})
