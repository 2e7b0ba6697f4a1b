import {afterEach, expect, it} from 'vitest'
import {FindingsLog} from '../../plugins/docusaurus-plugin-proofbook/findings-log.ts'
import {checkFiles} from '../../src/check/check-files.ts'
import {WorkFolder} from '../command.ts'

let folder: WorkFolder
const before = process.cwd()
afterEach(() => {
  process.chdir(before)
  folder.remove()
})

it('lists each finding with its place, then only what a change brings and takes', async () => {
  folder = new WorkFolder({'kms/a.md': '# A\n\n[x](none.md)\n'})
  process.chdir(folder.path)
  const log = new FindingsLog()
  const read = async (text: string) =>
    log.linesFor(await checkFiles({paths: ['kms'], texts: new Map([['kms/a.md', text]])}))
  const dead = 'error Cannot find file `none.md` (no-dead-link)'
  expect(await read('# A\n\n[x](none.md)\n')).toEqual([
    `[proofbook] kms/a.md:3:1 ${dead}`,
    '[proofbook] 1 file: 1 error, 0 warnings, 0 infos',
  ])
  expect(await read('# A\n\nMoved.\n\n[x](none.md)\n')).toEqual([
    '[proofbook] 1 file: 1 error, 0 warnings, 0 infos',
  ])
  expect(await read('# A\n\n[x](lost.md)\n')).toEqual([
    '[proofbook] new: kms/a.md:3:1 error Cannot find file `lost.md` (no-dead-link)',
    `[proofbook] gone: kms/a.md:5:1 ${dead}`,
    '[proofbook] 1 file: 1 error, 0 warnings, 0 infos',
  ])
})

it('leaves what is more than a screen to the command', async () => {
  const links = Array.from({length: 60}, (_, index) => `[x](none-${index}.md)\n\n`).join('')
  folder = new WorkFolder({'kms/a.md': links})
  process.chdir(folder.path)
  const lines = new FindingsLog().linesFor(await checkFiles({paths: ['kms']}))
  expect(lines).toHaveLength(52)
  expect(lines[50]).toMatch(/^\[proofbook\] and \d+ more; `proofbook check` shows them$/)
})
