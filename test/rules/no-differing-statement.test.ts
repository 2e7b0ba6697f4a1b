import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

const rows = (...texts: [id: string, text: string][]) =>
  `|Control Statement|D|\n|-|-|\n${texts.map(([id, text]) => `|${id}|${text}|\n`).join('')}`
const told = async (own: string, files: Record<string, string>) =>
  (await check(own, files)).map(({messageId, severity, message, related}) => ({
    messageId,
    severity,
    message,
    related: related.map(({file, place}) => `${file}:${place.line}`),
  }))

describe('no-differing-statement', () => {
  it('takes the wording of most documents, not of most rows, for the right one', async () => {
    const yearly = rows(['5', 'Roles are reviewed yearly'])
    const often = rows(['5', 'Roles are reviewed often'])
    expect(await told(yearly, {'a.md': yearly, 'c.md': `${often}\n${often}\n${often}`})).toEqual([])
    expect(await told(often, {'a.md': yearly, 'b.md': yearly})).toEqual([
      {
        messageId: 'differs',
        severity: 'warning',
        message: 'The wording of `5` differs from that in 2 documents, such as line 3 of `a.md`',
        related: ['a.md:3', 'b.md:3'],
      },
    ])
  })

  it.each([
    ['an apostrophe', 'The vault’s keys are turned', 'The vaults keys are turned'],
    ['case', 'Keys are turned', 'keys are turned'],
    ['a hyphen', 'Data-at-rest is locked away', 'Data at rest is locked away'],
  ])('is no more than an info for %s', async (_, usual, own) => {
    const files = {'a.md': rows(['5', usual]), 'b.md': rows(['5', usual])}
    expect(await told(rows(['5', own]), files)).toMatchObject([
      {messageId: 'differs-slightly', severity: 'info'},
    ])
  })

  it.each([
    ['another kind of apostrophe', 'The vault’s keys', "The vault's keys"],
    ['a final stop', 'Keys are turned.', 'Keys are turned'],
    ['two spaces', 'Keys are  turned', 'Keys are turned'],
  ])('says nothing of %s', async (_, usual, own) => {
    expect(await told(rows(['5', own]), {'a.md': rows(['5', usual])})).toEqual([])
  })

  it('knows the number whose text a row carries', async () => {
    const both = rows(['1', 'Keys are kept in a vault'], ['2', 'Doors are locked'])
    expect(await told(rows(['1', 'Doors are locked']), {'a.md': both, 'b.md': both})).toEqual([
      {
        messageId: 'other-number',
        severity: 'warning',
        message: 'The wording beside `1` is that of `2` in line 4 of `a.md`',
        related: ['a.md:4', 'b.md:4'],
      },
    ])
  })

  it('leaves rows without a text, and those of frameworks with wordings of their own, to others', async () => {
    expect(await told(rows(['5', '']), {'a.md': rows(['5', 'Roles'])})).toEqual([])
  })
})
