import {afterAll, describe, expect, it} from 'vitest'
import {type Block, blocksOf, PAGES, shows} from './blocks.ts'
import {PreparedFolder} from './prepared-folder.ts'

/** Why a block may be left out; each of these has tests of its own. */
const REASONS = ['network', 'builds a site', 'runs until it is stopped', 'asks the reader']

/** How many blocks may be left out, so that a fault is not hidden by a comment. */
const MOST_LEFT_OUT = 14

const blocks = PAGES.flatMap(blocksOf)
const isRun = (block: Block) => block.notRun === undefined

const folders: PreparedFolder[] = []
afterAll(() => {
  for (const folder of folders) folder.remove()
})

/** Exit codes that say that a command did what it says: Proofbook's 1 is "there are findings", 2 that it was misused. */
const codesOf = (line: string) => (/\bproofbook [^|]*$/.test(line.replace(/#.*/, '')) ? [0, 1] : [0])

describe('the commands of README and guide, typed as they are written', () => {
  it('are there', () => {
    expect(blocks.filter(isRun).length).toBeGreaterThan(12)
  })

  it.each(blocks.filter(isRun).map((block) => [block.place, block] as const))('%s', (_, {commands}) => {
    const folder = new PreparedFolder()
    folders.push(folder)
    for (const {line, output} of commands) {
      const ran = folder.run(line)
      expect(codesOf(line), `$ ${line}\n${ran.output}`).toContain(ran.code)
      if (output && !shows(output, ran.output)) expect(output.join('\n')).toBe(ran.output.trimEnd())
    }
  })

  it('are left out for a known reason, and only a few', () => {
    const left = blocks.filter((block) => !isRun(block))
    expect(left.filter(({notRun}) => !REASONS.includes(notRun!)).map(({place}) => place)).toEqual([])
    expect(left.length).toBeLessThanOrEqual(MOST_LEFT_OUT)
  })
})
