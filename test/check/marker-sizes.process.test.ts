import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {readMarkerSizes} from '../../src/check/marker-sizes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-sizes-'))
  mkdirSync(join(folder, 'kms'))
  for (const file of ['a.md', 'kms/b.md', 'kms/c d.md']) writeFileSync(join(folder, file), '')
})
afterEach(() => rmSync(folder, {recursive: true}))

const sizes = () => {
  const {sizes: found} = readMarkerSizes(
    ['a.md', 'kms/b.md', 'kms/c d.md'].map((file) => `${folder}/${file}`),
    folder,
  )
  return Object.fromEntries([...found].map(([file, size]) => [file.slice(folder.length + 1), size]))
}

it.each([
  ['a repository', true],
  ['a folder that is none', false],
])('reads the attributes of %s as git does', (_, isRepository) => {
  if (isRepository) execFileSync('git', ['init', '-q', folder])
  expect(sizes()).toEqual({})
  writeFileSync(
    join(folder, '.gitattributes'),
    '*.md conflict-marker-size=11\nkms/c* conflict-marker-size=32\n',
  )
  expect(sizes()).toEqual({'a.md': 11, 'kms/b.md': 11, 'kms/c d.md': 32})
  writeFileSync(join(folder, 'kms/.gitattributes'), 'b.md !conflict-marker-size\n')
  expect(sizes()).toEqual({'a.md': 11, 'kms/c d.md': 32})
})

it.each(['0', '-3', '3', 'large', ''])('takes the size `%s` as none', (size) => {
  writeFileSync(join(folder, '.gitattributes'), `*.md conflict-marker-size=${size}\n`)
  expect(sizes()).toEqual({})
})
