import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'

const WORKFLOWS = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`)
const FILES = [...WORKFLOWS, 'action.yml', 'pipelines/comment/action.yml', 'docs/guide/ci.md']

/** What every `uses:` of a file names, with the comment after it. */
const usesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, text]) => text!)

describe('the actions that ours use, and the guide shows', () => {
  it('are pinned by the full hash of a commit, with the version behind', () => {
    const used = FILES.flatMap(usesIn).filter((text) => !text.startsWith('proofbook/proofbook'))
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter((text) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(text))).toEqual([])
  })

  it('have one hash for a version', () => {
    const byVersion = new Map<string, Set<string>>()
    for (const text of FILES.flatMap(usesIn)) {
      const [, name, hash, version] = /^(.*)@([0-9a-f]{40}) # (.*)$/.exec(text) ?? []
      if (name)
        byVersion.set(`${name} ${version}`, (byVersion.get(`${name} ${version}`) ?? new Set()).add(hash!))
    }
    expect([...byVersion].filter(([, hashes]) => hashes.size > 1)).toEqual([])
  })
})

describe('our workflows', () => {
  it('may only read, and run on three systems', () => {
    for (const file of WORKFLOWS)
      expect(parse(readFileSync(file, 'utf8')).permissions, file).toEqual({contents: 'read'})
    const {matrix} = parse(readFileSync('.github/workflows/ci.yml', 'utf8')).jobs.test.strategy
    const systems = [...matrix.os, ...matrix.include.map(({os}: {os: string}) => os)]
    expect(systems).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest'])
  })

  it('hold the floor of coverage in one job, which no other test waits for', () => {
    const {jobs} = parse(readFileSync('.github/workflows/ci.yml', 'utf8'))
    const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'))
    const runs = (job: {steps: {run?: string}[]}) => job.steps.some(({run}) => run === 'npm run coverage')
    expect(Object.keys(jobs).filter((name) => runs(jobs[name]))).toEqual(['coverage'])
    expect(scripts.coverage).toBe('vitest run --project unit --coverage')
    expect(scripts.test).not.toContain('coverage')
  })

  it('put no expression into text of a shell', () => {
    const lines = WORKFLOWS.flatMap(
      (file) => readFileSync(file, 'utf8').match(/^\s*- run: .*\$\{\{.*$/gm) ?? [],
    )
    expect(lines).toEqual([])
  })
})

describe('the guide for CI', () => {
  it('shows YAML that can be read, of the version that is released', () => {
    const text = readFileSync('docs/guide/ci.md', 'utf8')
    const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block]) => block!)
    expect(blocks.length).toBe(6)
    for (const block of blocks) expect(() => parse(block), block).not.toThrow()
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
    const named = [...text.matchAll(/\bv(\d+\.\d+\.\d+)(?=[\s/])/g)].map(([, each]) => each)
    const others = new Set(['4.2.2', '4.4.0', '4.6.2', '4.3.0', '4.2.3'])
    expect(named.filter((each) => !others.has(each!) && each !== version)).toEqual([])
  })
})
