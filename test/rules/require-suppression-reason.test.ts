import {describe, expect, it} from 'vitest'
import {judge} from './comments.ts'

describe('require-suppression-reason', () => {
  it.each([
    'no-missing-image',
    'no-missing-image --',
    'no-missing-image -- ',
    'no-missing-image --x',
    'no-missing-image until 2999-12-31',
  ])('finds no reason in %j, and nothing is suppressed', async (body) => {
    const {left, gone} = await judge(`<!-- proofbook-disable-next-line ${body} -->\n![a](a.png)\n`)
    expect(left.filter((each) => !each.includes('unknown-rule'))).toEqual([
      '1:1 require-suppression-reason/no-reason',
      '2:1 no-missing-image/missing-image',
    ])
    expect(gone).toEqual([])
  })

  it.each([
    '-- later',
    '--\nlater',
    '— later',
    '– later',
    'until 2999-12-31 -- later',
    '-- later, until 2999-12-31',
  ])('finds one in %j', async (end) => {
    const comment = `<!-- proofbook-disable-file no-missing-image ${end} -->`
    const {left, gone} = await judge(`${comment}\n\n![a](a.png)\n`)
    expect([left, gone]).toEqual([[], [expect.stringMatching(/missing-image: later$/)]])
  })

  it('asks for none at the end of a block', async () => {
    const text =
      '<!-- proofbook-disable no-missing-image -- x -->\n![a](a.png)\n\n<!-- proofbook-enable -->\n'
    expect((await judge(text)).left).toEqual([])
  })
})
