import {describe, expect, it} from 'vitest'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {hashHunks} from '../../src/resolutions/hash.ts'

describe('the key of a hunk', () => {
  it('is found for 20,000 hunks within one another', () => {
    const depth = 20_000
    const text = `${'<<<<<<< a\n'.repeat(depth)}x\n${'=======\ny\n>>>>>>> b\n'.repeat(depth)}`
    expect(hashHunks(scanConflicts(text)).size).toBe(depth)
  })
})
