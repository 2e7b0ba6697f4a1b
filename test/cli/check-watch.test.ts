import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
let child: ChildProcessWithoutNullStreams
let printed = ''
afterEach(() => {
  child.kill('SIGKILL')
  folder.remove()
})

const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text)

function start(files: Record<string, string>, ...words: string[]): void {
  folder = new WorkFolder(files)
  printed = ''
  const {FORCE_COLOR: _, PROOFBOOK_DOCS: __, ...env} = process.env
  child = spawn(process.execPath, [resolve('bin/proofbook.mjs'), 'check', 'docs', '--watch', ...words], {
    cwd: folder.path,
    env,
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      printed += data
    })
}

/** Waits until a text is printed, and gives what was printed up to its line's end; forgets it. */
async function until(text: string): Promise<string> {
  for (;;) {
    const at = printed.indexOf(text)
    const end = at === -1 ? -1 : printed.indexOf('\n', at)
    if (end !== -1) {
      const head = printed.slice(0, end + 1)
      printed = printed.slice(end + 1)
      return head
    }
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${printed}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

describe('check --watch', () => {
  it('says of each save what is new and what is gone, until it is interrupted', async () => {
    start({'docs/a.md': '# A\n\n[x](x.md)\n', 'docs/b.md': '# B\n\n[a](a.md)\n'})
    expect(await until('Ctrl-C ends')).toMatch(
      /^docs\/a\.md\n {2}3:1 {2}error .*Watching 2 files; Ctrl-C ends\n$/s,
    )

    write('docs/a.md', '# A\n\nMoved.\n\n[x](x.md) [y](y.md)\n')
    expect(await until('docs/a.md:5:11')).toBe(
      'docs/a.md changed: 1 new, 0 gone; 2 files: 2 errors, 0 warnings, 0 infos\n' +
        '  + docs/a.md:5:11 error Cannot find file `y.md` no-dead-link/dead-link\n',
    )

    write('docs/new.md', '# New\n\n[x](x.md)\n')
    expect(await until('  + docs/new.md')).toContain('docs/new.md changed: 1 new, 0 gone; 3 files: 3 errors')

    renameSync(join(folder.path, 'docs/a.md'), join(folder.path, 'docs/c.md'))
    expect(await until('  - docs/a.md:5:11')).toContain('2 files changed: 3 new, 2 gone; 3 files: 4 errors')

    rmSync(join(folder.path, 'docs/c.md'))
    await until('docs/c.md changed: 0 new, 2 gone; 2 files: 2 errors')

    write('proofbook.config.yml', 'rules: {no-dead-link: off}\n')
    await until('proofbook.config.yml changed: 0 new, 2 gone; 2 files: 0 errors, 0 warnings, 0 infos')

    write('proofbook.config.yml', 'rulez: {}\n')
    await until('proofbook.config.yml:1:1 Unexpected key `rulez`')
    rmSync(join(folder.path, 'proofbook.config.yml'))
    await until('proofbook.config.yml changed: 2 new, 0 gone')

    const ended = new Promise((done) => child.on('exit', (code) => done(code)))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await until('Stopped')
  })

  it('ends at once where there is nothing to watch', () => {
    start({'docs/a.md': '# A\n'})
    expect(folder.run(['check', 'none', '--watch'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Cannot find `none`, expected a folder or a markdown file\n',
    })
    expect(folder.run(['check', 'docs', '--watch', '--fix'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Unexpected `--watch` with `--fix`, expected one of the two: it only shows what changes\n',
    })
  })
})
