import {describe, expect, it} from 'vitest'
import {complaintIn} from '../../src/git/git.ts'

describe('what git says of a failure', () => {
  it.each([
    ['fatal: bad object\nmore\n', 'bad object'],
    ['warning: refname is ambiguous\nerror: no such ref\n', 'no such ref'],
    ['warning: alone\n', 'warning: alone'],
    ['', ''],
  ])('of %j is %j', (said, line) => {
    expect(complaintIn(said)).toBe(line)
  })

  it('of a repository of another user has what git advises on its other lines', () => {
    const said = [
      "fatal: detected dubious ownership in repository at '/srv/my docs'",
      'To add an exception for this directory, call:',
      '',
      "\tgit config --global --add safe.directory '/srv/my docs'",
    ]
    expect(complaintIn(said.join('\n'))).toBe(
      "detected dubious ownership in repository at '/srv/my docs'; if you trust it: git config --global --add safe.directory '/srv/my docs'",
    )
  })
})
