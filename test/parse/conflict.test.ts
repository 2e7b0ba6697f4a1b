import {describe, expect, it} from 'vitest'
import {allHunks, isVoidHunk, scanConflicts} from '../../src/parse/conflict.ts'

/** Hunks as one line each: `line-endLine ours[label from-to] …`. */
function told(text: string, markerSize?: number): string[] {
  return allHunks(scanConflicts(text, {markerSize}).hunks).map(({hunk, depth}) => {
    const parts = hunk.parts.map(({role, label, from, to}) => `${role}[${label ?? ''} ${from}-${to}]`)
    return `${'>'.repeat(depth)}${hunk.line}-${hunk.endLine} ${parts.join(' ')}`
  })
}

const faults = (text: string) =>
  scanConflicts(text).faults.map(({code, line, text: marker}) => `${line} ${code} ${marker}`)

describe('scanConflicts on the styles of git', () => {
  it('reads the merge style', () => {
    const text = 'before\n<<<<<<< HEAD\na\nb\n=======\nc\n>>>>>>> topic\nafter\n'
    expect(scanConflicts(text)).toEqual({
      lines: ['before\n', '<<<<<<< HEAD\n', 'a\n', 'b\n', '=======\n', 'c\n', '>>>>>>> topic\n', 'after\n'],
      hunks: [
        {
          line: 2,
          endLine: 7,
          markerSize: 7,
          parts: [
            {role: 'ours', label: 'HEAD', from: 3, to: 5, hunks: []},
            {role: 'theirs', label: 'topic', from: 6, to: 7, hunks: []},
          ],
        },
      ],
      faults: [],
      examples: [],
    })
  })

  it('reads the diff3 and zdiff3 styles, the base with its label', () => {
    expect(told('<<<<<<< ours\na\n||||||| 1f2e3d4\nb\n=======\nc\n>>>>>>> theirs\n')).toEqual([
      '1-7 ours[ours 2-3] base[1f2e3d4 4-5] theirs[theirs 6-7]',
    ])
  })

  it('reads a base without a label, and an empty base', () => {
    expect(told('<<<<<<< ours\na\n|||||||\n=======\nc\n>>>>>>> theirs\n')).toEqual([
      '1-6 ours[ours 2-3] base[ 4-4] theirs[theirs 5-6]',
    ])
  })
})

describe('scanConflicts on labels', () => {
  it.each([
    ['HEAD', 'HEAD'],
    ['feature/rotate-keys', 'feature/rotate-keys'],
    ['HEAD:docs/a file.md', 'HEAD:docs/a file.md'],
    ['173c11b (Rotate keys: yearly)', '173c11b (Rotate keys: yearly)'],
    ['Updated upstream', 'Updated upstream'],
    ['a  b ', 'a  b '],
  ])('keeps `%s` as written', (written, label) => {
    expect(told(`<<<<<<< ${written}\na\n=======\nb\n>>>>>>> x\n`)).toEqual([
      `1-5 ours[${label} 2-3] theirs[x 4-5]`,
    ])
  })

  it('has no label for bare markers, or for a space alone', () => {
    expect(told('<<<<<<<\na\n=======\nb\n>>>>>>> \n')).toEqual(['1-5 ours[ 2-3] theirs[ 4-5]'])
  })
})

describe('scanConflicts on places', () => {
  it('finds a conflict that is the whole file, without a final newline', () => {
    expect(told('<<<<<<< a\n=======\n>>>>>>> b')).toEqual(['1-3 ours[a 2-2] theirs[b 3-3]'])
  })

  it('finds conflicts back to back', () => {
    expect(told('<<<<<<< a\n1\n=======\n>>>>>>> b\n<<<<<<< a\n=======\n2\n>>>>>>> b\n')).toEqual([
      '1-4 ours[a 2-3] theirs[b 4-4]',
      '5-8 ours[a 6-6] theirs[b 7-8]',
    ])
  })

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads markers that end in %s', (_, eol) => {
    expect(told(['x', '<<<<<<< a', '1', '=======', '2', '>>>>>>> b', ''].join(eol))).toEqual([
      '2-6 ours[a 3-4] theirs[b 5-6]',
    ])
  })

  it('reads markers of which some end in CRLF and some in LF', () => {
    expect(told('<<<<<<< a\n1\r\n=======\r\n2\n>>>>>>> b\n')).toEqual(['1-5 ours[a 2-3] theirs[b 4-5]'])
  })
})

describe('scanConflicts on sizes', () => {
  const sized = (size: number) => `${'<'.repeat(size)} a\n1\n${'='.repeat(size)}\n2\n${'>'.repeat(size)} b\n`

  it('takes longer markers at the top level', () => {
    expect(scanConflicts(sized(9)).hunks.map((hunk) => hunk.markerSize)).toEqual([9])
  })

  it('takes no shorter ones', () => {
    expect(scanConflicts(sized(6))).toMatchObject({hunks: [], faults: []})
  })

  it('takes none below the size that a path asks for', () => {
    expect(told(sized(7), 10)).toEqual([])
    expect(told(sized(10), 10)).toEqual(['1-5 ours[a 2-3] theirs[b 4-5]'])
  })

  it('nests longer markers, and leaves other runs in a conflict as text', () => {
    const text = `<<<<<<< a\n${sized(9)}========\n=======\n>>>>>>>> deep\n>>>>>>> b\n`
    expect(told(text)).toEqual(['1-10 ours[a 2-8] theirs[b 9-10]', '>2-6 ours[a 3-4] theirs[b 5-6]'])
  })

  it('nests markers of the same size', () => {
    const text = `<<<<<<< a\n${sized(7)}=======\n${sized(7)}>>>>>>> b\n`
    expect(told(text)).toEqual([
      '1-13 ours[a 2-7] theirs[b 8-13]',
      '>2-6 ours[a 3-4] theirs[b 5-6]',
      '>8-12 ours[a 9-10] theirs[b 11-12]',
    ])
  })

  it('nests in a base', () => {
    const text = `<<<<<<< a\n||||||| o\n${sized(9)}=======\n>>>>>>> b\n`
    expect(told(text)).toEqual([
      '1-9 ours[a 2-2] base[o 3-8] theirs[b 9-9]',
      '>3-7 ours[a 4-5] theirs[b 6-7]',
    ])
  })
})

describe('scanConflicts on markers that a formatter rewrote', () => {
  it.each([
    '> > > > > > > topic',
    '\\=======',
    '\\<<<<<<< HEAD',
    '&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD',
    '# <<<<<<< HEAD One side',
  ])('reports %s', (marker) => {
    expect(faults(`Text\n${marker}\n`)).toEqual([`2 mangled-marker ${marker}`])
    expect(faults(`\`\`\`\n${marker}\n\`\`\`\n`)).toEqual([])
  })
})

describe('scanConflicts on quotes', () => {
  it.each([1, 2, 3, 4, 5, 6, 8, 9, 14, 21, 60, 300])(
    'takes %i quotes in one another for content',
    (depth) => {
      expect(faults(`Text\n\n${'> '.repeat(depth)}x\n`)).toEqual([])
      expect(faults(`Text\n\n${'> '.repeat(depth)}\n`)).toEqual([])
    },
  )

  it.each([1, 6, 8, 60])('takes %i quotes without blanks between them for content', (depth) => {
    expect(faults(`Text\n\n${'>'.repeat(depth)} x\n${'>'.repeat(depth)}\n`)).toEqual([])
  })

  it.each([
    ['with blanks', '> > > > > > > On Monday A wrote:\n> > > > > > > Rotate them.\n> > > > > > Done.\n'],
    ['without blanks', '>>>>>>> On Monday A wrote:\n>>>>>>>\n>>>>>>> Rotate them.\n>>>>>> Done.\n'],
    ['one line deep', '> > > > > > B wrote:\n> > > > > > > Rotate them.\n'],
    ['with an empty line', '> > > > > > >\n> > > > > > > Rotate them.\n'],
    ['in two ways', '>>>>>> B wrote:\n>>>>>>> Rotate them.\n> > > > > > > Twice.\n'],
    ['with blanks in places', '>>>>>>> > x\n\n>>>>>>> >> y\n\n>>> >>> > z\n'],
  ])('takes a mail that was quoted seven times for content, %s', (_, mail) => {
    expect(scanConflicts(`Text\n\n${mail}\nText\n`)).toMatchObject({hunks: [], faults: []})
    expect(scanConflicts(`<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n\n${mail}`)).toMatchObject({
      hunks: [{line: 1, endLine: 5}],
      faults: [],
    })
  })

  it('finds a rewritten end whose quote goes on, where the start is above it', () => {
    expect(faults('# <<<<<<< HEAD a\n\nb\n\n> > > > > > > topic\n> > > > > > > after\n')).toEqual([
      '1 mangled-marker # <<<<<<< HEAD a',
      '5 mangled-marker > > > > > > > topic',
    ])
    expect(faults('<<<<<<< HEAD\n\n> b\n> > > > > > > topic\n')).toEqual([
      '1 unterminated-start <<<<<<< HEAD',
      '4 mangled-marker > > > > > > > topic',
    ])
  })

  it('finds a rewritten end in a side', () => {
    expect(faults('<<<<<<< a\n> > > > > > > topic\n=======\n>>>>>>> b\n')).toEqual([
      '2 mangled-marker > > > > > > > topic',
    ])
  })
})

describe('scanConflicts on ends without a start', () => {
  const sound = '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'

  it('takes a second end of a conflict for no quote', () => {
    expect(faults(`${sound}z\n>>>>>>> b\n`)).toEqual(['7 ambiguous-end >>>>>>> b'])
    expect(faults(`${sound}z\n>>>>>>>\n`)).toEqual(['7 ambiguous-end >>>>>>>'])
    expect(faults(`${sound}>>>>>>> z\n>>>>>>> c\n`)).toEqual([
      '6 ambiguous-end >>>>>>> z',
      '7 ambiguous-end >>>>>>> c',
    ])
  })

  it('warns of one with a label of its own', () => {
    expect(faults(`${sound}\n>>>>>>> a quote\n`)).toEqual(['7 orphan-end >>>>>>> a quote'])
  })
})

describe('scanConflicts on bases without a conflict', () => {
  it.each([
    '1a2b3c4',
    '1a2b3c4:docs/keys.md',
    'merged common ancestors',
    'parent of 1a2b3c4 (Rotate keys)',
    'base',
    'Stash base',
    'empty tree',
  ])('finds that of `%s`', (label) => {
    expect(faults(`a\n||||||| ${label}\nb\n=======\nc\n`)).toEqual([`2 orphan-base ||||||| ${label}`])
  })

  it.each([
    ['a row of empty cells', 'a|b\n-|-\n|||||||\n'],
    ['a row with a cell of text', '||||||| none\n'],
    ['one in a fence', '```\n||||||| 1a2b3c4\n```\n'],
    ['one in a conflict', '<<<<<<< ours\na\n||||||| 1f2e3d4\n=======\nc\n>>>>>>> theirs\n'],
    ['a longer one', '||||||||| 1a2b3c4\n'],
  ])('takes no %s for one', (_, text) => {
    expect(faults(text)).toEqual([])
  })

  it('refuses one in a side of longer markers', () => {
    const text = '<<<<<<<<< a\n||||||| 1a2b3c4\n=========\nz\n>>>>>>>>> b\n'
    expect(faults(text)).toEqual(['2 leftover-marker ||||||| 1a2b3c4'])
  })

  it('leaves a start in a fence content, and quotes of mails as well', () => {
    const text = '```\n<<<<<<< a\n```\n>>>>>>> b\n>>>>>>> topic\n'
    expect(faults(text)).toEqual([])
    expect(faults(`${text}||||||| 1a2b3c4\n`)).toEqual(['6 orphan-base ||||||| 1a2b3c4'])
  })

  it('tells the other marker that is left, where there is one', () => {
    expect(faults('<<<<<<< a\n||||||| base\n')).toEqual(['1 unterminated-start <<<<<<< a'])
    expect(faults('a\n||||||| base\n=======\n>>>>>>> b\n')).toEqual(['4 orphan-end >>>>>>> b'])
  })
})

describe('scanConflicts on markers that would be left', () => {
  const marker = (char: string, size: number, label = '') => `${char.repeat(size)}${label}\n`
  const long = (side: string) => `${marker('<', 9, ' a')}${side}${marker('=', 9)}z\n${marker('>', 9, ' b')}`

  it('refuses shorter markers of the file in a side, where they are not of a smaller size than it has', () => {
    const text = long(`${marker('<', 7, ' c')}1\n${marker('=', 7)}2\n${marker('>', 7, ' d')}`)
    expect(faults(text)).toEqual(['2 leftover-marker <<<<<<< c', '6 leftover-marker >>>>>>> d'])
    expect(scanConflicts(text, {markerSize: 9})).toMatchObject({hunks: [{line: 1}], faults: []})
    expect(faults(long('Title\n=======\n'))).toEqual([])
  })

  it('refuses a conflict whose longer markers are around another', () => {
    const inner = `${marker('<', 7)}${marker('=', 7)}${marker('>', 7)}`
    expect(faults(marker('<', 9) + inner + marker('=', 9) + marker('>', 9))).toEqual([
      '1 leftover-marker <<<<<<<<<',
    ])
  })

  it('finds a conflict below an ornament, and one around it', () => {
    const sound = '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'
    expect(told(`<<<<<<<<<<<<<<<<\n\n${sound}`)).toEqual(['3-7 ours[a 4-5] theirs[b 6-7]'])
    expect(told(`<<<<<<<<<<<<\n<<<<<<<<<<\n<<<<<<<<\n${sound}`)).toEqual(['4-8 ours[a 5-6] theirs[b 7-8]'])
    expect(scanConflicts('<<<<<<< a\n<<<<<<<<<<\n=======\ny\n>>>>>>> b\n')).toMatchObject({
      hunks: [{line: 1, endLine: 5}],
      faults: [],
    })
  })
})

describe('scanConflicts on look-alikes', () => {
  it.each([
    ['a setext underline', 'Title\n=======\n'],
    ['an indented marker', ' <<<<<<< a\n'],
    ['a separator with spaces behind it', '=======  \n'],
    ['a separator with a label outside a conflict', '======= x\n'],
    ['a run with a letter behind it', '<<<<<<<a\n>>>>>>>b\n'],
    ['a deep quote of another depth', '> > > > > > x\n'],
    ['an ornament', '<<<<<<<<<<<<<<<<\n'],
    ['a pair of ornaments', '<<<<<<<<<<<<<<<<\nText\n>>>>>>>>>>>>>>>>\n'],
    ['a lone base marker', '||||||| x\n'],
    ['a row of a table', '| a | b |\n|---|---|\n|||||||\n'],
    ['a comment of another language', '%%%%%%% Settings\n%%%%%%%\n'],
    ['markers in the middle of a line', 'git writes <<<<<<< HEAD, then =======\n'],
    ['art', '  <<<<<<<\n <<<<<<<<<\n<<<<<<<<<<<\n>>>>>>>>>>>\n >>>>>>>>>\n  >>>>>>>\n'],
    ['art that ends a side', '<<<<<<<<o>>>>>>>>\n<><><><><><><>\n'],
    ['an end longer than the size, outside a conflict', '>>>>>>>> x\n'],
  ])('takes %s as content', (_, text) => {
    expect(scanConflicts(text)).toMatchObject({hunks: [], faults: []})
  })

  it('takes `===== TITLE` and a separator with text in a conflict as content', () => {
    expect(told('<<<<<<< a\n===== TITLE\n======= x\n=======\n>>>>>>> b\n')).toEqual([
      '1-5 ours[a 2-4] theirs[b 5-5]',
    ])
  })
})

describe('scanConflicts on faults', () => {
  it('reports a start without an end, and finds the whole conflict inside', () => {
    const text = '<<<<<<< a\n<<<<<<< b\n1\n=======\n2\n>>>>>>> c\n'
    expect(faults(text)).toEqual(['1 unterminated-start <<<<<<< a'])
    expect(told(text)).toEqual(['2-6 ours[b 3-4] theirs[c 5-6]'])
  })

  it('reports an end without a start', () => {
    expect(faults('x\n>>>>>>> topic\n')).toEqual(['2 orphan-end >>>>>>> topic'])
  })

  it('reports each further separator, and takes the conflict for none', () => {
    const text = '<<<<<<< a\n=======\n=======\n=======\n>>>>>>> b\n'
    expect(faults(text)).toEqual(['3 ambiguous-separator =======', '4 ambiguous-separator ======='])
    expect(told(text)).toEqual([])
  })

  it('reports an end before any separator', () => {
    expect(faults('<<<<<<< a\n>>>>>>> b\n')).toEqual(['2 unexpected-order >>>>>>> b'])
  })

  it('reports a base behind the separator, and a second base', () => {
    expect(faults('<<<<<<< a\n=======\n||||||| o\n>>>>>>> b\n')).toEqual(['3 unexpected-order ||||||| o'])
    expect(faults('<<<<<<< a\n||||||| o\n||||||| p\n=======\n>>>>>>> b\n')).toEqual([
      '3 unexpected-order ||||||| p',
    ])
  })

  it('finds the sound conflicts before, in and after a faulty one, in file order', () => {
    const sound = '<<<<<<< a\n=======\n>>>>>>> b\n'
    const text = `${sound}<<<<<<< a\n${sound}=======\n${sound}=======\n>>>>>>> b\n${sound}`
    expect(told(text).map((hunk) => hunk.split(' ')[0])).toEqual(['1-3', '5-7', '9-11', '14-16'])
    expect(faults(text)).toEqual(['12 ambiguous-separator ======='])
  })

  it('sorts faults by line', () => {
    expect(faults('>>>>>>> z\n<<<<<<< a\n<<<<<<< b\n>>>>>>> c\n')).toEqual([
      '1 orphan-end >>>>>>> z',
      '2 unterminated-start <<<<<<< a',
      '4 unexpected-order >>>>>>> c',
    ])
  })
})

describe('isVoidHunk', () => {
  const isVoid = (text: string) => {
    const {hunks, lines} = scanConflicts(text)
    return isVoidHunk(hunks[0]!, lines)
  }

  it.each([
    ['<<<<<<< a\nx y\n=======\n  x\n\ty \n>>>>>>> b\n', true],
    ['<<<<<<< a\n\n=======\n>>>>>>> b\n', true],
    ['<<<<<<< a\nx\n||||||| o\nother\n=======\nx\n>>>>>>> b\n', true],
    ['<<<<<<< a\nx\n=======\nx y\n>>>>>>> b\n', false],
    ['<<<<<<< a\nx y\n=======\nx\n>>>>>>> b\n', false],
    ['<<<<<<< a\n=======\nx\n>>>>>>> b\n', false],
  ])('of %j is %s', (text, expected) => {
    expect(isVoid(text)).toBe(expected)
  })
})
