import {execFile, execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import {crc32} from 'node:zlib'
import {afterEach, describe, expect, it} from 'vitest'
import {factsOf} from '../../src/cache/facts.ts'
import {type Kept, NOTHING_KEPT} from '../../src/cache/kept.ts'
import {Part} from '../../src/cache/part.ts'
import {type Place, readRun, usualFolder, writeRun} from '../../src/cache/store.ts'
import {WorkFolder} from '../command.ts'
import {readPlaybookText} from '../reading.ts'

const folders: WorkFolder[] = []

function workFolder(files: Record<string, string> = {}): WorkFolder {
  const folder = new WorkFolder(files)
  folders.push(folder)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

const KEPT: Kept = {
  ...NOTHING_KEPT,
  documents: new Map([
    [
      'a.md',
      {
        key: 'k',
        facts: factsOf(readPlaybookText('# A\n')),
        citations: Part.of([]),
        destinations: Part.of([]),
        judged: undefined,
      },
    ],
  ]),
}

const placeIn = (folder: WorkFolder, change: Partial<Place> = {}): Place => ({
  folder: join(folder.path, 'cache'),
  version: '1',
  run: ['docs'],
  ...change,
})

const filesIn = (folder: WorkFolder) => readdirSync(join(folder.path, 'cache'))

describe('the store of runs', () => {
  it('gives what was kept, to the same version and run only', () => {
    const folder = workFolder()
    writeRun(placeIn(folder), KEPT)
    expect(readRun(placeIn(folder))).toEqual(KEPT)
    expect(readRun(placeIn(folder, {version: '2'}))).toEqual(NOTHING_KEPT)
    expect(readRun(placeIn(folder, {run: ['other']}))).toEqual(NOTHING_KEPT)
  })

  it('names files by hashes, whatever a run was asked for', () => {
    const folder = workFolder()
    writeRun(placeIn(folder, {run: ['../../../etc/passwd\u0000', '/']}), KEPT)
    expect(filesIn(folder)).toEqual([expect.stringMatching(/^check-[\w-]{27}\.json$/)])
  })

  it('takes a file that is cut short, changed or no file at all for nothing', () => {
    const folder = workFolder()
    writeRun(placeIn(folder), KEPT)
    const file = join(folder.path, 'cache', filesIn(folder)[0]!)
    const text = readFileSync(file, 'utf8')
    for (const broken of [text.slice(0, -1), text.replace('a.md', 'b.md'), '', text.split('\n')[0]!]) {
      writeFileSync(file, broken)
      expect(readRun(placeIn(folder))).toEqual(NOTHING_KEPT)
    }
    writeRun(placeIn(folder), KEPT)
    expect(readRun(placeIn(folder))).toEqual(KEPT)
  })

  it('keeps eight runs, the newest, and deletes what an ended process left', () => {
    const folder = workFolder({'cache/notes.txt': 'mine', 'cache/check-x.json.1.2.tmp': ''})
    utimesSync(join(folder.path, 'cache/check-x.json.1.2.tmp'), 1, 1)
    for (let run = 0; run < 10; run++) {
      writeRun(placeIn(folder, {run: [run]}), KEPT)
      for (const name of filesIn(folder))
        if (run < 2) utimesSync(join(folder.path, 'cache', name), run + 1, run + 1)
    }
    expect(filesIn(folder)).toHaveLength(9)
    expect(filesIn(folder)).toContain('notes.txt')
    expect(readRun(placeIn(folder, {run: [0]}))).toEqual(NOTHING_KEPT)
    expect(readRun(placeIn(folder, {run: [9]}))).toEqual(KEPT)
  })

  it('keeps nothing where a file is in the way of its folder', () => {
    const folder = workFolder({cache: 'a file'})
    writeRun(placeIn(folder), KEPT)
    expect(readRun(placeIn(folder))).toEqual(NOTHING_KEPT)
    expect(folder.read('cache')).toBe('a file')
  })

  it('is in the nearest `node_modules` up to the top of the repository', () => {
    const folder = workFolder({
      'top/node_modules/x': '',
      'top/repo/docs/a.md': '',
      'top/repo/web/node_modules/x': '',
    })
    mkdirSync(join(folder.path, 'top/repo/.git'))
    const at = (path: string) => usualFolder(join(folder.path, path))
    expect(at('top/repo/web')).toBe(resolve(folder.path, 'top/repo/web/node_modules/.cache/proofbook'))
    expect(at('top/repo/docs')).toBeUndefined()
  })
})

const BIN = resolve('bin/proofbook.cjs')
const run = promisify(execFile)

/** Runs `check docs` in a folder without waiting; gives its output whatever its exit code. */
async function checked(folder: WorkFolder, ...words: string[]): Promise<string> {
  const options = {cwd: folder.path, env: {...process.env, NO_COLOR: '1'}}
  const {stdout, stderr} = await run(process.execPath, [BIN, 'check', 'docs', ...words], options).catch(
    (error: {stdout: string; stderr: string}) => error,
  )
  return stdout + stderr
}

const DOCUMENTS = {
  'docs/a/playbook.md': '# A - Security Playbook\n\n[gone](gone.md)\n',
  'docs/b/playbook.md': '# B - Security Playbook\n\n[a](../a/playbook.md#none)\n',
}

describe('`proofbook check` with a cache', () => {
  it('reports the same from two processes at once, and leaves one whole file', async () => {
    const folder = workFolder(DOCUMENTS)
    const cold = await checked(folder, '--no-cache')
    expect(cold).toContain('Cannot find file `gone.md`')
    const words = ['--cache-location', 'cache']
    expect(await Promise.all([checked(folder, ...words), checked(folder, ...words)])).toEqual([cold, cold])
    expect(filesIn(folder)).toHaveLength(1)
    folder.run(['check', 'docs', '--cache-location', 'cache', '--format', 'json=out.json'])
    expect(await checked(folder, ...words)).toBe(cold)
  })

  it('keeps results in a `node_modules` that is there, and nowhere else unless asked to', async () => {
    const folder = workFolder({...DOCUMENTS, 'node_modules/x': ''})
    await checked(folder, '--no-cache')
    expect(readdirSync(join(folder.path, 'node_modules'))).toEqual(['x'])
    await checked(folder)
    expect(readdirSync(join(folder.path, 'node_modules/.cache/proofbook'))).toHaveLength(1)
    const bare = workFolder(DOCUMENTS)
    await checked(bare)
    expect(readdirSync(bare.path)).toEqual(['docs'])
  })

  it('believes nothing that is committed, whether it was forged or not', async () => {
    const folder = workFolder(DOCUMENTS)
    const git = (...words: string[]) => execFileSync('git', words, {cwd: folder.path})
    git('init', '-q')
    const words = ['--cache-location', 'cache']
    const cold = await checked(folder, ...words)
    const file = join('cache', filesIn(folder)[0]!)
    const [head = '', ...lines] = folder.read(file).split('\n')
    const found = 'Cannot find file `gone.md`'
    const forged = lines.join('\n').replaceAll(found, 'Nothing to be said'.padEnd(found.length))
    const [version] = head.split(' ')
    writeFileSync(join(folder.path, file), `${version} ${crc32(forged)}\n${forged}`)
    expect(await checked(folder, ...words)).toContain('Nothing to be said')

    git('add', '--force', 'cache')
    const note = 'Note: nothing in the cache `cache` is used: files in it are committed\n'
    expect(await checked(folder, ...words)).toBe(cold + note)
    // A folder with these files is a repository for git, wherever it comes from.
    git('init', '-q', '--bare', 'cache')
    expect(await checked(folder, ...words)).toBe(cold + note)
    git('rm', '-q', '--cached', '-r', 'cache')
    expect(await checked(folder, ...words)).toContain('Nothing to be said')
    writeFileSync(join(folder.path, '.git/HEAD'), 'none')
    expect(await checked(folder, ...words)).toBe(
      `${cold}Note: nothing in the cache \`cache\` is used: git cannot say whether files in it are committed\n`,
    )
  })

  it('says nothing of a place that cannot be written to', async () => {
    const folder = workFolder({...DOCUMENTS, 'cache/x': ''})
    const cold = await checked(folder, '--no-cache')
    chmodSync(join(folder.path, 'cache'), 0o500)
    expect(await checked(folder, '--cache-location', 'cache')).toBe(cold)
    expect(await checked(folder, '--cache-location', 'docs/a/playbook.md')).toBe(cold)
  })

  it('refuses a place for no cache', async () => {
    const folder = workFolder(DOCUMENTS)
    expect(await checked(folder, '--no-cache', '--cache-location', 'x')).toBe(
      'Unexpected `--cache-location` with `--no-cache`, expected one of the two\n',
    )
  })
})

describe('documents whose names have backslashes', () => {
  const runs = async (documents: Record<string, string>) => {
    const folder = workFolder(documents)
    const cold = await checked(folder, '--no-cache')
    const words = ['--cache-location', 'cache']
    return {cold, first: await checked(folder, ...words), second: await checked(folder, ...words), folder}
  }

  it.skipIf(process.platform === 'win32')('are reported the same with a cache', async () => {
    const {cold, first, second} = await runs({
      'docs/n/a\\b.md': '# A\n\n[b](b.md) [c](/lost)\n',
      'docs/n/b.md': '---\nslug: /q\n---\n# B\n\n[q](/q) [z](z.md)\n',
    })
    expect(cold).toContain('Cannot find file `z.md`')
    expect([first, second]).toEqual([cold, cold])
  })

  it.skipIf(process.platform === 'win32')('are kept beside those in a folder of the first part', async () => {
    const {cold, first, second, folder} = await runs({
      'docs/n/a\\b.md': '# A\n\n[x](x.md)\n',
      'docs/n/a/b.md': '# B\n\n[y](y.md)\n',
    })
    expect(cold).toContain('Cannot find file `x.md`')
    expect(cold).toContain('Cannot find file `y.md`')
    expect([first, second]).toEqual([cold, cold])
    expect(folder.read('docs/n/a/b.md')).toContain('# B')
    expect(existsSync(join(folder.path, 'cache'))).toBe(true)
  })
})
