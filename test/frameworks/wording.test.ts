import {describe, expect, it} from 'vitest'
import {fingerprint, foldedFingerprint} from '../../src/frameworks/fingerprint.ts'
import type {Framework} from '../../src/frameworks/framework.ts'
import {Frameworks} from '../../src/frameworks/frameworks.ts'
import type {Fate, Succession} from '../../src/frameworks/succession.ts'
import {judgeWording} from '../../src/frameworks/wording.ts'

/** A framework of wordings `[id, text]` or `[id, text, edition]`. */
function framework(
  id: string,
  version: string | undefined,
  family: string | undefined,
  texts: string[][],
): Framework {
  const own = texts.filter(([, , edition]) => edition === undefined)
  return {
    id,
    title: id,
    ...(version !== undefined && {version}),
    ...(family !== undefined && {family}),
    source: 'this test',
    idShape: /^[A-Z]-\d+$/,
    closed: true,
    functions: [],
    categories: [],
    controls: own.map(([control = '']) => ({id: control})),
    wordings: texts.map(([control = '', text = '', edition = version ?? '']) => ({
      id: control,
      edition,
      exact: fingerprint(text),
      folded: foldedFingerprint(text),
    })),
  }
}

const first = framework('tower-1', '1', 'tower', [
  ['A-1', 'Bells are rung at noon'],
  ['A-1', 'Bells ring at noon', '0'],
  ['A-2', "The warden's lamp is lit at dusk"],
  ['A-3', 'Stairs are swept'],
  ['A-4', 'Ropes are oiled in spring'],
  ['A-5', 'Doors are barred at night'],
  ['A-6', 'Doors are barred at night'],
])
const second = framework('tower-2', '2', 'tower', [
  ['A-1', 'Bells are rung at noon and at six'],
  ['A-2', 'Lamps are lit by the warden at dusk'],
  ['A-3', 'Stairs are swept'],
  ['B-7', 'Ropes are oiled in spring and autumn'],
  ['B-8', 'Flags are flown on feast days'],
])
const stranger = framework('mill', '1', undefined, [
  ['A-1', 'Wheels are greased on Mondays'],
  ['A-9', 'Sacks are counted'],
])
const neighbour = framework('forge', '2', undefined, [['A-1', 'Bellows are patched']])
const bare = framework('shed', undefined, undefined, [['A-1', 'Spades are cleaned']])
const silent = {...framework('barn', '1', 'tower', []), controls: [{id: 'A-1'}]}

const fates = new Map<string, Fate>([['A-4', {status: 'moved', successors: ['B-7']}]])
const succession: Succession = {from: 'tower-1', to: 'tower-2', fates}
const frameworks = new Frameworks([first, second, stranger, neighbour, bare, silent], [succession])
const judge = (text: string, id: string, own: Framework = first) => judgeWording(text, own, id, frameworks)

describe('judgeWording', () => {
  it.each([
    ['exact', 'Bells are rung at noon', 'A-1'],
    ['exact', "The warden's lamp is lit at dusk", 'A-2'],
    ['normalised', 'The warden\u2019s lamp is lit at dusk', 'A-2'],
    ['normalised', 'Bells are rung at noon.', 'A-1'],
    ['normalised', 'Bells are  rung at noon', 'A-1'],
    ['normalised', 'Bells are\u00A0rung at noon', 'A-1'],
    ['normalised', ' Bells are rung at noon', 'A-1'],
    ['case', 'Bells Are Rung At Noon', 'A-1'],
    ['case', 'THE WARDEN\u2019S LAMP IS  LIT AT DUSK.', 'A-2'],
    ['differs', 'Bells are rung at one', 'A-1'],
    ['differs', 'Bells are rung at noon!', 'A-1'],
    ['differs', 'Bells are rung at noon and', 'A-1'],
    ['differs', '-', 'A-1'],
  ])('calls %s the text `%s`', (kind, text, id) => {
    expect(judge(text, id)).toEqual({kind, of: []})
  })

  it.each([
    ['the later edition', 'Bells are rung at noon and at six', 'A-1', first, '2', 'A-1'],
    ['the earlier edition', 'Bells are rung at noon', 'A-1', second, '1', 'A-1'],
    ['an edition before that, known in part', 'Bells ring at noon', 'A-1', first, '0', 'A-1'],
    ['an edition before that, in a table of the later one', 'Bells ring at noon', 'A-1', second, '0', 'A-1'],
    [
      'the later edition, where the id is another',
      'Ropes are oiled in spring and autumn',
      'A-4',
      first,
      '2',
      'B-7',
    ],
    ['the earlier edition, where the id was another', 'Ropes are oiled in spring', 'B-7', second, '1', 'A-4'],
    ['another edition, in another case', 'BELLS ring at noon.', 'A-1', first, '0', 'A-1'],
  ])('knows the wording of %s', (_, text, id, own, edition, otherId) => {
    expect(judge(text, id, own)).toEqual({kind: `edition-${edition}`, of: [{edition, id: otherId}]})
  })

  it.each([
    ['of the same edition', 'Stairs are swept', 'A-1', first, '1', 'A-3'],
    ['of the same edition, in another case', 'stairs are swept', 'A-1', first, '1', 'A-3'],
    ['of the later edition', 'Flags are flown on feast days', 'A-1', first, '2', 'B-8'],
    ['of the earlier edition', 'Ropes are oiled in spring', 'A-1', second, '1', 'A-4'],
    ['of both, where its own edition has it', 'Stairs are swept', 'B-7', second, '2', 'A-3'],
  ])('knows the wording of another id %s', (_, text, id, own, edition, otherId) => {
    expect(judge(text, id, own)).toEqual({kind: 'other-id', of: [{edition, id: otherId}]})
  })

  it('calls exact a text that both editions share, in either', () => {
    expect(judge('Stairs are swept', 'A-3')).toEqual({kind: 'exact', of: []})
    expect(judge('Stairs are swept', 'A-3', second)).toEqual({kind: 'exact', of: []})
  })

  it('calls exact a text that two ids share, beside either', () => {
    expect(judge('Doors are barred at night', 'A-5')).toEqual({kind: 'exact', of: []})
    expect(judge('Doors are barred at night', 'A-6')).toEqual({kind: 'exact', of: []})
    expect(judge('Doors are barred at night', 'A-1')).toMatchObject({kind: 'other-id', of: [{id: 'A-5'}]})
  })

  const [old, now] = ['Bells are rung at noon', 'Bells are rung at noon and at six']
  const [oldest, oldRopes, newRopes] = [
    'Bells ring at noon',
    'Ropes are oiled in spring',
    'Ropes are oiled in spring and autumn',
  ]
  it.each([
    ['the earlier before the later', `${old} ${now}`, 'A-1', first, ['1 A-1', '2 A-1']],
    ['the later before the earlier', `${now} ${old}`, 'A-1', first, ['2 A-1', '1 A-1']],
    ['in a table of the later one', `${old} ${now}`, 'A-1', second, ['1 A-1', '2 A-1']],
    ['with a full stop between them', `${old}. ${now}.`, 'A-1', first, ['1 A-1', '2 A-1']],
    ['in another case', `${old} ${now}`.toUpperCase(), 'A-1', first, ['1 A-1', '2 A-1']],
    ['of an edition known in part', `${oldest} ${now}`, 'A-1', first, ['0 A-1', '2 A-1']],
    ['of which neither is its own', `${oldest} ${old}`, 'A-1', second, ['0 A-1', '1 A-1']],
    ['of an id that moved', `${oldRopes} ${newRopes}`, 'A-4', first, ['1 A-4', '2 B-7']],
    [
      'of an id that moved, in a table of the later one',
      `${newRopes} ${oldRopes}`,
      'B-7',
      second,
      ['2 B-7', '1 A-4'],
    ],
  ])('knows the wordings of two editions in a row: %s', (_, text, id, own, of) => {
    const verdict = judge(text, id, own)
    expect(verdict?.kind).toBe('mixed-editions')
    expect(verdict?.of.map((each) => `${each.edition} ${each.id}`)).toEqual(of)
  })

  it.each([
    ['one edition twice', `${old} ${old}`],
    ['other ids', 'Stairs are swept Flags are flown on feast days'],
    ['one edition and words behind it', `${old} ${now} too`],
    ['one edition and another id', `${old} Flags are flown on feast days`],
  ])('takes for no mixture: %s', (_, text) => {
    expect(judge(text, 'A-1')).toEqual({kind: 'differs', of: []})
  })

  it('takes for no mixture what two frameworks say that have nothing to do with one another', () => {
    expect(judge('Wheels are greased on Mondays Bellows are patched', 'A-1', stranger)).toEqual({
      kind: 'differs',
      of: [],
    })
  })

  it('gives up on a mixture past 120 words', () => {
    const long = framework('long', '2', 'tower', [['A-1', `${'ding '.repeat(115)}dong`]])
    const both = new Frameworks([first, long])
    const mixed = (text: string) => judgeWording(text, first, 'A-1', both)?.kind
    expect(mixed(`${'ding '.repeat(115)}dong Bells ring at noon`)).toBe('mixed-editions')
    expect(mixed(`${'ding '.repeat(115)}dong Bells are rung at noon`)).toBe('differs')
  })

  it.each([
    ['the wording of a stranger’s control of the same id', 'Wheels are greased on Mondays'],
    ['the wording of a stranger’s other control', 'Sacks are counted'],
  ])('makes nothing of %s', (_, text) => {
    expect(judge(text, 'A-1')).toEqual({kind: 'differs', of: []})
  })

  it('judges a framework without editions or a family', () => {
    expect(judge('Spades are cleaned', 'A-1', bare)).toEqual({kind: 'exact', of: []})
    expect(judge('Spades', 'A-1', bare)).toEqual({kind: 'differs', of: []})
  })

  it.each([
    ['an empty text', '', 'A-1', first],
    ['a text of spaces', ' \u00A0', 'A-1', first],
    ['an id without a wording', 'Bells are rung at noon', 'A-7', first],
    ['a framework without wordings', 'Bells are rung at noon', 'A-1', silent],
  ])('has nothing to say of %s', (_, text, id, own) => {
    expect(judge(text, id, own)).toBeNull()
  })

  it('judges an id that only an earlier edition words by that edition', () => {
    const partly = framework('tower-1', '1', 'tower', [['A-1', 'Bells ring at noon', '0']])
    const alone = new Frameworks([{...partly, controls: [{id: 'A-1'}]}])
    expect(judgeWording('Bells ring at noon', partly, 'A-1', alone)).toEqual({
      kind: 'edition-0',
      of: [{edition: '0', id: 'A-1'}],
    })
  })
})
