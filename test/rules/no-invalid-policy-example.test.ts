import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const POLICY =
  '{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Allow", "Action": "ACTION", "Resource": "*"}]\n}'

async function told(markdown: string) {
  const found = await check(markdown)
  return found.map(({messageId, place, suggestion}) => [
    messageId,
    `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`,
    suggestion,
  ])
}

const indented = (indent: string, text: string) => text.replace(/^/gm, indent)

describe('no-invalid-policy-example', () => {
  it.each([
    ['a fence without a language', (policy: string) => `\`\`\`\n${policy}\n\`\`\`\n`, 3, 47],
    ['an indented block', (policy: string) => `${indented('    ', policy)}\n`, 2, 51],
    ['a list', (policy: string) => `- x\n\n${indented('  ', `\`\`\`json\n${policy}\n\`\`\``)}\n`, 5, 49],
    ['a quote', (policy: string) => `${indented('> ', `~~~\n${policy}\n~~~`)}\n`, 3, 49],
  ])('finds an unknown action in %s, at its place in the file', async (_, inside, line, column) => {
    const text = inside(POLICY.replace('ACTION', 'kms:Decript'))
    for (const eol of ['\n', '\r\n']) {
      expect(await told(text.replaceAll('\n', eol))).toEqual([
        ['INVALID_ACTION', `${line + 1}:${column}-${line + 1}:${column + 13}`, 'kms:Decrypt'],
      ])
    }
  })

  it('finds the wildcard that the playbook itself forbids', async () => {
    const found = await check(`\`\`\`json\n${POLICY.replace('ACTION', 'kms:*')}\n\`\`\`\n`)
    expect(found.map(({messageId}) => messageId)).toEqual([
      'PB_ORG_KMS_STAR_IN_IAM_POLICY',
      'PB_KMS_WILDCARD_RESOURCE',
    ])
  })

  const KEY_POLICY =
    '```json\n{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "kms:Decrypt", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}]}\n```\n'

  it.each([
    ['Replace the policy of the key with this one:', true],
    ['This is the complete key policy, with all its statements:', true],
    ['Add the following statement to the policy of the key.', false],
    ['The policy has two statements.\n\nUse your own account:', false],
    ['The statements are long.\n\n## Next\n\nUse this policy:', true],
  ])('asks who may change a key policy after %j: %s', async (before, isAsked) => {
    const found = await check(`${before}\n\n${KEY_POLICY}`)
    expect(found.map(({messageId}) => messageId)).toEqual(isAsked ? ['PB_KMS_LOCKOUT'] : [])
  })

  it('leaves other JSON, other code and quoted markdown alone', async () => {
    const text =
      '```js\n{"a": }\n```\n\n```sh\naws kms list-keys\n```\n\n````md\n```json\n{"Effect": "Allow", "Action": }\n```\n````\n'
    expect(await told(text)).toEqual([])
  })

  it('finds faults of JSON with their place', async () => {
    expect(await told('```\n{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",}\n```\n')).toEqual(
      [
        ['PB_DOC_FRAGMENT', '2:1-2:64', undefined],
        ['JSON_SYNTAX_ERROR', '2:62-2:63', undefined],
      ],
    )
  })
})
