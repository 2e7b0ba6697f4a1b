import {resolve} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {builtInFrameworks} from '../../src/frameworks/index.ts'
import {WorkFolder} from '../command.ts'

const folder = new WorkFolder({})
afterAll(() => folder.remove())
const list = (...words: string[]) => folder.run(['list', ...words])

describe('proofbook list', () => {
  it('lists the ids of a framework with titles, in its order', () => {
    const {code, stdout} = list('ids', 'nist-csf-1.1')
    const lines = stdout.trimEnd().split('\n')
    expect(code).toBe(0)
    // NIST states 108 subcategories of CSF 1.1, from ID.AM-1 to RC.CO-3, and 106 of CSF 2.0.
    expect(lines).toHaveLength(108)
    expect(lines[0]).toMatch(/^ID\.AM-1 +\S/)
    expect(lines.at(-1)).toMatch(/^RC\.CO-3 +\S/)
    expect(list('ids', 'NIST-CSF-2.0').stdout.trimEnd().split('\n')).toHaveLength(106)
  })

  it('gives the same as data', () => {
    const data = JSON.parse(list('ids', 'nist-csf-1.1', '--format', 'json').stdout)
    expect(data).toMatchObject({version: 1, framework: {id: 'nist-csf-1.1', version: '1.1'}})
    expect(data.ids).toHaveLength(108)
    expect(data.ids.find(({id}: {id: string}) => id === 'PR.DS-1')).toEqual({
      id: 'PR.DS-1',
      title: expect.any(String),
      category: 'PR.DS',
      function: 'PR',
    })
  })

  it('says which frameworks there are, imported ones too', () => {
    const lines = list('frameworks').stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(builtInFrameworks.map(({id}) => id))
    expect(lines[0]).toMatch(/^nist-csf-1\.1 +108 ids +NIST Cybersecurity Framework, version 1\.1$/)
    expect(lines.at(-1)).toMatch(/^organisation +any ids +Organisation control statements$/)
    const work = new WorkFolder({})
    work.run(['catalog', 'import', resolve('test/fixtures/catalogs/garden-oscal.json'), '--as', 'garden'])
    expect(work.run(['list', 'frameworks']).stdout).toMatch(
      /^garden +4 ids +Rules of the Garden House, version 2\.1$/m,
    )
    expect(work.run(['list', 'ids', 'garden']).stdout).toBe(
      'GT-1     Gate Rules\nGT-1(1)  Night Gates\nGT-2     Keys\nSH-1     Shed Doors\n',
    )
    expect(JSON.parse(work.run(['list', 'frameworks', '--format', 'json']).stdout).frameworks.at(-1)).toEqual(
      {
        id: 'garden',
        title: 'Rules of the Garden House',
        version: '2.1',
        ids: 4,
      },
    )
    work.remove()
  })

  it('says that an open framework has no list', () => {
    expect(list('ids', 'organisation')).toEqual({
      code: 0,
      stdout:
        '`organisation` has no list of ids; `proofbook catalog import <file> --as organisation` gives it one\n',
      stderr: '',
    })
  })

  it('refuses a framework that is not there, and names the near one', () => {
    expect(list('ids', 'nist-csf-1.2')).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unexpected framework \`nist-csf-1.2\`, expected ${builtInFrameworks.map(({id}) => `\`${id}\``).join(', ')}; did you mean \`nist-csf-1.1\`?\n`,
    })
  })
})
