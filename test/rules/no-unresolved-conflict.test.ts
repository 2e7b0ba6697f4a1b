import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

const told = async (markdown: string) => (await check(markdown)).map(tell)

describe('no-unresolved-conflict', () => {
  it('names the sides, the published one, and why', async () => {
    const text =
      '# T\n<<<<<<< HEAD:a.md\nLast Update: 02/02/2021\n||||||| o\n=======\nLast Update: 02/16/2021\n>>>>>>> topic:b.md\n'
    expect(await told(text)).toEqual([
      '2:1-7:1 unresolved-conflict Merge conflict between `HEAD` and `topic` is not resolved, and `topic` is published: its last update 2021-02-16 is newer than 2021-02-02 of `HEAD`; keep one side',
    ])
  })

  it('reports a conflict once, with those nested in it', async () => {
    const text = '<<<<<<< a\n<<<<<<<<< b\nx\n=========\ny\n>>>>>>>>> c\n=======\nz\n>>>>>>> d\n'
    expect((await check(text)).map(({place, messageId}) => [place.line, place.endLine, messageId])).toEqual([
      [1, 9, 'unresolved-conflict'],
    ])
  })

  it('is silent on lines of equals signs, deep quotes and markers in the middle of a line', async () => {
    expect(
      await told('A\n=======\n\n==========\n\n> > > > > > x\n\nx <<<<<<< HEAD\n\n    <<<<<<< HEAD\n'),
    ).toEqual([])
  })

  it('tells what to write for each marker, in its own size', async () => {
    expect(await told('<<<<<<<<< HEAD\n')).toEqual([
      '1:1-1:15 unterminated-start Cannot find the end of the conflict that `<<<<<<<<< HEAD` starts; add its `>>>>>>>>>` line, or delete the marker',
    ])
    expect(await told('<<<<<<< a\n>>>>>>> b\n')).toEqual([
      '2:1-2:10 unexpected-order Unexpected `>>>>>>> b` before a `=======` line; put one between the two sides',
    ])
  })

  it('says nothing else of a file whose markers are malformed', async () => {
    const text =
      '[a](none.md)\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n<<<<<<< c\n`This section will be updated soon.`\n'
    expect((await check(text)).map(({messageId}) => messageId)).toEqual(['unterminated-start'])
  })

  it.each([
    ['>>>>>>> master', 'error'],
    ['>>>>>>> feature/keys', 'error'],
    ['>>>>>>> 1a2b3c4 (Rotate keys)', 'error'],
    ['>>>>>>> he said so', 'warning'],
  ])('takes %s for an end, with severity %s', async (line, severity) => {
    const found = await check(`# Keys\n\n${line}\n`)
    expect(found.map((each) => [each.messageId, each.severity])).toEqual([['orphan-end', severity]])
  })

  it('says nothing of an end in a fence or a quote', async () => {
    expect(await check('# Keys\n\n```\n>>>>>>> master\n```\n\n> >>>>>>> master\n')).toEqual([])
  })

  it('lets a file with an end without a start be read', async () => {
    const found = await check('>>>>>>> b\n\n[a](none.md)\n')
    expect(found.map(({messageId, severity}) => [messageId, severity])).toEqual([
      ['orphan-end', 'error'],
      ['dead-link', 'error'],
    ])
  })

  it('names no label where a side has none', async () => {
    expect((await check('<<<<<<<\nx\n=======\ny\n>>>>>>>\n'))[0]?.message).toBe(
      'Merge conflict between `ours` and `theirs` is not resolved, and `ours` is published: neither dates nor written sections distinguish it from `theirs`, so the first side is taken; keep one side',
    )
  })
})
