import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'

const files = readdirSync('test', {recursive: true, encoding: 'utf8'})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('fixtures/'))
  .map((name) => ({name, text: readFileSync(join('test', name), 'utf8')}))
const tests = files.filter(({name}) => name.endsWith('.test.ts'))
/** The tests that hold a pattern, and are of none of these kinds, nor in a folder whose tests have a project of their own. */
const misnamed = (pattern: RegExp, ...kinds: string[]) =>
  tests
    .filter(({name}) => !/^(?:cli|kill|e2e|security|fuzz)\//.test(name))
    .filter(({name, text}) => pattern.test(text) && !kinds.some((kind) => name.endsWith(`.${kind}.test.ts`)))
    .map(({name}) => name)

/** Text that starts a process, or changes what all files of one process have in common. */
const PROCESS =
  /from 'node:(?:child_process|worker_threads|cluster)'|from '(?:\.\.?\/)+command\.ts'|process\.(?:chdir|umask)\(|process\.env(?:\.\w+|\[[^\]]+\]) ?[?|]*=[^=]|\bvi\.(?:stub|spyOn|mock|doMock|useFakeTimers)/

describe('the name of a test', () => {
  it('says that it starts a process or changes its own, and so must have it to itself', () => {
    expect(misnamed(PROCESS, 'process')).toEqual([])
  })

  it('says that it draws examples at random', () => {
    expect(misnamed(/ from 'fast-chec[k]'/, 'property', 'process')).toEqual([])
  })

  it('says that it measures what large inputs cost', () => {
    expect(misnamed(/ from '[./]+growth\.ts'/, 'large')).toEqual([])
  })

  it('is of a kind that there is', () => {
    const kinds = tests.map(({name}) => /\.([a-z]+)\.test\.ts$/.exec(name)?.[1]).filter(Boolean)
    expect([...new Set(kinds)].sort()).toEqual(['large', 'process', 'property'])
  })
})

describe('a test', () => {
  it('never looks at a clock, which runs on while a busy machine does something else', () => {
    const clocks = /\b(?:performance|Date)\.now\(|process\.hrtime|console\.time/
    expect(files.filter(({text}) => clocks.test(text)).map(({name}) => name)).toEqual([])
  })
})
