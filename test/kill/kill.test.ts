import {existsSync, readdirSync, readFileSync, rmSync, watch, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {bundleCutVersion, removeCutVersion} from '../cut-version.ts'
import {endOf, type Point, Repository} from './commands.ts'

const conflict = '# Keys\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> topic\n'
const taken = '# Keys\n\nTwo.\n'
const table = (id: string) => `# Vault\n\n|NIST Subcategory Control|D|\n|---|---|\n|${id}|x|\n`
const playbook = '# Map - Security Playbook\n\n## Preventative Controls\n\n### 1. Keys rotate\n\nText.\n'
const FIXED = ['a', 'b', 'c'].map((name) => `docs/playbooks/${name}.md`)
const OLD = 'the old content\n'

/** A command, what it writes, and what must not have happened to it. */
interface Written {
  words: string[]
  files: Record<string, string>
  /** Paths that the command replaces or makes. */
  paths: string[]
}

const WRITERS: Record<string, Written> = {
  'resolve --write': {
    words: ['resolve', 'docs/playbooks/a.md', '--take', 'theirs', '--write'],
    files: {'docs/playbooks/a.md': conflict},
    paths: ['docs/playbooks/a.md'],
  },
  'resolve --record': {
    words: ['resolve', 'docs/playbooks/a.md', '--take', 'theirs', '--record'],
    files: {'docs/playbooks/a.md': conflict},
    paths: ['proofbook.resolutions.yml'],
  },
  'check --fix': {
    words: ['check', '--fix'],
    files: Object.fromEntries(FIXED.map((path) => [path, table('PR.AC4')])),
    paths: FIXED,
  },
  'export -o': {
    words: ['export', 'controls', '-o', 'out.csv'],
    files: {'docs/playbooks/a.md': table('PR.AC-4'), 'out.csv': OLD},
    paths: ['out.csv'],
  },
  'export oscal -o': {
    words: ['export', 'oscal-components', '-o', 'docs/out.json'],
    files: {'docs/playbooks/a.md': table('PR.AC-4')},
    paths: ['docs/out.json'],
  },
  'export mapping --write': {
    words: ['export', 'mapping', 'docs/playbooks/a.md', '--write'],
    files: {'docs/playbooks/a.md': playbook, 'docs/playbooks/mapping.json': '{"mapping": []}\n'},
    paths: ['docs/playbooks/mapping.json'],
  },
  'catalog import': {
    words: ['catalog', 'import', resolve('test/fixtures/catalogs/garden-oscal.json')],
    files: {'docs/playbooks/a.md': '# A\n'},
    paths: ['.proofbook/catalogs/rules-of-the-garden-house.json'],
  },
}

let repository: Repository
afterEach(() => repository.remove())
const contentOf = (path: string) =>
  existsSync(join(repository.path, path)) ? repository.read(path) : undefined

/** Puts the files back as they were. */
function restore({files, paths}: Written): void {
  for (const path of paths) {
    if (path in files) writeFileSync(join(repository.path, path), files[path]!)
    else rmSync(join(repository.path, path), {force: true})
  }
}

/** What a whole run writes. */
function wholeRun(written: Written): (string | undefined)[] {
  repository = new Repository(written.files)
  const code = repository.end(written.words)
  expect(['0', '1']).toContain(code)
  expect(repository.changes.sort()).toEqual([...written.paths].sort())
  const whole = written.paths.map(contentOf)
  restore(written)
  return whole
}

/** Kills a command at a point: every file is the old or the new one, git sees nothing else, and the next run is clean. */
function killOnce(written: Written, whole: (string | undefined)[], at: Point): string {
  const end = repository.end(written.words, at)
  for (const [index, path] of written.paths.entries())
    expect([written.files[path], whole[index]], `${path} at ${at}`).toContain(contentOf(path))
  expect(written.paths).toEqual(expect.arrayContaining(repository.changes))
  repository.end(written.words)
  expect(written.paths.map(contentOf)).toEqual(whole)
  expect(repository.entries).not.toContain('tmp')
  restore(written)
  return end
}

describe('a command that is killed while it writes', {timeout: 3_600_000}, () => {
  // Before the workspace is taken, before its text is on the disk, before and after that gets its name.
  const POINTS: Point[] = ['renameSync=1', 'fsyncSync=1', 'renameSync=2', 'rmSync=1']

  it.each(Object.entries(WRITERS))('%s leaves each file whole, and the next run clean', (_, written) => {
    const whole = wholeRun(written)
    for (const point of POINTS) expect(killOnce(written, whole, point)).toBe('SIGKILL')
  })

  it('check --fix leaves each of several files whole', () => {
    const written = WRITERS['check --fix']!
    const whole = wholeRun(written)
    // Two renames a file: the second file's text is written, and not in its place.
    expect(killOnce(written, whole, 'renameSync=4')).toBe('SIGKILL')
    expect(killOnce(written, whole, 'renameSync=5')).toBe('SIGKILL')
  })

  it('resolve --write does so before each single change of the disk', () => {
    const written = WRITERS['resolve --write']!
    const whole = wholeRun(written)
    expect(whole).toEqual([taken])
    let step = 1
    while (killOnce(written, whole, `any=${step}`) === 'SIGKILL') step++
    // The workspace is made, the file written and replaced, the workspace removed.
    expect(step).toBeGreaterThan(15)
  })

  it('does so by a signal from outside, whenever it comes', async () => {
    const written = WRITERS['resolve --write']!
    const whole = wholeRun(written)
    for (const delay of [0, 1, 2, 4]) {
      const child = repository.start(written.words)
      const watcher = watch(repository.path, () => setTimeout(() => child.kill('SIGKILL'), delay))
      await endOf(child)
      watcher.close()
      expect([conflict, taken]).toContain(contentOf('docs/playbooks/a.md'))
      // Between making the file that hides the workshop and filling it nothing hides that file; the next run clears it.
      const seen = ['', 'docs/playbooks/a.md', '.proofbook/tmp/.gitignore']
      expect(seen).toContain(repository.changes.join())
      expect(repository.end(written.words)).toBe('0')
      expect(written.paths.map(contentOf)).toEqual(whole)
      expect(repository.entries).not.toContain('.proofbook')
      restore(written)
    }
  })
})

describe('version:cut', {timeout: 3_600_000}, () => {
  const files = {
    'docs/playbooks/kms/playbook.md': playbook,
    'docs/playbooks/img/a.png': 'png',
  }
  beforeAll(bundleCutVersion, 600_000)
  afterAll(removeCutVersion)
  const copies = Object.keys(files).map((path) =>
    path.replace('docs/playbooks', 'versioned_docs/version-2.0'),
  )
  const SIDEBARS = 'versioned_sidebars/version-2.0-sidebars.json'

  it('is cut whole or not at all, and again after a kill before each single change of the disk', () => {
    repository = new Repository({...files, 'versions.json': '["1.0"]\n'})
    const isWhole = () => {
      expect(copies.map(contentOf)).toEqual(Object.values(files))
      expect(JSON.parse(repository.read(SIDEBARS))).toEqual({
        defaultSidebar: [{type: 'autogenerated', dirName: '.'}],
      })
    }
    let end = 'SIGKILL'
    let step = 0
    while (end === 'SIGKILL') {
      step++
      end = repository.end(['version:cut', '2.0'], `any=${step}`)
      const listed = repository.read('versions.json')
      // Once the list names it all of it is there; a folder is never there in part.
      if (listed !== '["1.0"]\n') {
        expect(listed).toBe('[\n  "2.0",\n  "1.0"\n]\n')
        isWhole()
      } else if (existsSync(join(repository.path, 'versioned_docs/version-2.0')))
        expect(copies.map(contentOf)).toEqual(Object.values(files))
      const again = repository.end(['version:cut', '2.0'])
      expect(again).toBe(listed === '["1.0"]\n' ? '0' : '2')
      expect(repository.read('versions.json')).toBe('[\n  "2.0",\n  "1.0"\n]\n')
      isWhole()
      expect(repository.changes.sort()).toEqual([...copies, SIDEBARS, 'versions.json'].sort())
      expect(repository.entries).not.toContain('.proofbook')
      for (const path of ['versioned_docs', 'versioned_sidebars'])
        rmSync(join(repository.path, path), {recursive: true})
      writeFileSync(join(repository.path, 'versions.json'), '["1.0"]\n')
    }
    expect(end).toBe('0')
    expect(step).toBeGreaterThan(25)
  })
})

describe('two processes at once', {timeout: 3_600_000}, () => {
  const TWO = {'docs/playbooks/a.md': conflict, 'docs/playbooks/b.md': conflict}
  const record = (name: string) => ['resolve', `docs/playbooks/${name}.md`, '--take', 'ours', '--record']

  /** Stops one command right before it puts its text in place, lets another wait for it, and lets both end. */
  async function interleave(first: string[], second: string[]): Promise<string[]> {
    const one = repository.start(first, 'renameSync=2&signal=SIGSTOP')
    const workspace = join(repository.path, '.proofbook/tmp')
    while (!hasStopped(one.pid!)) await pause()
    const two = repository.start(second)
    // It has prepared itself: `lock` and a folder of its own.
    while (namesIn(workspace).length < 2) await pause()
    one.kill('SIGCONT')
    return Promise.all([one, two].map(endOf))
  }

  it('both record, also where there was no file of records', async () => {
    repository = new Repository(TWO)
    expect(await interleave(record('a'), record('b'))).toEqual(['0', '0'])
    const files = [...repository.read('proofbook.resolutions.yml').matchAll(/^- file: (.*)$/gm)].map(
      ([, file]) => file,
    )
    expect(files).toEqual(['docs/playbooks/a.md', 'docs/playbooks/b.md'])
    expect(repository.entries).not.toContain('.proofbook')
  })

  it('many record, whenever each does', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    repository = new Repository(
      Object.fromEntries(names.map((name) => [`docs/playbooks/${name}.md`, conflict])),
    )
    const ends = await Promise.all(names.map((name) => endOf(repository.start(record(name)))))
    expect(ends).toEqual(names.map(() => '0'))
    expect(repository.read('proofbook.resolutions.yml').match(/^- file: /gm)).toHaveLength(5)
    expect(repository.entries).not.toContain('.proofbook')
  })

  it('one takes a side in a file, and the other says that it has been changed', async () => {
    repository = new Repository(TWO)
    const write = (side: string) => ['resolve', 'docs/playbooks/a.md', '--take', side, '--write']
    expect(await interleave(write('ours'), write('theirs'))).toEqual(['0', '1'])
    expect(repository.read('docs/playbooks/a.md')).toBe('# Keys\n\nOne.\n')
  })

  it('both fix, of which one finds nothing left to fix in the file', async () => {
    repository = new Repository(WRITERS['check --fix']!.files)
    expect(await interleave(['check', '--fix'], ['check', '--fix'])).toEqual(['0', '0'])
    for (const path of FIXED) expect(repository.read(path)).toBe(table('PR.AC-4'))
  })

  it('both complete the mapping file of their folder', async () => {
    const other = playbook.replace('1. Keys rotate', '1. Keys are narrow')
    repository = new Repository({'docs/playbooks/a.md': playbook, 'docs/playbooks/b.md': other})
    const map = (name: string) => [
      'export',
      'mapping',
      `docs/playbooks/${name}.md`,
      '--write',
      '--url',
      'https://x.example/',
    ]
    expect(await interleave(map('a'), map('b'))).toEqual(['0', '0'])
    const {mapping} = JSON.parse(repository.read('docs/playbooks/mapping.json')) as {
      mapping: {requirement_name: string}[]
    }
    expect(mapping.map((entry) => entry.requirement_name)).toEqual(['Keys rotate', 'Keys are narrow'])
  })
})

function hasStopped(pid: number): boolean {
  return /^State:\s+T/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== '.gitignore') : []
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
