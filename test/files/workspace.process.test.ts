import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {nameOfProcess} from '../../src/files/process-name.ts'
import {inWorkspace, tidyWorkspace} from '../../src/files/workspace.ts'
import {WorkFolder} from '../command.ts'

let work: WorkFolder
beforeEach(() => {
  work = new WorkFolder({})
})
afterEach(() => work.remove())
const at = (path: string) => join(work.path, path)
const TMP = '.proofbook/tmp'
const IMPATIENT = {running: 0, unsure: 0}

/** A name as this process gives it, of another process. */
const nameOf = (pid: number) => nameOfProcess().replace(/^\d+/, String(pid))
const ended = () => spawnSync(process.execPath, ['-e', '']).pid
const elsewhere = () => nameOfProcess().replace(/-[0-9a-f]{8}-/, '-00000000-')

/** A workspace as a process leaves it that is killed while it writes. */
function leftBy(name: string): void {
  mkdirSync(at(`${TMP}/lock/${name}.tree/kms`), {recursive: true})
  writeFileSync(at(`${TMP}/.gitignore`), '*\n')
  for (const file of [name, `${name}.text`, `${name}.tree/kms/a.md`])
    writeFileSync(at(`${TMP}/lock/${file}`), 'x')
}

/** What is in the lock while somebody has it, by kind. */
const enter = (patience = IMPATIENT) =>
  inWorkspace(
    work.path,
    ({path}) => {
      writeFileSync(path('text'), 'mine')
      return readdirSync(at(`${TMP}/lock`)).map((name) => name.replace(/^[\w-]+/, 'mine'))
    },
    patience,
  )

describe('a workspace', {timeout: 600_000}, () => {
  it('leaves nothing, whether the work succeeds or fails', () => {
    expect(enter()).toEqual(['mine', 'mine.text'])
    expect(() =>
      inWorkspace(work.path, ({path}) => {
        writeFileSync(path('text'), '')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(readdirSync(work.path)).toEqual([])
  })

  it('leaves what a team keeps beside it', () => {
    mkdirSync(at('.proofbook/catalogs'), {recursive: true})
    enter()
    expect(readdirSync(at('.proofbook'))).toEqual(['catalogs'])
  })

  it('is hidden from git', () => {
    const git = (...words: string[]) =>
      spawnSync('git', words, {
        cwd: work.path,
        encoding: 'utf8',
        env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'},
      }).stdout
    git('init')
    writeFileSync(at('a.md'), '')
    const seen = inWorkspace(work.path, ({path}) => {
      writeFileSync(path('text'), '')
      git('add', '.')
      return git('status', '--porcelain')
    })
    expect(seen).toBe('A  a.md\n')
  })
})

describe('what a killed process left', {timeout: 600_000}, () => {
  it('is deleted by the next one', () => {
    leftBy(nameOf(ended()))
    expect(enter()).toEqual(['mine', 'mine.text'])
    expect(readdirSync(work.path)).toEqual([])
  })

  it('is deleted where nothing is to be written', () => {
    leftBy(nameOf(ended()))
    tidyWorkspace(work.path)
    expect(readdirSync(work.path)).toEqual([])
    tidyWorkspace(work.path)
    expect(readdirSync(work.path)).toEqual([])
  })

  it('is deleted where it had all but left', () => {
    mkdirSync(at('.proofbook'))
    tidyWorkspace(work.path)
    expect(readdirSync(work.path)).toEqual([])
  })

  it('is deleted where it waited for its turn, or had only begun to leave', () => {
    const name = nameOf(ended())
    for (const folder of [name, 'lock']) mkdirSync(at(`${TMP}/${folder}`), {recursive: true})
    writeFileSync(at(`${TMP}/${name}/${name}`), '')
    expect(enter()).toEqual(['mine', 'mine.text'])
    expect(readdirSync(work.path)).toEqual([])
  })

  it('is known by the start of its process, whose id may be somebody else’s now', () => {
    leftBy(nameOfProcess().replace(/^(\d+)-\d+/, '$1-1'))
    expect(enter()).toEqual(['mine', 'mine.text'])
  })

  it('gives way after a while where nobody can say whether its process runs', () => {
    leftBy(elsewhere())
    expect(() => enter({running: 0, unsure: 60_000})).toThrow(/^process \d+ has been writing for \d+ s/)
    expect(enter()).toEqual(['mine', 'mine.text'])
    expect(readdirSync(work.path)).toEqual([])
  })
})

describe('a workspace that is not to be had', () => {
  it('says who has it, and leaves it to them', () => {
    const name = nameOfProcess()
    leftBy(name)
    expect(() => enter()).toThrow(
      new RegExp(`^process ${process.pid} has been writing for 0 s; wait until it ends, or end it$`),
    )
    expect(readdirSync(at(`${TMP}/lock`)).sort()).toEqual([name, `${name}.text`, `${name}.tree`])
    expect(readdirSync(at(TMP)).sort()).toEqual(['.gitignore', 'lock'])
  })

  it('deletes nothing that is not its own', () => {
    mkdirSync(at(`${TMP}/lock`), {recursive: true})
    writeFileSync(at(`${TMP}/lock/notes.md`), 'x')
    writeFileSync(at(`${TMP}/notes.md`), 'x')
    expect(() => enter()).toThrow(
      /^unexpected `.*tmp\/lock\/notes\.md`, expected an empty folder; delete it$/,
    )
    expect(existsSync(at(`${TMP}/lock/notes.md`))).toBe(true)
    expect(existsSync(at(`${TMP}/notes.md`))).toBe(true)
  })

  it.each(['.proofbook', TMP, `${TMP}/lock`])('goes through no link: %s', (path) => {
    mkdirSync(at('outside/tmp'), {recursive: true})
    writeFileSync(at('outside/a.md'), 'x')
    mkdirSync(join(at(path), '..'), {recursive: true})
    symlinkSync(at('outside'), at(path))
    expect(() => enter()).toThrow(/` is a link, expected a folder for temporary files; delete it$/)
    tidyWorkspace(work.path)
    expect(readdirSync(at('outside')).sort()).toEqual(['a.md', 'tmp'])
  })

  it('writes to no file that a link named .gitignore leads to', () => {
    mkdirSync(at(TMP), {recursive: true})
    writeFileSync(at('outside'), 'kept')
    symlinkSync(at('outside'), at(`${TMP}/.gitignore`))
    enter()
    expect(readFileSync(at('outside'), 'utf8')).toBe('kept')
  })

  it.each(['.proofbook', TMP, `${TMP}/lock`])('says that a file is in its way: %s', (path) => {
    mkdirSync(join(at(path), '..'), {recursive: true})
    writeFileSync(at(path), 'kept')
    expect(() => enter()).toThrow(/` is a file, expected a folder for temporary files; delete it$/)
    expect(readFileSync(at(path), 'utf8')).toBe('kept')
  })
})
