import {describe, expect, it} from 'vitest'
import {
  ownPath,
  parseRepositoryAddress,
  type Repository,
  repositoryAddress,
} from '../../../src/model/targets/repository.ts'

const github: Repository = {
  host: 'github.com',
  name: 'acme/playbooks',
  branch: 'main',
  branches: new Set(['main', 'HEAD', 'feature/keys']),
  below: '',
}
const gitlab: Repository = {...github, host: 'gitlab.com', name: 'acme/security/playbooks'}

function ownPathOf(url: string, repository: Repository): string | undefined {
  const address = parseRepositoryAddress(url)
  return address && ownPath(address, repository)
}

describe('an address of the own repository', () => {
  it.each([
    ['https://github.com/acme/playbooks/blob/main/watch/RUNBOOK.md#metrics', 'watch/RUNBOOK.md'],
    ['http://www.github.com/ACME/Playbooks/blob/HEAD/a%20b.md', 'a b.md'],
    ['https://github.com/acme/playbooks/tree/main/watch/', 'watch'],
    ['https://github.com/acme/playbooks/raw/feature/keys/img/a.png?raw=true', 'img/a.png'],
    ['https://raw.githubusercontent.com/acme/playbooks/main/img/a.png', 'img/a.png'],
    ['https://raw.githubusercontent.com/acme/playbooks/refs/heads/main/img/a.png', 'img/a.png'],
  ])('is a path: `%s`', (url, path) => {
    expect(ownPathOf(url, github)).toBe(path)
  })

  it('of groups of groups is a path', () => {
    expect(ownPathOf('https://gitlab.com/acme/security/playbooks/-/blob/main/a.md', gitlab)).toBe('a.md')
  })

  it('has the path from where those of the documents begin', () => {
    const below = {...github, below: 'docs/books'}
    expect(ownPathOf('https://github.com/acme/playbooks/blob/main/docs/books/a.md', below)).toBe('a.md')
    expect(ownPathOf('https://github.com/acme/playbooks/blob/main/other/a.md', below)).toBeUndefined()
  })

  it.each([
    'https://github.com/acme/other/blob/main/a.md',
    'https://github.com/acme/playbooks/blob/v1.0/a.md',
    'https://github.com/acme/playbooks/issues/1',
    'https://github.com/acme/playbooks',
    'https://github.example.com/acme/playbooks/blob/main/a.md',
    'https://example.com/acme/playbooks/blob/main/a.md',
    'https://github.com/acme/playbooks/blob/main/%E0%A4%A',
  ])('is not: `%s`', (url) => {
    expect(ownPathOf(url, github)).toBeUndefined()
  })
})

describe('the address at which a host', () => {
  it('shows a file, lists a folder, opens an editor', () => {
    const base = 'https://github.com/acme/playbooks'
    expect(repositoryAddress(github, 'a b/c#.sql', 'blob')).toBe(`${base}/blob/main/a%20b/c%23.sql`)
    expect(repositoryAddress(github, '', 'tree')).toBe(`${base}/tree/main`)
    expect(repositoryAddress({...github, below: 'docs'}, 'a.md', 'edit')).toBe(`${base}/edit/main/docs/a.md`)
  })

  it('opens an editor on the usual branch where its name is not known', () => {
    const unknown = {...github, branch: 'HEAD'}
    expect(repositoryAddress(unknown, 'a.md', 'blob')).toBe(
      'https://github.com/acme/playbooks/blob/HEAD/a.md',
    )
    expect(repositoryAddress(unknown, 'a.md', 'edit')).toBe(
      'https://github.com/acme/playbooks/edit/main/a.md',
    )
  })

  it('of another kind does so in its way', () => {
    expect(repositoryAddress(gitlab, 'a.md', 'blob')).toBe(
      'https://gitlab.com/acme/security/playbooks/-/blob/main/a.md',
    )
    const bitbucket = {...github, host: 'bitbucket.org'}
    expect(repositoryAddress(bitbucket, 'a.md', 'edit')).toBe(
      'https://bitbucket.org/acme/playbooks/src/main/a.md?mode=edit',
    )
  })
})
