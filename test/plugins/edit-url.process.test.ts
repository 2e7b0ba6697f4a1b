import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {editUrl} from '../../plugins/docusaurus-plugin-proofbook/edit-url.ts'

const PAGE = {docPath: 'kms/my playbook.md'}
let repository: string
const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args])

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'proofbook-edit-'))
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', 'placeholder')
})
afterAll(() => rmSync(repository, {recursive: true}))

describe('without a word in the configuration', () => {
  test.each([
    [
      'git@github.com:team/books.git',
      'https://github.com/team/books/edit/main/docs/playbooks/kms/my%20playbook.md',
    ],
    [
      'https://github.com/team/books',
      'https://github.com/team/books/edit/main/docs/playbooks/kms/my%20playbook.md',
    ],
    [
      'https://token@github.com/team/books.git',
      'https://github.com/team/books/edit/main/docs/playbooks/kms/my%20playbook.md',
    ],
    [
      'ssh://git@gitlab.com/a/b/c.git',
      'https://gitlab.com/a/b/c/-/edit/main/docs/playbooks/kms/my%20playbook.md',
    ],
    ['https://git.example.com/team/books', undefined],
  ])('the remote %s tells where pages are edited', (remote, expected) => {
    git('remote', 'set-url', 'origin', remote)
    expect(editUrl(repository, 'docs/playbooks', undefined)(PAGE)).toBe(expected)
  })

  test('a folder outside the repository has no such address', () => {
    git('remote', 'set-url', 'origin', 'https://github.com/team/books')
    expect(editUrl(repository, '../other', undefined)(PAGE)).toBeUndefined()
  })

  test('a site below the top of the repository has its folder in the address', () => {
    git('remote', 'set-url', 'origin', 'https://github.com/team/books')
    mkdirSync(join(repository, 'site'))
    expect(editUrl(join(repository, 'site'), 'docs', undefined)(PAGE)).toBe(
      'https://github.com/team/books/edit/main/site/docs/kms/my%20playbook.md',
    )
  })
})

test('the configuration has the last word', () => {
  const configured = editUrl(repository, 'docs', 'https://forge.example/books/edit/')
  expect(configured(PAGE)).toBe('https://forge.example/books/edit/docs/kms/my%20playbook.md')
  expect(editUrl(repository, 'docs', null)(PAGE)).toBeUndefined()
})
