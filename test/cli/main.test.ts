import {afterEach, describe, expect, it, vi} from 'vitest'
import {main} from '../../src/cli/main.ts'

const failure = vi.hoisted(() => ({thrown: undefined as unknown}))
vi.mock('../../src/cli/inspect.ts', () => ({
  addInspect: (program: import('commander').Command) =>
    program.command('inspect').action(() => {
      throw failure.thrown
    }),
}))

afterEach(() => vi.restoreAllMocks())

/** What `main` writes to standard error where a command throws something. */
async function told(thrown: unknown): Promise<{code: number; lines: string[]}> {
  failure.thrown = thrown
  let written = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
  return {code: await main(['inspect']), lines: written.split('\n')}
}

const FAULT = 'Proofbook crashed; this is a fault of Proofbook, not of your documents.'

describe('a crash', () => {
  it('says what and where, and nothing of it forges a line', async () => {
    const {code, lines} = await told(new Error('no `a\n::error::b\n    at x\u001b]0;t\u0007##[error]c`'))
    expect(code).toBe(2)
    expect(lines.slice(0, 2)).toEqual([
      FAULT,
      'Error: no `a\\n::error::b\\n    at x\\x1b]0;t\\x07#\\x23[error]c`',
    ])
    expect(lines.slice(2).filter((line) => !/^ {4}at .*|^$/.test(line))).toEqual([])
    expect(lines.length).toBeGreaterThan(4)
  })

  it('says what was thrown that is no error', async () => {
    expect(await told('::a\u0007')).toEqual({code: 2, lines: [FAULT, '\\x3a:a\\x07', '']})
  })
})
