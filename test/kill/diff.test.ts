import {mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {History} from '../cli/history.ts'
import type {Point} from './commands.ts'
import {endAt} from './commands.ts'

let history: History
afterEach(() => {
  vi.unstubAllEnvs()
  history.remove()
})

describe('proofbook diff that is interrupted', () => {
  it.each([
    ['SIGINT', 'mkdirSync=1'],
    ['SIGINT', 'writeFileSync=1'],
    ['SIGINT', 'writeFileSync=4'],
    ['SIGTERM', 'writeFileSync=4'],
    ['SIGHUP', 'writeFileSync=4'],
  ] as [string, Point][])('leaves no copy behind: %s before %s', (signal, point) => {
    history = new History()
    const scratch = join(history.path, '.git/scratch')
    mkdirSync(scratch)
    history.commit({'docs/playbooks/a.md': '# A\n', 'docs/playbooks/b.md': '# B\n'})
    vi.stubEnv('TMPDIR', scratch)
    expect(endAt(['diff', 'main'], `${point}&signal=${signal}`, history.path)).toBe(signal)
    expect(readdirSync(scratch)).toEqual([])
    expect(endAt(['diff', 'main'], 'writeFileSync=1000', history.path)).toBe('0')
    expect(readdirSync(scratch)).toEqual([])
  })
})
