import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {readInside} from '../../src/files/read-inside.ts'
import {describeRefusal} from '../../src/files/refusal.ts'

let folder: string
let root: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-read-'))
  root = join(folder, 'root')
  mkdirSync(join(root, 'docs'), {recursive: true})
  writeFileSync(join(folder, 'secret'), 'secret')
  writeFileSync(join(root, 'inside'), 'inside')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** The text, or why there is none. */
function read(path: string, most = 100): string {
  const {bytes, refusal} = readInside(join(root, path), [root], most)
  return refusal ? describeRefusal(refusal) : bytes.toString('utf8')
}

const OUTSIDE = 'it is a link that leads out of the folder that is checked'

it('reads a file, and a link to one inside the root', () => {
  symlinkSync('../inside', join(root, 'docs/link'))
  symlinkSync('link', join(root, 'docs/again'))
  expect([read('inside'), read('docs/link'), read('docs/again')]).toEqual(['inside', 'inside', 'inside'])
})

it('reads nothing outside, by whatever way', () => {
  symlinkSync('../../secret', join(root, 'docs/file'))
  symlinkSync('../..', join(root, 'docs/up'))
  symlinkSync('file', join(root, 'docs/two'))
  symlinkSync('/proc/self/environ', join(root, 'docs/environ'))
  for (const path of ['docs/file', 'docs/up/secret', 'docs/two', 'docs/../../secret'])
    expect(read(path)).toBe(OUTSIDE)
  expect(read('docs/environ')).toBe(
    process.platform === 'linux' ? OUTSIDE : 'it does not exist, or it is a link to something that does not',
  )
})

it('does not take a folder whose name begins like the root’s for one in it', () => {
  mkdirSync(`${root}-other`)
  writeFileSync(`${root}-other/x`, 'x')
  symlinkSync(`${root}-other/x`, join(root, 'x'))
  expect(read('x')).toBe(OUTSIDE)
})

it.skipIf(process.platform === 'win32')('waits for no pipe, and reads no folder or device', () => {
  execFileSync('mkfifo', [join(root, 'pipe')])
  symlinkSync('/dev/zero', join(root, 'zero'))
  expect(read('pipe')).toBe('it is a pipe, expected a regular file')
  expect(read('docs')).toBe('it is a folder, expected a regular file')
  expect(read('zero')).toBe(OUTSIDE)
  const {refusal} = readInside('/dev/zero', ['/dev'], 100)
  expect(refusal).toEqual({kind: 'special', what: 'device'})
})

it('names the limit that a file passes, before it reads it', () => {
  writeFileSync(join(root, 'large'), '')
  truncateSync(join(root, 'large'), 5_000_000_000)
  expect(read('large')).toBe('it has 5000000000 bytes, expected at most 100')
  writeFileSync(join(root, 'fits'), 'x'.repeat(100))
  expect(read('fits')).toHaveLength(100)
})

it('says what the system says', () => {
  symlinkSync('none', join(root, 'dangling'))
  symlinkSync('loop', join(root, 'loop'))
  expect(read('none')).toBe('it does not exist, or it is a link to something that does not')
  expect(read('dangling')).toBe('it does not exist, or it is a link to something that does not')
  expect(read('loop')).toBe('its links lead in a circle')
})

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says that it may not read', () => {
  chmodSync(join(root, 'inside'), 0)
  expect(read('inside')).toBe('permission denied')
})
