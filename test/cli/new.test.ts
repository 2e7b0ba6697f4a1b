import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const PLAYBOOK = 'docs/playbooks/sqs/playbook.md'
let folder = new WorkFolder({})
afterEach(() => {
  folder.remove()
  folder = new WorkFolder({})
})
const create = (...words: string[]) => folder.run(['new', 'playbook', ...words])
const textOf = (path: string) => readFileSync(join(folder.path, path), 'utf8')

describe('proofbook new playbook', () => {
  it('writes a playbook in which check finds nothing, and reads everything', () => {
    expect(create('sqs')).toEqual({
      code: 0,
      stdout: `Wrote ${PLAYBOOK}. Replace its sentences with your own, then run \`proofbook check ${PLAYBOOK}\`\n`,
      stderr: '',
    })
    const {code, stdout} = folder.run(['check', '--fail-on', 'info'])
    expect(code, stdout).toBe(0)
    expect(stdout).toContain('1 file: 0 errors, 0 warnings, 0 infos\n')
    expect(stdout).toContain('Policy examples: 1 found, 1 checked, 0 skipped')
    expect(stdout).toContain('Control tables: 4 found, 4 rows\n')
    const model = JSON.parse(folder.run(['inspect', PLAYBOOK]).stdout).playbooks[0]
    expect(model).toMatchObject({title: 'SQS Security Playbook', kind: 'playbook', lastUpdate: today()})
    expect(model.controls.map(({status}: {status: string}) => status)).toEqual(Array(4).fill('content'))
  })

  it.each([
    [['secrets-manager'], 'secrets-manager', '# Secrets Manager Security Playbook\n'],
    [['s3', '--title', 'Amazon S3 (objects)'], 's3', '# Amazon S3 (objects) Security Playbook\n'],
  ])('names it: %j', (words, name, title) => {
    expect(create(...words).code).toBe(0)
    expect(textOf(`docs/playbooks/${name}/playbook.md`).startsWith(title)).toBe(true)
  })

  it('writes into the folder that is asked for, and several names beside one another are clean', () => {
    for (const name of ['sqs', 'sns']) expect(create(name, '--folder', 'runbooks').code).toBe(0)
    expect(folder.run(['check', 'runbooks', '--fail-on', 'info']).stdout).toContain(
      '2 files: 0 errors, 0 warnings, 0 infos',
    )
  })

  it('leaves a file that is there', () => {
    mkdirSync(join(folder.path, 'docs/playbooks/sqs'), {recursive: true})
    writeFileSync(join(folder.path, PLAYBOOK), '# Ours\n')
    expect(create('sqs')).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unexpected file \`${PLAYBOOK}\`, expected none: the file is left unchanged\n`,
    })
    expect(textOf(PLAYBOOK)).toBe('# Ours\n')
  })

  it.each([
    ['SQS', '; did you mean `sqs`?'],
    ['key management', '; did you mean `key-management`?'],
    ['../out', '; did you mean `out`?'],
    ['a/b', '; did you mean `a-b`?'],
    ['-x', undefined],
    ['con', ''],
    ['..', ''],
    ['', ''],
    ['x'.repeat(65), `; did you mean \`${'x'.repeat(63)}\`?`],
  ])('refuses the name `%s`', (name, hint) => {
    const {code, stderr} = create(name)
    expect(code).toBe(2)
    if (hint !== undefined)
      expect(stderr).toBe(
        `Unexpected name \`${name}\`, expected up to 64 small letters, digits and hyphens, such as \`secrets-manager\`${hint}\n`,
      )
    expect(existsSync(join(folder.path, 'docs'))).toBe(false)
  })

  it.each(['# x', 'a\nb', '<b>', '[x](y)', ''])('refuses the title `%s`', (title) => {
    expect(create('sqs', '--title', title).code).toBe(2)
    expect(existsSync(join(folder.path, 'docs'))).toBe(false)
  })

  it('follows no link out of the repository', () => {
    const out = new WorkFolder({})
    mkdirSync(join(folder.path, '.git'))
    mkdirSync(join(folder.path, 'docs'))
    symlinkSync(out.path, join(folder.path, 'docs/playbooks'))
    expect(create('sqs').code).toBe(2)
    expect(existsSync(join(out.path, 'sqs'))).toBe(false)
    out.remove()
  })
})

/** The day in UTC, as ISO has it. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}
