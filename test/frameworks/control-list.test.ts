import {describe, expect, it} from 'vitest'
import {
  readCategories,
  readControlList,
  readFunctions,
  readWordings,
} from '../../src/frameworks/control-list.ts'
import {fingerprint, foldedFingerprint} from '../../src/frameworks/fingerprint.ts'
import {readFates} from '../../src/frameworks/succession.ts'

const exact = fingerprint('Keys are counted')
const folded = foldedFingerprint('Keys are counted')

describe('readControlList', () => {
  it('reads a control and its wording from a line', () => {
    const list = `
KY.CN-1   ${exact}  ${folded}  Count of the keys
KY.CN-12  ${exact}  ${folded}  Keys (spare ones)
`
    expect(readControlList(list, '3.0')).toEqual({
      controls: [
        {id: 'KY.CN-1', title: 'Count of the keys', category: 'KY.CN'},
        {id: 'KY.CN-12', title: 'Keys (spare ones)', category: 'KY.CN'},
      ],
      wordings: [
        {id: 'KY.CN-1', edition: '3.0', exact, folded},
        {id: 'KY.CN-12', edition: '3.0', exact, folded},
      ],
    })
  })

  it.each([
    ['no title', `KY.CN-1  ${exact}  ${folded}`],
    ['a cell too many', `KY.CN-1  ${exact}  ${folded}  Count  of the keys`],
    ['a single space between cells', `KY.CN-1 ${exact}  ${folded}  Count of the keys`],
    ['an id without a number', `KY.CN  ${exact}  ${folded}  Count of the keys`],
    ['a digest cut short', `KY.CN-1  ${exact.slice(1)}  ${folded}  Count of the keys`],
    ['a digest with padding', `KY.CN-1  ${exact}=  ${folded}  Count of the keys`],
    ['an empty line', `KY.CN-1  ${exact}  ${folded}  Count\n\nKY.CN-2  ${exact}  ${folded}  Locks`],
    ['nothing at all', ''],
  ])('throws on %s', (_, list) => {
    expect(() => readControlList(list, '3.0')).toThrow('Malformed line in a list')
  })
})

describe('the other lists', () => {
  it('reads wordings alone', () => {
    expect(readWordings(`KY.CN-1  ${exact}  ${folded}`, '2.0')).toEqual([
      {id: 'KY.CN-1', edition: '2.0', exact, folded},
    ])
  })

  it('reads functions, and categories with theirs', () => {
    expect(readFunctions('KY  Keys')).toEqual([{id: 'KY', title: 'Keys'}])
    expect(readCategories('KY.CN  Counting, Keeping')).toEqual([
      {id: 'KY.CN', title: 'Counting, Keeping', function: 'KY'},
    ])
  })

  it('reads fates', () => {
    expect(readFates('KY.CN-1  moved  KY.LK-2, KY\nKY.CN  incorporated  none')).toEqual(
      new Map([
        ['KY.CN-1', {status: 'moved', successors: ['KY.LK-2', 'KY']}],
        ['KY.CN', {status: 'incorporated', successors: []}],
      ]),
    )
  })

  it.each(['KY.CN-1  lost  KY.LK-2', 'KY.CN-1  moved', 'KY.CN-1  moved  KY.LK-2 KY.LK-3'])(
    'throws on the fate %s',
    (line) => {
      expect(() => readFates(line)).toThrow('Malformed line in a list')
    },
  )
})
