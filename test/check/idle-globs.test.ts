import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {describeIdleGlobs} from '../../src/check/idle-globs.ts'
import {loadConfig} from '../../src/config/load.ts'

let folder: string
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** What is said of a folder's configuration when its documents are in `docs`. */
function notes(files: Record<string, string>, documents = 'docs'): string[] {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-idle-'))
  mkdirSync(join(folder, '.git'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  const found = describeIdleGlobs(loadConfig(undefined, [join(folder, documents)]), [join(folder, documents)])
  return found.map((sentence) => sentence.replaceAll(`${folder}/`, ''))
}

const DOCS = {'docs/a.md': '', 'docs/old/b.md': '', 'docs/team/c.md': ''}

describe('a glob that matches no file', () => {
  it('is said with its place, and with what was meant', () => {
    const yml = "files:\n  exclude: ['old/**', docs/a.md]\n"
    expect(notes({...DOCS, 'proofbook.config.yml': yml})).toEqual([
      'proofbook.config.yml:2:13 `old/**` matches no file: globs are relative to the folder of their file; did you mean `docs/old/**`?',
    ])
  })

  it('is said of what counts from a folder above', () => {
    const yml = "files: {exclude: ['docs/old/**']}\n"
    expect(notes({...DOCS, 'docs/proofbook.config.yml': yml})).toEqual([
      'docs/proofbook.config.yml:1:19 `docs/old/**` matches no file: globs are relative to the folder of their file; did you mean `old/**`?',
    ])
  })

  it('is said of every list of globs', () => {
    const yml = [
      'files: {include: [x.mdx]}',
      'links: {joined: [y/**]}',
      "overrides: [{files: ['z/**', 'docs/**'], rules: {no-dead-link: off}}]",
      '',
    ].join('\n')
    const end = 'matches no file: globs are relative to the folder of their file'
    expect(notes({...DOCS, 'proofbook.config.yml': yml})).toEqual([
      `proofbook.config.yml:1:19 \`x.mdx\` ${end}`,
      `proofbook.config.yml:2:18 \`y/**\` ${end}`,
      `proofbook.config.yml:3:22 \`z/**\` ${end}`,
    ])
  })

  it('is said of nested configurations, and once of what they extend', () => {
    const base = "files: {exclude: ['none/**', 'docs/old/**']}\n"
    const end = 'matches no file: globs are relative to the folder of their file'
    expect(
      notes({
        ...DOCS,
        'proofbook.config.yml': base,
        'docs/team/proofbook.config.yml':
          "extends: ../../proofbook.config.yml\nfiles: {include: ['q.mdx']}\n",
      }),
    ).toEqual([
      `proofbook.config.yml:1:19 \`none/**\` ${end}`,
      `docs/team/proofbook.config.yml:2:19 \`q.mdx\` ${end}`,
    ])
  })

  it.each([
    ["files: {exclude: ['docs/old/**']}"],
    ["files: {exclude: ['docs/old']}"],
    ["files: {exclude: ['DOCS/OLD/*.md']}"],
    ["files: {exclude: ['docs/old/']}"],
    ['rules: {no-dead-link: off}'],
  ])('is not %s', (yml) => {
    expect(notes({...DOCS, 'proofbook.config.yml': `${yml}\n`})).toEqual([])
  })
})
