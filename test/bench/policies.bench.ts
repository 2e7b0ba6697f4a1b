/**
 * What linting a policy costs beside a validator of shape alone, on the same policies, and what starting the command costs
 * beside an empty process. Quote ratios, not times.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {validateIdentityPolicy} from '@cloud-copilot/iam-policy'
import {afterAll, bench, describe} from 'vitest'
import {lintPolicy, parsePolicy, policyChecks} from '../../src/policy/index.ts'

const texts = policyChecks.flatMap(({good}) => (good?.type === 'identity' ? [good.text] : []))
const folder = mkdtempSync(join(tmpdir(), 'proofbook-bench-'))
const file = join(folder, 'policy.json')
writeFileSync(file, texts[0]!)
afterAll(() => rmSync(folder, {recursive: true}))

describe(`${texts.length} identity policies`, () => {
  bench('a validator of shape', () => {
    for (const text of texts) validateIdentityPolicy(JSON.parse(text))
  })
  bench('parsing with places', () => {
    for (const text of texts) parsePolicy(text)
  })
  bench('parsing and all checks', async () => {
    for (const text of texts) await lintPolicy(parsePolicy(text), {type: 'identity'})
  })
})

const statement = '{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}'
describe.each([250, 1000])('%i statements in one policy', (count) => {
  const text = `{"Version": "2012-10-17", "Statement": [${Array(count).fill(statement).join(',')}]}`
  bench('parsing and all checks', async () => {
    await lintPolicy(parsePolicy(text), {type: 'identity'})
  })
})

describe('starting', () => {
  bench('an empty process', () => {
    spawnSync(process.execPath, ['-e', '0'])
  })
  bench('lint-policy on one file', () => {
    spawnSync(process.execPath, [resolve('bin/proofbook.cjs'), 'lint-policy', file])
  })
})
