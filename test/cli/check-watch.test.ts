import {type ChildProcessWithoutNullStreams, execFileSync, spawn} from 'node:child_process'
import {mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
let child: ChildProcessWithoutNullStreams
let printed = ''
afterEach(() => {
  child.kill('SIGKILL')
  folder.remove()
})

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder.path, name)), {recursive: true})
  writeFileSync(join(folder.path, name), text)
}

function start(files: Record<string, string>): void {
  folder = new WorkFolder(files)
  watch('docs')
}

/** Watches some paths of the folder. */
function watch(...paths: string[]): void {
  printed = ''
  const {FORCE_COLOR: _, PROOFBOOK_DOCS: __, ...env} = process.env
  child = spawn(process.execPath, [resolve('bin/proofbook.cjs'), 'check', ...paths, '--watch'], {
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

  it('sees what documents link to outside of their folder, missing, changed and removed', async () => {
    folder = new WorkFolder({
      'docs/a.md': '# A\n\n![i](../img/i.png) [s](../other/s.md#steps)\n',
      'other/s.md': '# S\n\n## Steps\n',
    })
    execFileSync('git', ['init', '-q'], {cwd: folder.path})
    watch('docs')
    await until('Watching 1 file')

    write('img/i.png', 'x')
    expect(await until('  - docs/a.md:3:1')).toBe(
      'img/i.png changed: 0 new, 1 gone; 1 file: 0 errors, 0 warnings, 0 infos\n' +
        '  - docs/a.md:3:1 warning Cannot find image `../img/i.png` no-missing-image/missing-image\n',
    )
    write('other/s.md', '# S\n\n## Stages\n')
    expect(await until('  + docs/a.md:3:20 warning')).toContain('other/s.md changed: 1 new, 0 gone; 1 file: ')
    rmSync(join(folder.path, 'other/s.md'))
    expect(await until('  - docs/a.md:3:20 warning')).toContain('other/s.md changed: 1 new, 1 gone; 1 file: ')

    // What is linked to since then is watched from then on, and is no change by itself.
    write('docs/a.md', '# A\n\n[t](../more/t.md)\n')
    expect(await until('  - docs/a.md:3:20 error')).toContain(
      'docs/a.md changed: 1 new, 1 gone; 1 file: 1 error',
    )
    write('more/t.md', '# T\n')
    expect(await until('  - docs/a.md:3:1')).toMatch(/^more\/t\.md changed: 0 new, 1 gone; 1 file: 0 errors/)
    expect(printed).not.toContain('changed')
  })

  it('sees imported catalogues, and goes on while one cannot be read', async () => {
    folder = new WorkFolder({
      'proofbook.config.yml': 'controls:\n  tables:\n    - {header: ^rule$, framework: garden}\n',
      'docs/a.md': '# A\n\n| Rule |\n| --- |\n| GT-1 |\n',
    })
    execFileSync('git', ['init', '-q'], {cwd: folder.path})
    const catalog = resolve('test/fixtures/catalogs/garden-oscal.json')
    expect(folder.run(['catalog', 'import', catalog, '--as', 'garden']).code).toBe(0)
    const stored = folder.read('.proofbook/catalogs/garden.json')
    watch('docs')
    await until('Watching 1 file')

    write('.proofbook/catalogs/garden.json', stored.replace('"GT-1"', '"GT-5"'))
    expect(await until('  + docs/a.md:5:3')).toContain(
      '.proofbook/catalogs/garden.json changed: 1 new, 0 gone; 1 file: 1 error',
    )
    write('.proofbook/catalogs/garden.json', '{')
    await until('.proofbook/catalogs/garden.json:1:2 Unexpected end of the file')
    write('.proofbook/catalogs/garden.json', stored)
    await until('.proofbook/catalogs/garden.json changed: 0 new, 1 gone; 1 file: 0 errors')
  })

  it('sees mapping files, and the documents that a glob names', async () => {
    const mapping = (name: string) => JSON.stringify({mapping: [{requirement_name: name}]})
    folder = new WorkFolder({
      'docs/vault/p.md': '# Vault\n\n## Preventative Controls\n\n### 1. Doors are shut\n\nText.\n',
      'docs/vault/mapping.json': mapping('Doors are shut'),
    })
    watch('docs/**/*.md')
    expect(await until('Watching 1 file')).not.toContain('no-broken-mapping')
    write('docs/vault/mapping.json', mapping('Roofs are new'))
    expect(await until('no-broken-mapping/unknown-requirement')).toContain(
      'docs/vault/mapping.json changed: ',
    )
    write('docs/vault/p.md', '# Vault\n\n## Preventative Controls\n\n### 1. Roofs are new\n\nText.\n')
    expect(await until('no-broken-mapping/unknown-requirement')).toContain('docs/vault/p.md changed: ')
  })

  it('sees folders that are linked to, missing and made, and goes on where links lead in a circle', async () => {
    folder = new WorkFolder({'docs/a.md': '# A\n\n[b](b/)\n'})
    symlinkSync('round.md', join(folder.path, 'docs/round.md'))
    watch('docs')
    await until('Watching 1 file')
    mkdirSync(join(folder.path, 'docs/b'))
    expect(await until('  - docs/a.md')).toBe(
      'docs/b changed: 0 new, 1 gone; 1 file: 1 error, 0 warnings, 0 infos\n' +
        '  - docs/a.md:3:1 error Cannot find file `b/` no-dead-link/dead-link\n',
    )
    rmSync(join(folder.path, 'docs/round.md'))
    expect(await until('  - docs/round.md')).toContain(
      'docs/round.md changed: 0 new, 1 gone; 1 file: 0 errors',
    )
  })

  it('keeps what was found for the next check when it ends, not after each save', async () => {
    folder = new WorkFolder({'docs/a.md': '# A\n\n[x](x.md)\n'})
    const kept = () => {
      const [name] = readdirSync(join(folder.path, 'cache'))
      return folder.read(`cache/${name}`)
    }
    watch('docs', '--cache-location', 'cache')
    await until('Watching 1 file')
    const atFirst = kept()
    expect(atFirst).toContain('Cannot find file `x.md`')
    write('docs/a.md', '# A\n\n[y](y.md)\n')
    await until('  - docs/a.md')
    expect(kept()).toBe(atFirst)
    const ended = new Promise((done) => child.on('exit', done))
    child.kill('SIGINT')
    await ended
    expect(kept()).toContain('Cannot find file `y.md`')
    expect(kept()).not.toContain('Cannot find file `x.md`')
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
