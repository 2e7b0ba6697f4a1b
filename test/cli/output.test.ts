import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const CONFLICT = '<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b\n'
const folder = new WorkFolder({'docs/playbooks/a.md': '# A\n', 'c.md': CONFLICT})
afterAll(() => folder.remove())

/** Runs the command in a shell, as the parameter `$p`. */
function shell(script: string) {
  const {status, stdout, stderr} = spawnSync('sh', ['-c', script], {
    cwd: folder.path,
    env: {...process.env, p: `${process.execPath} ${resolve('bin/proofbook.cjs')}`},
    encoding: 'utf8',
  })
  return {code: status, stdout, stderr}
}

describe('a full disk behind standard output', {timeout: 600_000}, () => {
  it.each([
    'check',
    'check --format json',
    'inspect c.md',
    'variants c.md',
    'resolve c.md --take ours',
    'coverage',
    'catalog list',
    'export controls --config /dev/null',
    '--help',
    'check --help',
    '--version',
  ])('is said by %s, which ends with 2', (words) => {
    const {code, stderr} = shell(`$p ${words} > /dev/full`)
    const said = stderr.split('\n').filter((line) => !/^Permalinks lead/.test(line))
    expect([code, said]).toEqual([2, ['Cannot write the output: no space left on device', '']])
  })
})

describe('a reader that closes early', {timeout: 600_000}, () => {
  it.each(['check --format json', '--help'])('is no fault of %s', (words) => {
    expect(shell(`{ $p ${words}; echo $? >&2; } | true`).stderr).toBe('0\n')
  })
})

describe('a full disk behind standard error', {timeout: 600_000}, () => {
  it('changes nothing else', () => {
    expect(shell('$p resolve c.md --take theirs --write 2> /dev/full; echo $?; cat c.md').stdout).toBe(
      '0\nTwo.\n',
    )
  })
})
