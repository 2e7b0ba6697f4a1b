import {Ajv} from 'ajv'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
beforeAll(() => {
  folder = new WorkFolder({
    '.git/HEAD': '',
    'proofbook.config.yml':
      'extends: [runbooks, shared/base.yml]\nfiles:\n  exclude: [drafts, old/**]\nrules: {no-dead-link: info}\n',
    'shared/base.yml': 'files: {exclude: [tmp]}\nrules: {no-dead-link: error, no-placeholder: off}\n',
    'a.md': '# A\n',
    'none/.git/HEAD': '',
    'broken/proofbook.config.yml': 'sites: {}\n',
  })
})
afterAll(() => folder.remove())

describe('proofbook config print', () => {
  it('shows what the files say, with the place of each value', () => {
    const {code, stdout} = folder.run(['config', 'print', 'a.md'])
    expect(code).toBe(0)
    const lines = stdout.split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        '    - drafts # proofbook.config.yml:3:13',
        '    - old/** # proofbook.config.yml:3:21',
        '    - tmp # shared/base.yml:1:19',
        '  no-dead-link: info # proofbook.config.yml:4:23',
        '  no-placeholder: off # shared/base.yml:2:46',
        '  require-control-table: off # preset runbooks',
      ]),
    )
    expect(stdout).not.toContain('# default')
    // It could be a file of its own.
    expect(parse(stdout).files.exclude).toEqual(['drafts', 'old/**', 'tmp'])
  })

  it('shows what holds by default on request, and says where nobody says anything', () => {
    const {stdout} = folder.run(['config', 'print', '--all'], {}, 'none')
    expect(stdout).toContain('  title: Security playbooks # default\n')
    expect(stdout).toContain('# preset security-playbook\n')
    expect(folder.run(['config', 'print'], {}, 'none').stdout).toBe(
      '# No configuration sets anything: every key has its default (--all shows them)\n' +
        '# Parser in use: native, by default\n',
    )
  })

  it('refuses what a check refuses', () => {
    const {code, stdout, stderr} = folder.run(['config', 'print', 'broken'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^broken\/proofbook\.config\.yml:1:1 Unexpected key `sites` in the configuration, /,
    )
  })
})

describe('proofbook config schema', () => {
  it('is a JSON schema with descriptions, which takes what a configuration may say and nothing else', () => {
    const schema = JSON.parse(folder.run(['config', 'schema']).stdout)
    expect(schema.properties.documents.description).toMatch(/^The folder that is checked/)
    const check = new Ajv({strict: false, validateFormats: false}).compile(schema)
    expect(check({extends: 'runbooks', site: {title: 'x'}, rules: {'no-dead-link': 'off'}})).toBe(true)
    expect(check({controls: {tables: [{header: '^x$', framework: 'ours'}]}})).toBe(true)
    expect(check({sites: {}})).toBe(false)
    expect(check({rules: {'no-dead-link': 'loud'}})).toBe(false)
  })
})
