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
