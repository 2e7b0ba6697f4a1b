import {describe, expect, it} from 'vitest'
import {scanConflicts} from '../../src/parse/conflict.ts'
import {filePlace, splitVariants} from '../../src/parse/variants.ts'

const variants = (text: string) =>
  splitVariants(scanConflicts(text)).map(({label, text: taken}) => [label, taken])

const DIFF = [
  'before',
  '<<<<<<< Conflict 1 of 1',
  '%%%%%%% Changes from base to side #1',
  ' apple',
  '-grape',
  '+grapefruit',
  ' orange',
  '+++++++ Contents of side #2',
  'APPLE',
  '--- GRAPE',
  'ORANGE',
  '>>>>>>> Conflict 1 of 1 ends',
  'after',
  '',
].join('\n')

describe('conflicts of Jujutsu', () => {
  it('gives a diff’s side without its signs, and the other side as it stands', () => {
    expect(variants(DIFF)).toEqual([
      ['side #1', 'before\napple\ngrapefruit\norange\nafter\n'],
      ['side #2', 'before\nAPPLE\n--- GRAPE\nORANGE\nafter\n'],
    ])
  })

  it('maps lines and columns of a diff’s side to the file', () => {
    const [side] = splitVariants(scanConflicts(DIFF))
    expect(side?.fileLines).toEqual([1, 4, 6, 7, 13])
    const point = (line: number, column: number) => ({line, column, offset: 0})
    expect(filePlace(side!, {start: point(3, 1), end: point(3, 6)})).toEqual({
      line: 6,
      column: 2,
      endLine: 6,
      endColumn: 7,
    })
    expect(filePlace(side!, {start: point(1, 1), end: point(1, 7)})).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 7,
    })
  })

  it('reads the label of a diff over two lines', () => {
    const text = [
      '<<<<<<< conflict 1 of 1',
      '%%%%%%% diff from: aaaa 1111 (base)',
      '\\\\\\\\\\\\\\        to: bbbb 2222 "ours"',
      ' x',
      '+y',
      '+++++++ cccc 3333 "theirs"',
      'z',
      '>>>>>>> conflict 1 of 1 ends',
      '',
    ].join('\n')
    expect(variants(text)).toEqual([
      ['bbbb 2222 "ours"', 'x\ny\n'],
      ['cccc 3333 "theirs"', 'z\n'],
    ])
  })

  it('never publishes a base, and knows more than two sides', () => {
    const text = [
      '<<<<<<< Conflict 1 of 1',
      '+++++++ Contents of side #1',
      '1',
      '------- Contents of base',
      '0',
      '+++++++ Contents of side #2',
      '2',
      '%%%%%%% Changes from base #2 to side #3',
      '+3',
      '>>>>>>> Conflict 1 of 1 ends',
      '',
    ].join('\n')
    expect(variants(text)).toEqual([
      ['side #1', '1\n'],
      ['side #2', '2\n'],
      ['side #3', '3\n'],
    ])
  })

  it.each([
    ['a marker that a diff’s side has', '+<<<<<<< q', ['3 leftover-marker <<<<<<< q']],
    ['an end that a diff’s side has', ' >>>>>>> q', ['3 leftover-marker >>>>>>> q']],
    ['a marker that a diff takes out', '-<<<<<<< q', []],
    ['a rewritten marker', '+\\=======', ['3 mangled-marker \\=======']],
    ['a separator that a diff’s side has', '+=======', []],
    ['a separator of git', '=======', ['3 ambiguous-separator =======']],
    ['a base of git', '||||||| o', ['3 ambiguous-separator ||||||| o']],
  ])('judges %s', (_, line, faults) => {
    const text = `<<<<<<< 1 of 1\n%%%%%%% Changes from base to side #1\n${line}\n+++++++ Contents of side #2\nb\n>>>>>>> ends\n`
    expect(scanConflicts(text).faults.map((fault) => `${fault.line} ${fault.code} ${fault.text}`)).toEqual(
      faults,
    )
  })

  it('refuses a conflict of git in a section', () => {
    const inner = '<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n'
    const text = `<<<<<<< 1 of 1\n+++++++ one\n${inner}+++++++ two\n>>>>>>> ends\n`
    expect(scanConflicts(text).faults.map(({code, line}) => `${line} ${code}`)).toEqual([
      '3 leftover-marker',
      '7 leftover-marker',
    ])
  })

  it('never guesses whether lines that look like sections are of one side of git', () => {
    const text = '<<<<<<< HEAD\n%%%%%%% One\na\n%%%%%%% Two\nb\n=======\nc\n>>>>>>> topic\n'
    expect(scanConflicts(text).faults.map(({code, line}) => `${line} ${code}`)).toEqual([
      '6 ambiguous-separator',
    ])
  })

  it('leaves a rule of seven hyphens in a conflict of git alone', () => {
    expect(variants('<<<<<<< a\n-------\n=======\n+++++++ b\n>>>>>>> b\n')).toEqual([
      ['a', '-------\n'],
      ['b', '+++++++ b\n'],
    ])
  })
})

describe('labels of other tools', () => {
  it.each([
    [
      'Mercurial',
      '<<<<<<< working copy: 1a2b3c - me: change\n1\n||||||| base: 0\n0\n=======\n2\n>>>>>>> merge rev: 4d5e6f - you: other\n',
      ['working copy', 'merge rev'],
    ],
    ['an older Mercurial', '<<<<<<< local: 1a2b\n1\n=======\n2\n>>>>>>> other: 3c4d\n', ['local', 'other']],
    ['Subversion', '<<<<<<< .mine\n1\n||||||| .r36\n0\n=======\n2\n>>>>>>> .r37\n', ['.mine', '.r37']],
    [
      'git stash',
      '<<<<<<< Updated upstream\n1\n=======\n2\n>>>>>>> Stashed changes\n',
      ['Updated upstream', 'Stashed changes'],
    ],
    [
      'git rebase',
      '<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> 173c11b (Say: why)\n',
      ['HEAD', '173c11b (Say: why)'],
    ],
    ['a rename', '<<<<<<< HEAD:old name.md\n1\n=======\n2\n>>>>>>> topic:new name.md\n', ['HEAD', 'topic']],
    ['a tool without labels', '<<<<<<<\n1\n=======\n2\n>>>>>>>\n', ['ours', 'theirs']],
  ])('%s', (_, text, labels) => {
    expect(variants(text)).toEqual([
      [labels[0], '1\n'],
      [labels[1], '2\n'],
    ])
  })
})
