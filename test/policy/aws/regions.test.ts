import {describe, expect, it} from 'vitest'
import {closeRegion, isUnknownRegion, PARTITIONS, partitionOf} from '../../../src/policy/aws/regions.ts'

describe('partitions and their Regions', () => {
  it('knows the eight partitions', () => {
    expect(PARTITIONS).toEqual([
      'aws',
      'aws-cn',
      'aws-us-gov',
      'aws-iso',
      'aws-iso-b',
      'aws-iso-e',
      'aws-iso-f',
      'aws-eusc',
    ])
  })

  it.each([
    ['us-east-1', 'aws'],
    ['ap-southeast-7', 'aws'],
    ['mx-central-1', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-east-9', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('%s is in %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition)
  })
})

describe('what is no Region', () => {
  it.each(['us-east-9', 'us-east-1a', 'us-east1', 'us-east', 'EU-WEST-1', 'eu-wst-1'])('%s', (value) => {
    expect(isUnknownRegion(value)).toBe(true)
  })

  it.each([
    'eu-west-1',
    'us-gov-east-1',
    'region',
    'aws-region',
    'REGION',
    'my-region-1',
    'us-xxxx-1',
    'us-east-*',
    '',
    '__proto__',
  ])('%s is one, or stands for one', (value) => {
    expect(isUnknownRegion(value)).toBe(false)
  })

  it.each([
    ['eu-wst-1', 'eu-west-1'],
    ['us-east-1a', 'us-east-1'],
    ['us-esat-1', 'us-east-1'],
    ['us-east-', undefined],
    ['EU-WEST-1', 'eu-west-1'],
    ['mars-north-1', undefined],
  ])('%s may mean %s', (value, meant) => {
    expect(closeRegion(value)).toBe(meant)
  })
})
