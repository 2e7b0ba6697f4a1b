import {describe, expect, it} from 'vitest'
import {guessFolder} from '../../src/survey/documents.ts'

describe('the folder of the documents', () => {
  it.each([
    ['runbooks', ['README.md', 'CHANGELOG.md', 'runbooks/sqs/a.md', 'runbooks/sns/b.md', 'runbooks/c.md']],
    ['docs/playbooks', ['docs/playbooks/kms/p.md', 'docs/playbooks/s3/p.md', 'README.md', 'LICENSE.md']],
    [
      'docs',
      [
        'docs/a.md',
        'docs/guide/b.md',
        'docs/guide/c.md',
        'docs/guide/d.md',
        'docs/guide/e.md',
        'docs/guide/f.md',
      ],
    ],
    ['.', ['a.md', 'b.md', 'sub/c.md']],
    ['.', ['one/a.md', 'one/b.md', 'two/c.md', 'two/d.md']],
    ['.', []],
    ['.', ['README.md']],
    ['kms', ['kms/a.md']],
  ])('is %s', (folder, paths) => {
    expect(guessFolder(paths)).toBe(folder)
  })

  it('may leave out a fifth of the documents', () => {
    const most = [1, 2, 3, 4].map((number) => `runbooks/${number}/a.md`)
    expect(guessFolder([...most, 'other/b.md'])).toBe('runbooks')
    expect(guessFolder([...most, 'other/b.md', 'other/c.md'])).toBe('.')
  })
})
