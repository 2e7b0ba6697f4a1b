import {expect, it} from 'vitest'
import {askedOnce} from '../../../src/policy/aws/asked-once.ts'

it('asks once for each word', async () => {
  const words: string[] = []
  const lengthOf = askedOnce(async (word) => {
    words.push(word)
    return word.length
  })
  expect(await Promise.all(['kms', 's3', 'kms'].map(lengthOf))).toEqual([3, 2, 3])
  expect(words).toEqual(['kms', 's3'])
})

it('asks again for what could not be found', async () => {
  let asked = 0
  const ask = askedOnce(async () => {
    if (++asked === 1) throw new Error('offline')
    return 'found'
  })
  await expect(ask('kms')).rejects.toThrow('offline')
  expect(await ask('kms')).toBe('found')
})
