import {describe, expect, it} from 'vitest'
import {readResolutions} from '../../src/resolutions/read.ts'
import {ResolutionsError} from '../../src/resolutions/resolution.ts'

const entry = (take = 'sha256-00000000000000aa') =>
  `- file: kms/playbook.md\n  key: sha256-0123456789abcdef\n  take: ${take}\n  label: HEAD\n`

function problems(text: string): string[] {
  try {
    readResolutions(text, 'r.yml')
  } catch (error) {
    if (error instanceof ResolutionsError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('readResolutions', () => {
  it('reads entries with their places', () => {
    expect(readResolutions(`# top\n\n${entry()}`, 'r.yml')).toEqual([
      {
        file: 'kms/playbook.md',
        key: 'sha256-0123456789abcdef',
        take: 'sha256-00000000000000aa',
        label: 'HEAD',
        record: 'r.yml',
        line: 3,
        column: 3,
      },
    ])
  })

  it('reads nothing in an empty file, and the same with CRLF or a byte order mark', () => {
    for (const text of ['', '# top\n', '\n']) expect(readResolutions(text, 'r.yml')).toEqual([])
    for (const text of [entry().replaceAll('\n', '\r\n'), `\uFEFF${entry()}`])
      expect(readResolutions(text, 'r.yml')).toEqual(readResolutions(entry(), 'r.yml'))
  })

  it('takes the same entry twice, as a merge may leave it', () => {
    expect(problems(`${entry()}\n${entry()}`)).toEqual([])
  })

  const keys = '`file`, `key`, `take`, `label`'
  it.each([
    ['no YAML', '- a: [\n', ['r.yml:2:1 Unexpected end of a value, expected its closing bracket']],
    ['no list', 'resolutions: []\n', ['r.yml:1:1 Unexpected content, expected a list of resolutions']],
    ['an entry that is none', '- HEAD\n', [`r.yml:1:3 Unexpected entry, expected keys ${keys}`]],
    [
      'an unknown key',
      `${entry()}  lable: x\n`,
      [`r.yml:5:3 Unexpected key \`lable\` in the entry, expected ${keys}; did you mean \`label\`?`],
    ],
    [
      'missing keys',
      '\n- file: a.md\n  label: HEAD\n',
      ['r.yml:2:3 Cannot find `key`, `take` in the entry; write it again with `proofbook resolve --record`'],
    ],
    [
      'a number for text',
      entry().replace('HEAD', '1.10'),
      ['r.yml:4:10 Unexpected `1.1` for `label`, expected text; quote it'],
    ],
    [
      'nothing for text',
      entry().replace('HEAD', ''),
      ['r.yml:4:10 Unexpected nothing for `label`, expected text'],
    ],
    [
      'a hash that is none',
      entry('HEAD'),
      [
        'r.yml:3:9 Unexpected `HEAD` for `take`, expected `sha256-` and 16 hexadecimal digits; write the entry again with `proofbook resolve --record`',
      ],
    ],
    [
      'two sides for one hunk',
      entry() + entry('sha256-00000000000000bb'),
      [
        'r.yml:5:3 Unexpected second resolution of one conflict of `kms/playbook.md`, expected one; line 1 takes `HEAD`: delete the entry that you do not mean',
      ],
    ],
    [
      'a conflict of its own',
      `<<<<<<< HEAD\n${entry()}=======\n${entry('sha256-00000000000000bb')}>>>>>>> topic\n`,
      [
        'r.yml:1:1 Unexpected merge conflict, expected a list of resolutions; delete its markers, and of two entries with one `key` the one that you do not mean',
      ],
    ],
  ])('refuses %s, with its place', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })
})
