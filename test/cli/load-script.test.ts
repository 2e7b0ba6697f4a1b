import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import module from 'node:module'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {loadScript as load} from '../../bin/load-script.cjs'
import {WorkFolder} from '../command.ts'

const folders: WorkFolder[] = []

const loadScript = (path: string) => load<{say(): string}>(path)

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

/** A script that says a word, with its digest in the first line, as the build writes it. */
function scriptThatSays(word: string, folder = new WorkFolder({})): {path: string; folder: WorkFolder} {
  if (!folders.includes(folder)) folders.push(folder)
  const path = join(folder.path, 'script.cjs')
  const text = module.wrap(
    `const {sep} = require('node:path')\nexports.say = () => ${JSON.stringify(word)} + sep.length\n`,
  )
  writeFileSync(path, `// ${createHash('sha256').update(text).digest('hex')}\n${text}`)
  return {path, folder}
}

/** What its kept code is named by. */
const nameOf = (path: string) => readFileSync(path, 'utf8').slice(3, 3 + 32)

const keptIn = (folder: WorkFolder) => readdirSync(join(folder.path, 'code'))

describe('a script that is loaded', () => {
  it('gives what it exports, and keeps its code when it is told to', () => {
    const {path, folder} = scriptThatSays('one')
    const {exports, keepCode} = loadScript(path)
    expect(exports.say()).toBe('one1')
    expect(readdirSync(folder.path)).toEqual(['script.cjs'])
    keepCode()
    expect(keptIn(folder)).toEqual([expect.stringMatching(/^[\da-f]{32}-\d+$/)])
  })

  it('runs with the code that was kept, which is not made again', () => {
    const {path, folder} = scriptThatSays('one')
    loadScript(path).keepCode()
    const [name] = keptIn(folder)
    const before = readFileSync(join(folder.path, 'code', name!))
    const {exports, keepCode} = loadScript(path)
    expect(exports.say()).toBe('one1')
    keepCode()
    expect(keptIn(folder)).toEqual([name])
    expect(readFileSync(join(folder.path, 'code', name!)).equals(before)).toBe(true)
  })

  it('is never run with the code of a script of the same length', () => {
    const {path, folder} = scriptThatSays('one')
    loadScript(path).keepCode()
    scriptThatSays('two', folder)
    const {exports, keepCode} = loadScript(path)
    expect(exports.say()).toBe('two1')
    keepCode()
    expect(keptIn(folder)).toHaveLength(2)
  })

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['changed in one byte', (whole: Buffer) => whole.map((byte, at) => (at === 300 ? byte ^ 0x55 : byte))],
    ['zeroes', (whole: Buffer) => Buffer.alloc(whole.length)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('no code at all')],
  ])('runs and keeps its code anew where what was kept is %s', (what, breakIt) => {
    const {path, folder} = scriptThatSays('one')
    loadScript(path).keepCode()
    // Another text, since V8 remembers in a process what it made of a text.
    scriptThatSays(what, folder)
    const name = keptIn(folder)[0]!
    const kept = join(folder.path, 'code', nameOf(path) + name.slice(32))
    writeFileSync(kept, breakIt(readFileSync(join(folder.path, 'code', name))))
    const {exports, keepCode} = loadScript(path)
    expect(exports.say()).toBe(`${what}1`)
    keepCode()
    expect(readFileSync(kept).includes(what)).toBe(true)
  })

  it('keeps the code of eight scripts or versions of Node at most', () => {
    const {path, folder} = scriptThatSays('one')
    mkdirSync(join(folder.path, 'code'))
    for (let count = 0; count < 8; count++) writeFileSync(join(folder.path, 'code', `other-${count}`), '')
    loadScript(path).keepCode()
    expect(keptIn(folder)).toEqual([expect.stringMatching(/^[\da-f]{32}-\d+$/)])
  })

  it('runs where nothing can be kept', () => {
    const {path, folder} = scriptThatSays('one')
    writeFileSync(join(folder.path, 'code'), 'a file')
    const {exports, keepCode} = loadScript(path)
    expect(exports.say()).toBe('one1')
    keepCode()
    expect(folder.read('code')).toBe('a file')
    const other = scriptThatSays('two')
    chmodSync(other.folder.path, 0o555)
    loadScript(other.path).keepCode()
    chmodSync(other.folder.path, 0o755)
    expect(loadScript(other.path).exports.say()).toBe('two1')
  })
})

it('is what the command loads by its former name too', () => {
  const said = (bin: string) => execFileSync(process.execPath, [bin, '--version'], {encoding: 'utf8'})
  expect(said('bin/proofbook.mjs')).toBe(said('bin/proofbook.cjs'))
  expect(said('bin/proofbook.mjs')).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
})
