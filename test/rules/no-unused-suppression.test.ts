import {describe, expect, it} from 'vitest'
import {judge} from './comments.ts'

describe('no-unused-suppression', () => {
  it('is a rule that finds nothing, unless it is off', async () => {
    const text = '<!-- proofbook-disable-file no-dead-link/dead-link -- x -->\n'
    expect((await judge(text)).left).toEqual(['1:29 no-unused-suppression/unused'])
    expect((await judge(text, {'no-dead-link': 'off'})).left).toEqual([])
    expect((await judge(text, {'no-dead-link': {'dead-link': 'off'}})).left).toEqual([])
    expect((await judge(text, {'no-unused-suppression': 'off'})).left).toEqual([])
    expect((await judge(text, {'no-unused-suppression': 'error'})).findings[0]!.severity).toBe('error')
  })
})
