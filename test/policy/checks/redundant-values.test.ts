import {expect, it} from 'vitest'
import {lintPolicy, parsePolicy} from '../../../src/policy/index.ts'

/** What is said of the resources of a statement that another one covers. */
async function covered(resources: readonly string[]): Promise<string[]> {
  const statement = {Effect: 'Allow', Action: 's3:GetObject', Resource: resources}
  const policy = parsePolicy(JSON.stringify({Version: '2012-10-17', Statement: [statement]}))
  const findings = await lintPolicy(policy, {type: 'identity'})
  return findings.filter(({code}) => code === 'REDUNDANT_RESOURCE').map(({message}) => message)
}

const redundant = (value: string, by: string) =>
  `Redundant resource \`${value}\`: \`${by}\` covers it; remove it`

it('names the first pattern that covers a value, however the patterns begin', async () => {
  const value = 'arn:aws:s3:::logs/2026/june'
  const year = 'arn:aws:s3:::logs/2026/*'
  const bucket = 'arn:aws:s3:::logs/*'
  expect(await covered([year, value, bucket])).toEqual([redundant(year, bucket), redundant(value, year)])
  expect(await covered([bucket, value, year])).toEqual([redundant(value, bucket), redundant(year, bucket)])
})

it('names the first of two patterns that begin alike', async () => {
  const value = 'arn:aws:s3:::logs/june/a.gz'
  // All that the second covers ends in `.gz`, so that the first covers it.
  const [wide, narrow] = ['arn:aws:s3:::logs/*.gz', 'arn:aws:s3:::logs/*/a.gz']
  expect(await covered([value, wide, narrow])).toEqual([redundant(value, wide), redundant(narrow, wide)])
  expect(await covered([value, narrow, wide])).toEqual([redundant(value, narrow), redundant(narrow, wide)])
})
