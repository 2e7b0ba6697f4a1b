import {posix} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pathFrom} from '../../src/files/globs.ts'

describe('a path from a folder', () => {
  it.each([
    ['docs', 'docs/a.md', 'a.md'],
    ['docs', 'docs/.b/..c/a.md', '.b/..c/a.md'],
    ['.', 'docs/a.md', 'docs/a.md'],
    ['/top', '/top/docs/a.md', 'docs/a.md'],
    ['docs', 'docs/../docs//./a.md', 'a.md'],
    ['docs', 'docs', undefined],
    ['docs', 'docs-of-others/a.md', undefined],
    ['docs', 'docs/../a.md', undefined],
    ['.', '../a.md', undefined],
    ['.', '.', undefined],
    ['docs', '/docs/a.md', undefined],
    ['/docs', 'docs/a.md', undefined],
  ])('%s has %s as %s', (folder, path, below) => {
    expect(pathFrom(folder, path)).toBe(below)
  })

  it('is what the way between the two is, however they are written', () => {
    const part = fc.constantFrom('a', 'b', '.', '..', '', '.a', '..b', 'a.')
    const written = fc
      .tuple(fc.constantFrom('', '/'), fc.array(part, {maxLength: 5}))
      .map(([start, parts]) => start + parts.join('/'))
    fc.assert(
      fc.property(written, written, (folder, path) => {
        const way = posix.relative(folder, path)
        const isBelow = way !== '' && way.split('/')[0] !== '..'
        expect(pathFrom(folder, path)).toBe(isBelow ? way : undefined)
      }),
      {numRuns: 3000},
    )
  })
})
