import {mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {stampOf} from '../../src/files/stamp.ts'

/** Long after the files of a test are written. */
const LATER = new Date('2100-01-01')
const OLD = 1_700_000_000

let folder: string
let file: string

/** Writes a file, and sets the times of it that can be set. */
function write(path: string, text: string): void {
  const before = statSync(path, {throwIfNoEntry: false})?.ctimeMs
  // Until the clock of the file system has moved on.
  do writeFileSync(path, text)
  while (statSync(path).ctimeMs === before)
  utimesSync(path, OLD, OLD)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofbook-stamp-'))
  file = join(folder, 'a.md')
  write(file, 'one')
})

afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, {recursive: true, force: true})
})

const whenAllIsOld = () => vi.useFakeTimers({toFake: ['Date'], now: LATER})

describe('the stamp of a file', () => {
  it('is the same while the file is', () => {
    whenAllIsOld()
    const stamp = stampOf(file)
    expect(stamp).toBeDefined()
    expect(stampOf(file)).toBe(stamp)
  })

  it('is another after a change that leaves size and settable times as they were', () => {
    whenAllIsOld()
    const stamp = stampOf(file)
    write(file, 'two')
    expect(stampOf(file)).toBeDefined()
    expect(stampOf(file)).not.toBe(stamp)
  })

  it('is another where another file of equal size and times takes its place', () => {
    whenAllIsOld()
    const stamp = stampOf(file)
    write(join(folder, 'b.md'), 'two')
    renameSync(join(folder, 'b.md'), file)
    expect(stampOf(file)).toBeDefined()
    expect(stampOf(file)).not.toBe(stamp)
  })

  it('is unknown just after a change, and where the times are those of a later day', () => {
    expect(stampOf(file)).toBeUndefined()
    whenAllIsOld()
    const nextDay = new Date('2100-01-02')
    utimesSync(file, nextDay, nextDay)
    expect(stampOf(file)).toBeUndefined()
  })

  it('is unknown for a folder, and where nothing is', () => {
    whenAllIsOld()
    mkdirSync(join(folder, 'below'))
    expect(stampOf(join(folder, 'below'))).toBeUndefined()
    expect(stampOf(join(folder, 'none.md'))).toBeUndefined()
  })
})
