import {describe, expect, it} from 'vitest'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {hashHunks} from '../../src/resolutions/hash.ts'

/** The hashes of the first hunk of a text: its key, and those of its sides. */
function hashes(text: string) {
  const document = scanConflicts(text)
  const {key, sides} = hashHunks(document).get(document.hunks[0]!)!
  return {key, sides: [...sides.values()]}
}

const conflict = (ours: string, theirs: string, labels = ['HEAD', 'topic']) =>
  `<<<<<<< ${labels[0]}\n${ours}=======\n${theirs}>>>>>>> ${labels[1]}\n`
const plain = conflict('a\n', 'b\nc\n')

describe('the key of a hunk', () => {
  it.each([
    ['elsewhere in the file there is something else', `x\n\n${plain}\ny\n`],
    ['its labels are others', conflict('a\n', 'b\nc\n', ['1234567 (A commit)', 'HEAD'])],
    ['its line endings are rewritten', plain.replaceAll('\n', '\r\n')],
    ['its markers are longer', plain.replace(/[<=>]{7}/g, '$&$&')],
    ['its base is shown', plain.replace('=======', '||||||| base\nz\n=======')],
  ])('is the same where %s', (_, text) => {
    expect(hashes(text)).toEqual(hashes(plain))
  })

  it('is the same where a rebase swaps the sides', () => {
    const swapped = hashes(conflict('b\nc\n', 'a\n'))
    expect(swapped.key).toBe(hashes(plain).key)
    expect(swapped.sides).toEqual(hashes(plain).sides.toReversed())
  })

  it.each([
    ['a line', conflict('a\n', 'b\nd\n')],
    ['an empty line', conflict('a\n\n', 'b\nc\n')],
    ['white space', conflict('a \n', 'b\nc\n')],
    ['where one side ends and the other begins', conflict('a\nb\n', 'c\n')],
  ])('is another where %s differs', (_, text) => {
    expect(hashes(text).key).not.toBe(hashes(plain).key)
  })

  it('tells an empty side from an empty line', () => {
    const [empty, line] = hashes(conflict('', '\n')).sides
    expect(empty).not.toBe(line)
  })

  it('tells sides apart that differ in their line endings alone', () => {
    const [ours, theirs] = hashes(conflict('a\r\n', 'a\n')).sides
    expect(ours).not.toBe(theirs)
    expect(hashes(conflict('a\n', 'a\r\n')).sides).toEqual([theirs, ours])
  })

  it('takes a nested hunk for what it is, whatever the order and labels of its sides', () => {
    const nested = (one: string, two: string, label: string) =>
      conflict(`x\n<<<<<<<<< ${label}\n${one}\n=========\n${two}\n>>>>>>>>> o\ny\n`, 'b\n')
    expect(hashes(nested('1', '2', 'm'))).toEqual(hashes(nested('2', '1', 'n')))
    expect(hashes(nested('1', '2', 'm')).key).not.toBe(hashes(nested('1', '3', 'm')).key)
  })

  it('is that of the contents where a side is written as a diff', () => {
    const jujutsu =
      '<<<<<<< conflict 1 of 1\n%%%%%%% diff from base to side #1\n-z\n+a\n+++++++ side #2\nb\nc\n>>>>>>> conflict 1 of 1 ends\n'
    expect(hashes(jujutsu)).toEqual(hashes(plain))
  })
})
