import {describe, expect, it} from 'vitest'
import {judge} from './comments.ts'

describe('no-expired-suppression', () => {
  const text = (until: string) =>
    `<!-- proofbook-disable-next-line no-missing-image until ${until} -- later -->\n![a](a.png)\n`

  it('counts itself, and brings the finding back on the next with the place of the comment', async () => {
    expect((await judge(text('2026-06-01'))).left).toEqual([])
    const {left, gone, findings} = await judge(text('2026-05-31'))
    expect(left).toEqual(['1:34 no-expired-suppression/expired', '2:1 no-missing-image/missing-image'])
    expect(gone).toEqual([])
    expect(findings[1]!.related).toEqual([
      {
        file: 'a.md',
        place: {line: 1, column: 1, endLine: 1, endColumn: 80},
        message: 'a comment that suppressed it until 2026-05-31',
      },
    ])
  })

  it.each(['2026-13-01', '31.12.2027', 'May', '2027-1-1', ''])('has to be one: %j', async (until) => {
    expect((await judge(text(until))).left).toEqual([
      '1:1 no-broken-suppression/bad-date',
      '2:1 no-missing-image/missing-image',
    ])
  })

  it('is prose in a reason that does not end with it', async () => {
    const comment = '<!-- proofbook-disable-next-line no-missing-image -- until the wiki moves -->'
    expect((await judge(`${comment}\n![a](a.png)\n`)).gone).toEqual([
      '2:1 no-missing-image/missing-image: until the wiki moves',
    ])
  })
})
