import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {targets} from './index.ts'
import {fuzz} from './target.ts'

/** The tests try the same inputs each time; `npm run fuzz` tries others. */
const SEED = 5

/** Inputs that failed once, with the reason; a folder a target. */
const FIXTURES = 'test/fixtures/fuzz'

interface Fixture {
  why: string
  input: unknown
}

describe.each(targets)('$name', (target) => {
  it('holds for random inputs', async () => {
    expect(await fuzz(target, {seed: SEED, runs: target.shortRuns})).toBeUndefined()
  }, 0)

  const folder = join(FIXTURES, target.name)
  const fixtures = existsSync(folder) ? readdirSync(folder) : []
  it.each(fixtures)('holds for %s, which failed once', async (name) => {
    const {input}: Fixture = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    await target.holds(input)
  })
})

describe('the fixtures', () => {
  it('are all of a target', () => {
    const names = targets.map(({name}) => name)
    expect(readdirSync(FIXTURES).filter((folder) => !names.includes(folder))).toEqual([])
  })
})
