import {linkSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const table = (...rows: string[]) => ['|NIST Subcategory Control|D|', '|---|---|', ...rows, ''].join('\r\n')
const aligned = [
  '| NIST Subcategory Control | D |',
  '| ------------------------ | - |',
  '| PR.AC4                   | - |',
  '',
].join('\n')

const folder = new WorkFolder({
  'slips.md': `\uFEFF# Vault\r\n\r\n${table('|PR.AC4|x|', '|PR.AC-04|x|', '|  PRR.AC-3 |x|', '|PR.AC-99|x|')}`,
  'aligned.md': aligned,
  'conflict.md': `<<<<<<< HEAD\n${aligned}=======\nText\n>>>>>>> topic\n`,
  'none.md': '# Nothing to fix\n\n[x](nowhere.md)\n',
})
afterAll(() => folder.remove())
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')

describe('check --fix', () => {
  it('fixes ids with a slip of one character, and leaves the rest to a person', () => {
    const {code, stderr} = folder.run(['check', 'slips.md', '--fix'])
    expect(stderr).toBe('Fixed 3 findings in 1 file\n')
    expect(code).toBe(1)
    expect(read('slips.md')).toBe(
      `\uFEFF# Vault\r\n\r\n${table('|PR.AC-4|x|', '|PR.AC-4|x|', '|  PR.AC-3 |x|', '|PR.AC-99|x|')}`,
    )
  })

  it('changes nothing more in a second run', () => {
    const before = read('slips.md')
    expect(folder.run(['check', 'slips.md', '--fix']).stderr).toBe('Fixed 0 findings in 0 files\n')
    expect(read('slips.md')).toBe(before)
  })

  it('keeps the pipes of an aligned table below one another', () => {
    folder.run(['check', 'aligned.md', '--fix'])
    expect(read('aligned.md').split('\n')[2]).toBe('| PR.AC-4                  | - |')
  })

  it('mends a side of a conflict where it stands', () => {
    folder.run(['check', 'conflict.md', '--fix'])
    expect(read('conflict.md').split('\n')[3]).toBe('| PR.AC-4                  | - |')
  })

  it('says which file it cannot write, and fixes the others', () => {
    const other = new WorkFolder({'a.md': aligned, 'b.md': aligned, 'c.md': aligned, 'd.md': aligned})
    for (const name of ['a', 'c']) linkSync(join(other.path, `${name}.md`), join(other.path, `${name}.txt`))
    const why =
      'it has 2 names (hard links), and the others would keep the old text; put a copy in its place first'
    expect(other.run(['check', '.', '--fix'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot write \`a.md\`: ${why}\nCannot write \`c.md\`: ${why}\n`,
    })
    const ids = ['a', 'b', 'c', 'd'].map(
      (name) => readFileSync(join(other.path, `${name}.md`), 'utf8').split(' ')[11],
    )
    other.remove()
    expect(ids).toEqual(['PR.AC4', 'PR.AC-4', 'PR.AC4', 'PR.AC-4'])
  })

  it('writes no file in which there is nothing to mend', () => {
    expect(folder.run(['check', 'none.md', '--fix'])).toMatchObject({
      code: 1,
      stderr: 'Fixed 0 findings in 0 files\n',
    })
  })
})
