import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {afterEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {WorkFolder} from '../command.ts'
import {Runner} from '../pipelines/github-runner.ts'

let folder: WorkFolder
afterEach(() => folder.remove())

const FILES = {'runbooks/keys.md': '# Keys\n\n[x](none.md)\n'}
const LOCK = {'package-lock.json': '{"packages": {"node_modules/proofbook": {}}}'}
const GITHUB = '.github/workflows/proofbook.yml'
const GITLAB = '.gitlab/proofbook.gitlab-ci.yml'

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}

function written(host: string, path: string, files: Record<string, string>): string {
  folder = new WorkFolder(files)
  const {code, stderr} = folder.run(['init', '--no-baseline', '--workflow', host])
  expect([code, stderr.split('\n')[1]]).toEqual([0, `Wrote \`${path}\``])
  return folder.read(path)
}

/** The actions that a text uses, with the comments after them. */
const usesIn = (text: string) => [...text.matchAll(/ uses: (.*)$/gm)].map(([, used]) => used!)

describe('proofbook init --workflow', () => {
  it('writes the steps of the guide for GitHub, with the same hashes', () => {
    const text = written('github', GITHUB, FILES)
    const {permissions, jobs} = parse(text)
    expect(permissions).toEqual({contents: 'read'})
    expect(jobs.proofbook.steps.flatMap(({run}: {run?: string}) => run ?? [])).toEqual([])
    const used = usesIn(text)
    expect(used.map((each) => each.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'proofbook/proofbook',
    ])
    expect(used.at(-1)).toBe(`proofbook/proofbook@v${version} # better: the full hash of its commit`)
    expect(usesIn(readFileSync('docs/guide/ci.md', 'utf8'))).toEqual(expect.arrayContaining(used))
  })

  it('installs what the lock file has, where it has Proofbook', () => {
    const {jobs} = parse(written('github', GITHUB, {...FILES, ...LOCK}))
    expect(jobs.proofbook.steps[2]).toEqual({run: 'npm ci --ignore-scripts --no-audit --no-fund'})
    folder.remove()
    expect(parse(written('gitlab', GITLAB, {...FILES, ...LOCK})).proofbook.script).toEqual([
      'npm ci --ignore-scripts --no-audit --no-fund',
      expect.stringMatching(/^npx --no-install proofbook check /),
    ])
  })

  it('names the version on GitLab where no lock file does', () => {
    const {script, artifacts} = parse(written('gitlab', GITLAB, FILES)).proofbook
    expect(script).toEqual([
      `npx --yes proofbook@${version} check --format pretty --format gitlab=proofbook-quality.json --format junit=proofbook-junit.xml`,
    ])
    expect(artifacts.reports).toEqual({codequality: 'proofbook-quality.json', junit: 'proofbook-junit.xml'})
  })

  it('is refused below the top of a repository, where no host would see it', () => {
    folder = new WorkFolder(FILES)
    execFileSync('git', ['init', '-q', folder.path])
    expect(folder.run(['init', '--workflow', 'github'], {}, 'runbooks')).toMatchObject({
      code: 2,
      stderr: 'Cannot write a workflow here: it belongs at the top of the repository, `..`; run init there\n',
    })
    expect(folder.run(['init', '--workflow', 'github']).code).toBe(0)
  })

  it('gives GitHub a step that runs: clean with the baseline, and red for what is new', async () => {
    const runner = new Runner(FILES)
    folder = new WorkFolder(FILES)
    try {
      folder.run(['init', '--workflow', 'github'])
      const made = ['proofbook.config.yml', 'proofbook.baseline.json', GITHUB]
      const base = runner.commit(Object.fromEntries(made.map((name) => [name, folder.read(name)])))
      const {steps} = parse(runner.read(GITHUB)).jobs.proofbook
      const inputs = Object.fromEntries(
        Object.entries(steps.at(-1).with).map(([name, value]) => [name, String(value)]),
      )
      const event = {pull_request: {number: 1, base: {sha: base}}}
      expect(await runner.step('action.yml', inputs, event)).toMatchObject({code: 0})
      runner.commit({'runbooks/new.md': '# New\n\n[y](gone.md)\n'})
      const ran = await runner.step('action.yml', inputs, event)
      expect([ran.code, ran.outputs.errors]).toEqual([1, '1'])
      expect(ran.printed).toMatch(/^::error file=runbooks\/new\.md,line=3,/m)
      expect(ran.summary).toContain('runbooks/new.md')
    } finally {
      runner.remove()
    }
  })
})
