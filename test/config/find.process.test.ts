import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {checkCorpus} from '../../src/check/check.ts'
import {loadCorpus} from '../../src/check/load.ts'
import {ConfigError, configOf, loadConfig} from '../../src/config/load.ts'

const before = process.cwd()
let top: string
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'proofbook-find-')))
  mkdirSync(join(top, '.git'))
  process.chdir(top)
})
afterEach(() => {
  process.chdir(before)
  rmSync(top, {recursive: true, force: true})
})

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), {recursive: true})
    writeFileSync(join(top, path), text)
  }
}

const titled = (title: string) => `site: {title: ${title}}\n`

/** Files of the run, with what is found in them: `path:line rule`. */
async function check(...paths: string[]): Promise<string[]> {
  const config = loadConfig(undefined, paths)
  const corpus = await loadCorpus({paths, config, today: '2026-01-01', withOthers: true})
  const {findings} = await checkCorpus(corpus, config)
  return findings.map(({file, place, ruleId}) => `${file}:${place.line} ${ruleId}`)
}

describe('a configuration', () => {
  it.each(['runbooks/sqs/a.md', 'runbooks/sqs', 'runbooks', 'runbooks/none/b.md', '.'])(
    'is found above %s, up to the top of the repository',
    (path) => {
      put({'proofbook.config.yml': titled('Top'), 'runbooks/sqs/a.md': '# A\n'})
      expect(loadConfig(undefined, [path]).site.title).toBe('Top')
    },
  )

  it('is found from a folder below, whatever its extension, and not above the repository', () => {
    put({'one/proofbook.config.yaml': titled('One'), 'one/sub/a.md': '', 'two/.git/HEAD': '', 'two/a.md': ''})
    put({'proofbook.config.json': '{"site": {"title": "Top"}}'})
    process.chdir(join(top, 'one/sub'))
    const config = loadConfig()
    expect([config.site.title, config.folder, config.sources]).toEqual([
      'One',
      '..',
      ['../proofbook.config.yaml'],
    ])
    expect(loadConfig(undefined, ['../../two/a.md']).site.title).toBe('Security playbooks')
    expect(loadConfig(undefined, ['../..']).site.title).toBe('Top')
  })

  it('is one of a folder', () => {
    put({'proofbook.config.yml': '', 'proofbook.config.json': '{}'})
    expect(() => loadConfig()).toThrow(
      new ConfigError(
        'Unexpected second configuration `proofbook.config.json` beside `proofbook.config.yml`, expected one of them',
      ),
    )
  })

  it('of a folder below holds for what is in it, whichever path is named', async () => {
    put({
      'proofbook.config.yml': 'rules: {no-dead-link: warning}\n',
      'old/proofbook.config.yml': 'rules: {no-dead-link: off}\n',
      'old/a.md': '# A\n\n[x](none.md)\n',
      'new/b.md': '# B\n\n[x](none.md)\n',
    })
    for (const path of ['.', 'old', 'old/a.md'])
      expect(configOf(loadConfig(undefined, [path]), 'old/a.md').rules).toEqual({'no-dead-link': 'off'})
    expect(await check('.')).toEqual(['new/b.md:3 no-dead-link'])
    expect(await check('old/a.md', 'new/b.md')).toEqual(['new/b.md:3 no-dead-link'])
    expect(await check('old')).toEqual([])
  })

  it('names the folder of the documents, also for configurations below it', () => {
    put({'proofbook.config.yml': 'documents: runbooks\n', 'runbooks/old/proofbook.config.yml': ''})
    expect(loadConfig(undefined, ['runbooks/old']).documents).toBe('runbooks')
    process.chdir(join(top, 'runbooks/old'))
    expect(resolve(loadConfig().documents ?? '')).toBe(join(top, 'runbooks'))
  })
})

describe('extends', () => {
  it('lays a configuration on another one: its words win, lists add up, globs count from their own file', () => {
    put({
      'base.yml':
        'files: {exclude: [drafts]}\nrules: {no-dead-link: info, no-placeholder: off}\nplaceholders: {phrases: [^base$]}\n',
      'team/proofbook.config.yml':
        'extends: ../base.yml\nfiles: {exclude: [old/**]}\nrules: {no-dead-link: error}\nplaceholders: {phrases: [^team$]}\n',
    })
    const {files, rules, shapes, sources} = loadConfig(undefined, ['team'])
    expect(sources).toEqual(['team/proofbook.config.yml', 'base.yml'])
    expect(files.exclude).toEqual([
      {folder: 'team', pattern: 'old/**', place: 'team/proofbook.config.yml:2:19'},
      {folder: '.', pattern: 'drafts', place: 'base.yml:1:19'},
    ])
    expect(rules).toEqual({'no-dead-link': 'error', 'no-placeholder': 'off'})
    expect(shapes.placeholders.phrases.slice(0, 2)).toEqual(['^team$', '^base$'])
  })

  it('takes the last of several before the others, and presets by their name', () => {
    put({
      'one.yml': titled('One'),
      'two.yml': titled('Two'),
      'proofbook.config.yml': 'extends: [runbooks, one.yml, two.yml]\n',
    })
    const {site, sources, rules} = loadConfig()
    expect(site.title).toBe('Two')
    expect(sources).toEqual(['proofbook.config.yml', 'two.yml', 'one.yml', 'preset runbooks'])
    expect(rules['require-control-table']).toBe('off')
  })

  it.each([
    [
      'extends: runbook\n',
      'proofbook.config.yml:1:10 Unexpected `runbook` in `extends`, expected a preset (`incident-response`, `runbooks`, `product-guide`) or the path of a configuration file; did you mean `runbooks`?',
    ],
    [
      'extends: [none.yml]\n',
      'proofbook.config.yml:1:11 Cannot find `none.yml`, expected a configuration file',
    ],
    [
      'extends: circle.yml\n',
      'circle.yml:1:10 Unexpected `./proofbook.config.yml`, expected a file that does not extend this one',
    ],
    [
      'extends: ../outside.yml\n',
      'Cannot read configuration `../outside.yml`: it leads out of the folder, expected a file in it',
    ],
  ])('of %j is refused', (text, message) => {
    put({'proofbook.config.yml': text, 'circle.yml': 'extends: ./proofbook.config.yml\n'})
    const outside = join(top, '../outside.yml')
    writeFileSync(outside, '')
    try {
      expect(() => loadConfig()).toThrow(ConfigError)
      expect(() => loadConfig()).toThrow(
        message.startsWith('Cannot read') ? 'Cannot read configuration' : message,
      )
    } finally {
      rmSync(outside)
    }
  })
})

describe('what is left out', () => {
  const DOCUMENTS = {'runbooks/sqs/a.md': '[x](n)\n', 'runbooks/s3/b.md': '[x](n)\n', 'c.md': '[x](n)\n'}

  it.each(['.', 'runbooks', 'runbooks/sqs', 'runbooks/sqs/a.md', 'runbooks/**/*.md'])(
    'is left out of %s from every working folder',
    async (path) => {
      put({...DOCUMENTS, 'proofbook.config.yml': 'files: {exclude: [runbooks/sqs/**]}\n'})
      expect((await check(path)).filter((line) => line.includes('sqs'))).toEqual([])
      process.chdir(join(top, 'runbooks'))
      expect((await check('.')).filter((line) => /link/.test(line))).toEqual(['s3/b.md:1 no-dead-link'])
    },
  )

  it('may be said in ignore files, as git reads them', async () => {
    put({
      ...DOCUMENTS,
      '.proofbookignore': '# drafts\nrunbooks/s?/\n!runbooks/s3\n/b.md\n',
      'runbooks/.proofbookignore': 'a.md\n',
    })
    const links = (found: string[]) => found.filter((line) => line.endsWith('no-dead-link'))
    expect(links(await check('.'))).toEqual(['c.md:1 no-dead-link', 'runbooks/s3/b.md:1 no-dead-link'])
    expect(links(await check('runbooks/sqs/a.md', 'c.md'))).toEqual(['c.md:1 no-dead-link'])
  })

  it('is refused where it would take long to match, with its line', () => {
    put({'a.md': '', '.proofbookignore': 'ok\n*a*b*c*d*\n'})
    return expect(check('.')).rejects.toThrow(
      '.proofbookignore:2:1 Unexpected `*a*b*c*d*`, expected at most 3 wildcards',
    )
  })
})

describe('a document', () => {
  it('is judged alike, whichever way it is named', async () => {
    put({
      'proofbook.config.yml': 'documents: runbooks\n',
      'runbooks/sqs/a.md':
        '# Same security playbook\n\n![](/img/x.png) ![](/img/none.png) [y](../s3/b.md#none)\n',
      'runbooks/s3/b.md': '# Same security playbook\n',
      'runbooks/img/x.png': '',
    })
    const own = (lines: string[]) =>
      lines.filter((line) => line.includes('sqs')).map((line) => line.replace(/^.*sqs/, 'sqs'))
    const expected = own(await check('.'))
    expect(expected).toEqual([
      'sqs/a.md:1 no-shared-title',
      'sqs/a.md:3 no-missing-image',
      'sqs/a.md:3 no-dead-anchor',
    ])
    for (const path of ['runbooks', 'runbooks/sqs', 'runbooks/sqs/a.md', join(top, 'runbooks/sqs/a.md')])
      expect(own(await check(path)), path).toEqual(expected)
    process.chdir(join(top, 'runbooks/sqs'))
    expect(own((await check('a.md')).map((line) => `sqs/${line}`))).toEqual(expected)
  })
})
