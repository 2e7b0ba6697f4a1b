import {describe, expect, it} from 'vitest'
import {findExcess, LIMITS} from '../../src/parse/limits.ts'

/** `limit found line:column`. */
function tell(text: string): string | undefined {
  const excess = findExcess(text)
  if (!excess) return undefined
  expect(excess.most).toBe(LIMITS[excess.limit].most)
  return `${excess.limit} ${excess.found} ${excess.line}:${excess.column}`
}

const lines = (count: number, make: (index: number) => string) =>
  Array.from({length: count}, (_, index) => `${make(index)}\n`).join('')

describe('the size', () => {
  it('is of one document', () => {
    expect(tell('a'.repeat(524_288))).toBeUndefined()
    expect(tell('a'.repeat(524_289))).toBe('size 524289 1:524289')
    expect(tell(`${'a'.repeat(524_286)}\r\n`)).toBeUndefined()
    expect(tell(`${'a'.repeat(524_286)}\r\nb`)).toBe('size 524289 2:1')
  })

  it('answers for a million headings without counting anything else', () => {
    expect(tell('## same\n'.repeat(1_000_000))).toBe('size 8000000 65537:1')
  })

  it('of all variants is bounded, for each of them is read', () => {
    const conflicts = lines(6, (index) => `<<<<<<< a\nx\n=======\n${index}\n>>>>>>> b${index}`)
    // Seven variants: `a`, and each `b` with `a` elsewhere; six sides of two characters in each.
    const body = (size: number) => `${'z'.repeat(size - 12 - 1)}\n`
    expect(tell(body(149_796) + conflicts)).toBeUndefined()
    expect(tell(body(149_797) + conflicts)).toBe('variants 1048579 2:1')
  })

  it('of the lines is bounded', () => {
    expect(tell('\n'.repeat(30_000))).toBeUndefined()
    expect(tell('\r\n'.repeat(30_000))).toBeUndefined()
    expect(tell(`${'\r\n'.repeat(30_000)}a`)).toBe('lines 30001 30001:1')
  })

  it('of the front matter is bounded', () => {
    expect(tell(`---\n${'#'.repeat(32_764)}\n---\n`)).toBeUndefined()
    expect(tell(`---\n${'#'.repeat(32_765)}\n---\n`)).toBe('front-matter 32769 2:32765')
    expect(tell(`---\r\n${'#'.repeat(32_764)}\r\n---`)).toBe('front-matter 32769 2:32764')
    expect(tell(`---\n${'#'.repeat(32_765)}\n`)).toBeUndefined()
    expect(tell(`a\n---\n${'#'.repeat(32_765)}\n---\n`)).toBeUndefined()
  })
})

describe('nesting', () => {
  it.each([
    ['quotes', '> ', 101],
    ['quotes without spaces', '>', 51],
    ['bullets', '- ', 101],
    ['plus signs', '+ ', 101],
    ['numbers', '1. ', 151],
    ['numbers in brackets', '12) ', 201],
  ])('of %s in one line is bounded', (_, mark, column) => {
    expect(tell(`a\n\n${mark.repeat(50)}a\n`)).toBeUndefined()
    expect(tell(`a\n\n${mark.repeat(51)}a\n`)).toBe(`nesting 51 3:${column}`)
  })

  it('of lists is bounded by their indentation', () => {
    expect(tell(lines(50, (index) => `${'  '.repeat(index)}- a`))).toBeUndefined()
    expect(tell(lines(51, (index) => `${'  '.repeat(index)}- a`))).toBe('nesting 51 51:101')
    expect(tell(lines(34, (index) => `${'   '.repeat(index)}1. a`))).toBeUndefined()
    expect(tell(lines(35, (index) => `${'   '.repeat(index)}1. a`))).toBe('nesting 52 35:103')
    expect(tell(`${'\t'.repeat(24)} - a\n`)).toBeUndefined()
    expect(tell(`${'\t'.repeat(25)}- a\n`)).toBe('nesting 51 1:26')
  })

  it('of both together is bounded', () => {
    expect(tell(`${'> - '.repeat(25)}a\n`)).toBeUndefined()
    expect(tell(`${'> - '.repeat(25)}1. a\n`)).toBe('nesting 51 1:101')
    expect(tell(`${'> '.repeat(25)}${' '.repeat(50)}- a\n`)).toBe('nesting 51 1:101')
  })

  it('is not what looks like it: rules, indentation of other text, marks in text', () => {
    expect(tell(`${'* '.repeat(60)}\n`)).toBeUndefined()
    expect(tell(`${'- '.repeat(59)}-\n`)).toBeUndefined()
    expect(tell(`${' '.repeat(500)}a\n`)).toBeUndefined()
    expect(tell(`a ${'> '.repeat(500)}\n`)).toBeUndefined()
    expect(tell(`${'-'.repeat(500)}a\n`)).toBeUndefined()
  })

  it('is told at its place in the file, whatever variant has it', () => {
    const deep = `${'> '.repeat(51)}a`
    expect(tell(`a\n<<<<<<< a\nx\n=======\n${deep}\n>>>>>>> b\n`)).toBe('nesting 51 5:101')
    expect(tell(`a\n<<<<<<< a\n${deep}\n=======\nx\n>>>>>>> b\n`)).toBe('nesting 51 3:101')
    expect(tell(`<<<<<<< a\n%%%%%%% diff\n+${deep}\n+++++++ b\nx\n>>>>>>> b\n`)).toBe('nesting 51 3:102')
    expect(tell(`<<<<<<< a\nx\n${deep}\n`)).toBe('nesting 51 3:101')
  })
})

describe('ends', () => {
  it('of lists are bounded with what is before them', () => {
    // At the end of the list of number n there are 4n - 1 lines and n marks: 4n² + 3n in all.
    expect(tell('- a\n\nb\n\n'.repeat(1580))).toBeUndefined()
    expect(tell('- a\n\nb\n\n'.repeat(1581))).toBe('ends 10002987 6323:1')
  })

  it('of quotes are bounded, at a blank line too', () => {
    // The blank line after the quote of number n is line 2n, and there are 7n marks: 15n(n + 1).
    expect(tell('> > > > > > > a\n\n'.repeat(815))).toBeUndefined()
    expect(tell('> > > > > > > a\n\n'.repeat(816))).toBe('ends 10000080 1632:1')
  })

  it('of headings are bounded where they are underlined', () => {
    // 3n(n + 1).
    expect(tell('a\n===\n'.repeat(1825))).toBeUndefined()
    expect(tell('a\n===\n'.repeat(1826))).toBe('ends 10008306 3652:1')
    expect(tell('a\n---\n'.repeat(1826))).toBe('ends 10008306 3652:1')
    expect(tell(`${'> a\n> ===\n'.repeat(1826)}`)).toBe('ends 10008306 3652:1')
    expect(tell(`- a\n${'  a\n  ===\n'.repeat(1826)}`)).toBe('ends 10008306 3653:1')
    expect(tell('a\n===\n- a\n\n'.repeat(1000))).toBeUndefined()
  })

  it('bound the lines that go on without the marks of their quote', () => {
    // Line n + 1 counts n, and the first of them an end: 2 lines and 50 marks.
    expect(tell(`${'> '.repeat(50)}a\n${'b\n'.repeat(4471)}`)).toBeUndefined()
    expect(tell(`${'> '.repeat(50)}a\n${'b\n'.repeat(4472)}`)).toBe('ends 10001830 4473:1')
    expect(tell(`- a\n${'b\n'.repeat(4472)}`)).toBe('ends 10001634 4473:1')
    expect(tell(`> a\n${'    b\n'.repeat(4472)}`)).toBe('ends 10001628 4473:1')
    expect(tell(`- a\n${'  b\n'.repeat(10_000)}`)).toBeUndefined()
    expect(tell('> a\nb\n\n'.repeat(1000))).toBeUndefined()
  })

  it('are none in one list or quote, however long', () => {
    expect(tell('- a\n'.repeat(10_000))).toBeUndefined()
    expect(tell('- a\n\n'.repeat(10_000))).toBeUndefined()
    expect(tell(`- a\n${'\n  b\n'.repeat(14_000)}`)).toBeUndefined()
    expect(tell('> a\n'.repeat(10_000))).toBeUndefined()
    expect(tell('\n---\n'.repeat(14_000))).toBeUndefined()
  })
})

describe('pairs', () => {
  it('of opening brackets are bounded', () => {
    // n².
    expect(tell('['.repeat(4472))).toBeUndefined()
    expect(tell('['.repeat(4473))).toBe('pairs 20007729 1:4473')
    expect(tell(lines(4473, () => '['))).toBe('pairs 20007729 4473:1')
  })

  it('of brackets within one another are bounded sooner', () => {
    // (2n)² + 100 · n(n + 1) / 2.
    expect(tell(`${'['.repeat(608)}a${']'.repeat(608)}`)).toBeUndefined()
    expect(tell(`${'['.repeat(609)}a${']'.repeat(609)}`)).toBe('pairs 20001601 1:1202')
    expect(tell('[a](b) '.repeat(2000))).toBeUndefined()
  })

  it('of words after a bracket that nothing closes are bounded', () => {
    // 1 for the bracket, and (n / 2)² for n words.
    expect(tell(`[${' a'.repeat(8945)}`)).toBeUndefined()
    expect(tell(`[${' a'.repeat(8946)}`)).toBe('pairs 20007730 1:17893')
    expect(tell(`[\n${'a\n'.repeat(8945)}`)).toBeUndefined()
    expect(tell(`[\n${'a\n'.repeat(8946)}`)).toBe('pairs 20007730 8947:2')
    expect(tell(`[${' a'.repeat(8946)}](b)`)).toMatch(/^pairs /)
    expect(tell(`[a](b) [c]${' a'.repeat(20_000)}`)).toBeUndefined()
    expect(tell(`[${' a'.repeat(8000)}\n\n[${' a'.repeat(3000)}`)).toBeUndefined()
  })

  it.each(['*', '_', '~'])('of marks of emphasis such as `%s` are bounded', (mark) => {
    // 16n².
    expect(tell(`a ${mark.repeat(1118)}b`)).toBeUndefined()
    expect(tell(`a ${mark.repeat(1119)}b`)).toBe('pairs 20034576 1:1121')
    expect(tell(`${mark}a `.repeat(1119))).toBe('pairs 20034576 1:3355')
  })

  it.each([
    ['at the margin', '# A\n\n```json\n', '', '```\n'],
    ['below front matter', '---\ntitle: a\n---\n```\n', '', '```\n\nb\n'],
    ['in an item', '1. Do:\n\n   ```\n', '   ', '   ```\n'],
    ['in an item of an item', '- a\n  - b\n\n    ~~~~\n', '    ', '    ~~~~\n'],
    ['after a comment of many lines', '<!--\na\n\nb\n-->\n\n```\n', '', '```\n'],
    ['that nothing closes', 'a\n```\n', '', ''],
  ])('are none in code %s', (_, before, indent, after) => {
    expect(tell(before + lines(1000, () => `${indent}"a_b_c": [`) + after)).toBeUndefined()
  })

  it.each([
    ['in a quote', '> ```\n', '> '],
    ['that HTML goes on over', '<div>\n```\n', ''],
    ['that a comment goes on over', '- a\n\n<!-- a\n\n```\n', ''],
    ['that its item ends before', '- a\n\n  ```\nb\n', ''],
    ['that is text of a paragraph', 'a\n    ```\n', '    '],
    ['that front matter begins', '---\n```\n---\n', ''],
  ])('are those of text beside a fence %s', (_, before, indent) => {
    expect(tell(before + lines(1000, () => `${indent}a_b_c`))).toMatch(/^pairs /)
  })

  it('are those of each row of a table, and of all lines of what may be none', () => {
    const rows = (count: number, row: string) => lines(count, () => row)
    expect(
      tell(`a\n\n| a | b |\n|-|-|\n${rows(1000, '| some_long_name | `other_long_name` |')}`),
    ).toBeUndefined()
    expect(tell(`- a\n\n  | a |\n  |-|\n${rows(1000, '  | some_long_name |')}`)).toBeUndefined()
    expect(tell(`| a | b |\n|-|\n${rows(1000, '| some_long_name |')}`)).toMatch(/^pairs /)
    expect(tell(`- a\n\n   | a |\n   |-|\n${rows(1000, ' | some_long_name |')}`)).toMatch(/^pairs /)
  })

  it.each(['<!-- ', '<?ab ', '<!XY '])('of what never ends, such as `%s`, are bounded', (opening) => {
    const text = (count: number) => `x ${opening}`.repeat(count)
    // Each counts the characters up to the end.
    expect(tell(text(2390))).toBeUndefined()
    expect(tell(text(2391))).toBe('pairs 20000398 1:16320')
  })

  it('of what never ends are bounded sooner over many lines', () => {
    // Comment i of n counts the 7(n - i) - 2 characters left of its line, and 42 for each line, with one for its own end.
    const text = (count: number) => `${'x <!-- '.repeat(count)}\n${'a\n'.repeat(29_000)}`
    expect(tell(text(16))).toBeUndefined()
    expect(tell(text(17))).toBe('pairs 20707054 1:115')
  })

  it('of backticks are bounded by the lengths of their runs', () => {
    expect(tell('`a` '.repeat(100_000))).toBeUndefined()
    const text = (count: number, size: number) => {
      const runs = Array.from({length: count}, (_, index) => `${'`'.repeat(index + 1)} `).join('')
      return runs + 'a'.repeat(size - runs.length)
    }
    expect(tell(text(2, 520_000))).toBeUndefined()
    // 50 times the characters from the third run on and from the fourth: 100 · size - 700.
    expect(tell(text(4, 200_007))).toBeUndefined()
    expect(tell(text(4, 200_008))).toBe('pairs 20000100 1:10')
  })

  it('belong to one stretch of lines', () => {
    const half = '['.repeat(3162)
    expect(tell(`${half}\n\n${half}\n`)).toBeUndefined()
    expect(tell(`${half}\n>\n${half}\n`)).toBeUndefined()
    expect(tell(`${half}\n- ${half}\n`)).toBeUndefined()
    expect(tell(`${half}\n1. ${half}\n`)).toBeUndefined()
    expect(tell(`${half}\n# ${half}\n`)).toBeUndefined()
    expect(tell(`${half}\n\n${half}\n\n${'['.repeat(60)}`)).toBe('pairs 20000088 5:60')
    // None of these begins a paragraph.
    for (const start of ['', '2. ', '    - ', '-', '#', '####### '])
      expect(tell(`${half}\n${start}${half}\n`)).toMatch(/^pairs \d+ 2:/)
  })
})

describe('counts of the whole document', () => {
  it('bound brackets', () => {
    const part = `${'['.repeat(100)}\n\n`
    expect(tell(part.repeat(300))).toBeUndefined()
    expect(tell(`${part.repeat(300)}a[`)).toBe('brackets 30001 601:2')
  })

  it('bound items and lines of quotes', () => {
    expect(tell('- a\n'.repeat(30_000))).toBeUndefined()
    expect(tell('> - a\n'.repeat(10_000))).toBeUndefined()
    expect(tell('> - a\n'.repeat(10_001))).toBe('items 30001 10001:1')
    expect(tell('  - a\n'.repeat(15_001))).toBe('items 30002 15001:3')
  })

  it('bound cells', () => {
    expect(tell('|'.repeat(30_000))).toBeUndefined()
    expect(tell('|'.repeat(30_001))).toBe('cells 30001 1:30001')
    expect(tell('|a|b|\n'.repeat(10_001))).toBe('cells 30001 10001:1')
  })
})

describe('the table of limits', () => {
  it('has a sentence for each', () => {
    for (const {meaning} of Object.values(LIMITS)) expect(meaning).toMatch(/^[A-Z].*\.$/)
  })
})
