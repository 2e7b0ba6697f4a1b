import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {splitVariants} from '../../src/parse/variants.ts'

/** git as it is without anyone's settings. */
const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-merge-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

interface Merge {
  base: string
  ours: string
  theirs: string
}

/** What `git merge-file` makes of three texts; it exits with the number of conflicts. */
function mergeFile(merge: Merge, ...options: string[]): string {
  for (const [name, text] of Object.entries(merge)) writeFileSync(join(folder, name), text)
  const labels = ['ours', 'base', 'theirs'].flatMap((name) => ['-L', name])
  const files = ['ours', 'base', 'theirs'].map((name) => join(folder, name))
  const {stdout, status, stderr} = spawnSync('git', ['merge-file', '-p', ...options, ...labels, ...files], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (status === null || status > 127) throw new Error(stderr)
  return stdout
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', '## H', '- x'), {maxLength: 9})
const merges = fc
  .record({base: lines, ours: lines, theirs: lines, eol: fc.constantFrom('\n', '\r\n')})
  .map(({eol, ...texts}): Merge => {
    const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map((text) =>
      text.map((line) => line + eol).join(''),
    )
    return {base: base!, ours: ours!, theirs: theirs!}
  })

describe('the variants of what git merged', () => {
  it.each([
    {options: [] as string[]},
    {options: ['--diff3']},
    {options: ['--zdiff3']},
    {options: ['--marker-size=12']},
  ])('are what `git merge-file --ours` and `--theirs` give, with $options', ({options}) => {
    let conflicts = 0
    fc.assert(
      fc.property(merges, (merge) => {
        const document = scanConflicts(mergeFile(merge, ...options))
        const variants = splitVariants(document)
        const side = (label: string) => variants.find((variant) => variant.label === label) ?? variants[0]
        conflicts += document.hunks.length
        expect(document.faults).toEqual([])
        expect(side('ours')?.text).toBe(mergeFile(merge, '--ours'))
        expect(side('theirs')?.text).toBe(mergeFile(merge, '--theirs'))
      }),
      {numRuns: 60},
    )
    expect(conflicts).toBeGreaterThan(20)
  })
})

describe('the variants of a merge between branches that were renamed', () => {
  it('have the branch names, without the paths that git adds to them', () => {
    const work = join(folder, 'repository')
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
        cwd: work,
        env,
        stdio: 'pipe',
      })
    execFileSync('git', ['init', '-q', '-b', 'main', work], {env})
    const text = (rotation: string) => `# Keys\n\n${'Line.\n\n'.repeat(8)}Rotate ${rotation}.\n`
    writeFileSync(join(work, 'keys.md'), text('keys'))
    git('add', '.')
    git('commit', '-qm', 'one')
    git('checkout', '-qb', 'topic')
    git('mv', 'keys.md', 'key management.md')
    writeFileSync(join(work, 'key management.md'), text('keys yearly'))
    git('commit', '-qam', 'two')
    git('checkout', '-q', 'main')
    writeFileSync(join(work, 'keys.md'), text('keys monthly'))
    git('commit', '-qam', 'three')
    expect(() => git('merge', 'topic')).toThrow()
    const merged = readFileSync(join(work, 'key management.md'), 'utf8')
    const document = scanConflicts(merged)
    expect(document.hunks[0]?.parts.map((part) => part.label)).toEqual([
      'HEAD:keys.md',
      'topic:key management.md',
    ])
    expect(splitVariants(document).map((variant) => [variant.label, variant.text])).toEqual([
      ['HEAD', text('keys monthly')],
      ['topic', text('keys yearly')],
    ])
  })
})
