import {describe, expect, it} from 'vitest'
import {scanConflicts} from '../../src/parse/conflict.ts'

const HUNK = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic\n'

/** Lines of hunks, of faults and of examples with their kind. */
function told(text: string, markerSize?: number) {
  const {hunks, faults, examples} = scanConflicts(text, {markerSize})
  return {
    hunks: hunks.map((hunk) => hunk.line),
    faults: faults.map(({code, line}) => `${line} ${code}`),
    examples: examples.map(({line, endLine, kind}) => `${line}-${endLine} ${kind}`),
  }
}

describe('a conflict in a code fence', () => {
  it.each([
    ['in a fence without a language', '```\n', '```\n', 'likely'],
    ['in a fence of tildes', '~~~~ text\n', '~~~~\n', 'likely'],
    ['in a longer fence that shows a fence', '````md\n```\n', '```\n````\n', 'likely'],
    ['in the middle of data', '```json\n', '```\n', 'doubtful'],
  ])('is an example %s', (_, open, close, kind) => {
    const line = open.split('\n').length
    expect(told(open + HUNK + close)).toEqual({
      hunks: [],
      faults: [],
      examples: [`${line}-${line + 4} ${kind}`],
    })
  })

  it('is real with the labels of a conflict outside', () => {
    expect(told(`${HUNK}\n\`\`\`json\n${HUNK}\`\`\`\n`)).toEqual({hunks: [1, 8], faults: [], examples: []})
  })

  it('is real with the same labels the other way round, as a rebase leaves them', () => {
    const swapped = '<<<<<<< topic\na\n=======\nb\n>>>>>>> HEAD\n'
    expect(told(`${HUNK}\n\`\`\`\n${swapped}\`\`\`\n`).hunks).toEqual([1, 8])
  })

  it('is an example with HEAD alone in common, and doubtful with another label in common', () => {
    const other = (label: string) => `<<<<<<< HEAD\na\n=======\nb\n>>>>>>> ${label}\n`
    expect(told(`${HUNK}\n\`\`\`\n${other('feature')}\`\`\`\n`).examples).toEqual(['8-12 likely'])
    const topic = '<<<<<<< mine\na\n=======\nb\n>>>>>>> topic\n'
    expect(told(`${HUNK}\n\`\`\`\n${topic}\`\`\`\n`).examples).toEqual(['8-12 doubtful'])
  })

  it('is what its author says, after the fence or in a comment above it', () => {
    expect(told(`\`\`\`text markers=real\n${HUNK}\`\`\`\n`).hunks).toEqual([2])
    expect(told(`\`\`\`json markers=content\n${HUNK}\`\`\`\n`).examples).toEqual(['2-6 stated'])
    expect(told(`<!-- proofbook: markers=real -->\n\`\`\`\n${HUNK}\`\`\`\n`).hunks).toEqual([3])
    expect(told(`<!-- proofbook: markers=content -->\n\`\`\`\n${HUNK}\`\`\`\n`).examples).toEqual([
      '3-7 stated',
    ])
  })

  it('is real with the marker size of its path, and no conflict at all with a smaller one', () => {
    const long = HUNK.replace(/[<=>]{7}/g, (run) => run[0]!.repeat(12))
    expect(told(`\`\`\`\n${long}\`\`\`\n`, 12).hunks).toEqual([2])
    expect(told(`\`\`\`\n${HUNK}\`\`\`\n`, 12)).toEqual({hunks: [], faults: [], examples: []})
  })
})

describe('a conflict that cuts a fence', () => {
  it('is real where one side closes the fence', () => {
    const text = '```\ncode\n<<<<<<< HEAD\n```\n=======\nmore\n```\n>>>>>>> topic\n'
    expect(told(text)).toEqual({hunks: [3], faults: [], examples: []})
  })

  it('is real where a side holds a fence whole', () => {
    expect(told('<<<<<<< HEAD\n```\na\n```\n=======\nb\n>>>>>>> topic\n').hunks).toEqual([1])
  })

  it('is real in a fence that is never closed', () => {
    expect(told(`\`\`\`\ncode\n\n${HUNK}\nText\n`)).toEqual({hunks: [4], faults: [], examples: []})
  })

  it('goes on behind the hunk with the fence of our side', () => {
    const text = `\`\`\`\n<<<<<<< HEAD\n\`\`\`\n=======\n\`\`\`\n>>>>>>> topic\n\n\`\`\`\n${HUNK}\`\`\`\n`
    expect(told(text)).toEqual({hunks: [2, 9], faults: [], examples: []})
  })
})

describe('broken markers in a code fence', () => {
  it('are content, and hide no conflict behind them', () => {
    const text = `\`\`\`\n<<<<<<< HEAD\nand so on\n\`\`\`\n\n${HUNK}`
    expect(told(text)).toEqual({hunks: [6], faults: [], examples: []})
  })

  it('are content where what they swallowed is sound without them', () => {
    const shown = (markers: string) => `\`\`\`\n${markers}\`\`\`\n\n`
    const text =
      shown('<<<<<<< HEAD\n') + shown('=======\n=======\n') + shown(HUNK) + shown('>>>>>>> topic\n')
    expect(told(text + HUNK)).toEqual({hunks: [11, 22], faults: [], examples: []})
  })

  it('stay faults where something is wrong without them too', () => {
    const text = '```\n<<<<<<< HEAD\na\n```\n=======\nb\n=======\nc\n>>>>>>> topic\n'
    expect(told(text).faults).toEqual(['7 ambiguous-separator'])
  })

  it.each([
    ['an end alone', '>>>>>>> topic\n'],
    ['a start alone', '<<<<<<< HEAD\n'],
    ['two separators', '<<<<<<< HEAD\n=======\n=======\n>>>>>>> topic\n'],
    ['no separator', '<<<<<<< HEAD\n>>>>>>> topic\n'],
  ])('are no fault: %s', (_, markers) => {
    expect(told(`Text\n\n\`\`\`\n${markers}\`\`\`\n`).faults).toEqual([])
  })

  it('are faults in a fence that is never closed', () => {
    expect(told('```\ncode\n<<<<<<< HEAD\nours\n').faults).toEqual(['3 unterminated-start'])
  })

  it('are faults where they begin before the fence', () => {
    expect(told('<<<<<<< HEAD\n```\ncode\n```\n').faults).toEqual(['1 unterminated-start'])
  })
})

describe('a start in a fence that a conflict cuts', () => {
  it('is no example where the fence is cut by the conflict that it would be content of', () => {
    const text = '<<<<<<< a\n```\n=======\n<<<<<<< HEAD\ny\n>>>>>>> master\n\n```\nz\n```\n'
    expect(told(text)).toEqual({hunks: [], faults: ['1 unterminated-start'], examples: []})
  })

  it('is no example where only one side opens the fence', () => {
    const text = '<<<<<<< a\n```\n=======\n\n>>>>>>> b\n<<<<<<< x\n```\n\n```\n\n```\n'
    expect(told(text)).toEqual({hunks: [1], faults: ['6 unterminated-start'], examples: []})
  })

  it('is no example where only one side closes the fence', () => {
    const text = '```\n<<<<<<< a\n```\n=======\n>>>>>>> b\n<<<<<<< x\n```\n'
    expect(told(text)).toEqual({hunks: [2], faults: ['6 unterminated-start'], examples: []})
  })

  it('is an example where each side opens and closes a fence of its own', () => {
    const text = '<<<<<<< a\n```\n1\n```\n=======\n```\n2\n```\n>>>>>>> b\n```\n<<<<<<< x\n```\n'
    expect(told(text)).toEqual({hunks: [1], faults: [], examples: []})
  })

  it('is an example where a base opens a fence, which no side has', () => {
    const text = '<<<<<<< a\n||||||| o\n```\n=======\n>>>>>>> b\n```\n<<<<<<< x\n```\n'
    expect(told(text)).toEqual({hunks: [1], faults: [], examples: []})
  })

  it('is no example in a whole conflict that is in a fence on one way of taking sides', () => {
    const other = '<<<<<<< c\n1\n=======\n2\n>>>>>>> d\n'
    expect(told(`<<<<<<< a\n\n=======\n\`\`\`\n>>>>>>> b\n${other}\`\`\`\n\n\`\`\`\n`).hunks).toEqual([1, 6])
  })

  it('is no example after more fences that may be open than are told apart', () => {
    const cut = '<<<<<<< a\n```\n=======\n>>>>>>> b\n'
    const shown = '```\n<<<<<<< x\n```\n'
    expect(told(`${cut.repeat(40)}${shown}`).faults).toEqual(['162 unterminated-start'])
  })
})
