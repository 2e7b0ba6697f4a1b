import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {Runner, readAction} from './github-runner.ts'

const ACTION = 'action.yml'
const DEAD = '# Keys\n\n[x](none.md)\n'
const CLEAN = '# Vault\n\nText.\n'

const runners: Runner[] = []
afterEach(() => {
  for (const runner of runners.splice(0)) runner.remove()
})

function runnerWith(files: Record<string, string>): Runner {
  const runner = new Runner(files)
  runners.push(runner)
  return runner
}

const pullRequest = (sha: string) => ({pull_request: {number: 7, base: {sha}}})
const NOTHING = {}

describe('action.yml', () => {
  it('uses no other action, and puts no input into text of a shell', () => {
    const {runs, inputs} = readAction(ACTION)
    expect(runs.steps).toHaveLength(1)
    expect(runs.steps.flatMap((step) => (step.run.includes('${{') ? [step.run] : []))).toEqual([])
    expect(Object.values(runs.steps[0]!.env)).toEqual(
      Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`),
    )
  })
})

describe('the step of the action', () => {
  it('annotates, counts, writes the summary, SARIF and a comment, and fails', async () => {
    const runner = runnerWith({'runbooks/keys.md': DEAD})
    const ran = await runner.step(
      ACTION,
      {paths: 'runbooks', sarif: 'out.sarif', comment: 'comment.md'},
      NOTHING,
    )
    expect(ran.code, ran.printed).toBe(1)
    expect(ran.printed).toMatch(/^::error file=runbooks\/keys\.md,line=3,endLine=3,col=1,/m)
    expect(ran.outputs).toEqual({
      'exit-code': '1',
      errors: '1',
      warnings: '0',
      infos: '0',
      sarif: 'out.sarif',
      comment: 'comment.md',
    })
    expect(ran.summary).toContain('none.md')
    expect(runner.read('comment.md')).toContain('none.md')
    const sarif = JSON.parse(runner.read('out.sarif'))
    expect(sarif.runs[0].results[0].ruleId).toMatch(/^no-dead-link/)
  })

  it('passes what is clean, and what may fail never', async () => {
    const clean = await runnerWith({'runbooks/vault.md': CLEAN}).step(ACTION, {paths: 'runbooks'}, NOTHING)
    expect([clean.code, clean.outputs['exit-code']]).toEqual([0, '0'])
    const never = {paths: 'runbooks', 'fail-on': 'never'}
    const dead = await runnerWith({'runbooks/keys.md': DEAD}).step(ACTION, never, NOTHING)
    expect([dead.code, dead.outputs['exit-code'], dead.outputs.errors]).toEqual([0, '1', '1'])
  })

  it('lets nothing of a document be a workflow command', async () => {
    const runner = runnerWith({'runbooks/keys.md': `# Keys\n\n[x](none.md)\n::warning::obeyed\n`})
    const ran = await runner.step(ACTION, {paths: 'runbooks', annotations: 'false'}, NOTHING)
    const [before, token, within] = ran.printed.split(/^::stop-commands::(\S+)$/m)
    expect(before).not.toContain('::')
    expect(within).toMatch(new RegExp(`^::${token}::$`, 'm'))
  })

  it.each([
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    'x && touch pwned',
    '--config=../x',
    '${{ github.token }}',
    '%0A::set-output name=x::y',
  ])('takes %j for what it is in every input', async (hostile) => {
    const runner = runnerWith({'runbooks/vault.md': CLEAN})
    for (const name of Object.keys(readAction(ACTION).inputs)) {
      if (name === 'sarif' || name === 'comment') continue
      const {code} = await runner.step(ACTION, {paths: 'runbooks', [name]: hostile}, NOTHING)
      expect(code, name).toBe(2)
      expect(existsSync(join(runner.workspace, 'pwned')), name).toBe(false)
    }
  })

  it.each([
    ['sarif', '../out.sarif'],
    ['comment', '/tmp/comment.md'],
    ['working-directory', '..'],
    ['working-directory', 'none'],
    ['fail-on', 'fatal'],
    ['max-warnings', '-1'],
    ['version', 'git+ssh://example.com/x'],
    ['annotations', 'yes'],
    ['changed', '--output=x'],
  ])('says what is wrong with the input %s: %s', async (name, value) => {
    const runner = runnerWith({'runbooks/vault.md': CLEAN})
    const {code, printed} = await runner.step(ACTION, {paths: 'runbooks', [name]: value}, NOTHING)
    expect(code).toBe(2)
    expect(printed).toMatch(new RegExp(`^::error title=Proofbook::.*${name}`, 'm'))
  })

  it('lets a baseline pass, unless there shall be none', async () => {
    const runner = runnerWith({'runbooks/keys.md': DEAD})
    const made = await runner.step(ACTION, {paths: 'runbooks', baseline: 'old.json'}, NOTHING)
    expect(made.code).toBe(2)
    const none = await runner.step(ACTION, {paths: 'runbooks', baseline: 'none'}, NOTHING)
    expect(none.code).toBe(1)
  })
})

describe('changed: true', () => {
  it('checks what a pull request changes', async () => {
    const runner = runnerWith({'runbooks/old.md': DEAD, 'runbooks/gone.md': CLEAN})
    const base = runner.git('rev-parse', 'HEAD')
    runner.git('rm', '-q', 'runbooks/gone.md')
    runner.commit({'runbooks/-new $(x).md': DEAD, 'other/new.md': DEAD, 'runbooks/x.txt': 'x'})
    const ran = await runner.step(ACTION, {paths: 'runbooks', changed: 'true'}, pullRequest(base))
    expect(ran.code, ran.printed).toBe(1)
    expect(ran.printed.match(/^::error file=[^,]*/gm)).toEqual(['::error file=runbooks/-new $(x).md'])
  })

  it('checks the documents that link to what a pull request drops, as `check --changed` does', async () => {
    const link = (to: string) => `# Page\n\n[x](${to})\n`
    const runner = runnerWith({
      'runbooks/gone.md': CLEAN,
      'runbooks/links.md': link('gone.md'),
      'runbooks/picture.md': '# Page\n\n![x](../img/flow.svg)\n',
      'runbooks/old.md': DEAD,
      'img/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const base = runner.git('rev-parse', 'HEAD')
    runner.git('rm', '-q', 'runbooks/gone.md', 'img/flow.svg')
    runner.commit({})
    const ran = await runner.step(ACTION, {paths: 'runbooks', changed: base}, NOTHING)
    expect(ran.code, ran.printed).toBe(1)
    expect(ran.printed.match(/(?<=^::\w+ file=)[^,]*/gm)).toEqual([
      'runbooks/links.md',
      'runbooks/picture.md',
    ])
  })

  it('takes what it finds where the configuration says that documents are', async () => {
    const runner = runnerWith({'proofbook.config.yml': 'documents: runbooks\n', 'runbooks/old.md': DEAD})
    const base = runner.git('rev-parse', 'HEAD')
    runner.commit({'runbooks/new.md': DEAD, 'new.md': DEAD})
    const ran = await runner.step(ACTION, {changed: 'true'}, pullRequest(base))
    expect(ran.printed.match(/(?<=^::error file=)[^,]*/gm)).toEqual(['runbooks/new.md'])
  })

  it('says what to do where the branch and the ref have no commit in common', async () => {
    const runner = runnerWith({'runbooks/old.md': DEAD})
    runner.git('switch', '-q', '--orphan', 'other')
    runner.commit({'runbooks/old.md': CLEAN})
    const {code, printed} = await runner.step(ACTION, {changed: 'main'}, NOTHING)
    expect([code, printed]).toEqual([2, expect.stringContaining('fetch-depth: 0')])
  })

  it('checks nothing where no document changed, and everything where the event names no older commit', async () => {
    const runner = runnerWith({'runbooks/old.md': DEAD})
    const base = runner.git('rev-parse', 'HEAD')
    runner.commit({'x.txt': 'x'})
    const inputs = {paths: 'runbooks', changed: 'true'}
    const none = await runner.step(ACTION, inputs, pullRequest(base))
    expect([none.code, none.outputs.errors]).toEqual([0, '0'])
    const first = await runner.step(ACTION, inputs, {before: '0'.repeat(40)})
    expect([first.code, first.outputs.errors]).toEqual([1, '1'])
  })

  it('says what to do in a shallow checkout', async () => {
    const runner = runnerWith({'runbooks/old.md': DEAD})
    const {code, printed} = await runner.step(ACTION, {changed: 'true'}, pullRequest('a'.repeat(40)))
    expect(code).toBe(2)
    expect(printed).toContain('fetch-depth: 0')
  })
})

describe('diff: true', () => {
  it('says in summary and comment what the pull request changes', async () => {
    const runner = runnerWith({'runbooks/old.md': CLEAN})
    const base = runner.git('rev-parse', 'HEAD')
    runner.commit({'runbooks/new.md': '# New\n\nText.\n'})
    const inputs = {paths: 'runbooks', diff: 'true', comment: 'comment.md'}
    const ran = await runner.step(ACTION, inputs, pullRequest(base))
    expect(ran.code, ran.printed).toBe(0)
    expect(ran.summary).toContain('runbooks/new.md')
    expect(runner.read('comment.md')).toContain('runbooks/new.md')
  })
})
