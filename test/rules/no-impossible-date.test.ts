import {describe, expect, it} from 'vitest'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import type {DateFormat} from '../../src/shapes/shapes.ts'
import {check} from './folder.ts'

/** What the rule says of a document: message, place and suggestion. */
async function told(markdown: string, formats: DateFormat[] = securityPlaybook.dates.formats) {
  const shapes = {...securityPlaybook, dates: {...securityPlaybook.dates, formats}}
  const found = await check(markdown, {}, {shapes})
  return found
    .filter(({ruleId}) => ruleId === 'no-impossible-date')
    .map(({messageId, place, suggestion}) => [
      messageId,
      `${place.line}:${place.column}-${place.endColumn}`,
      suggestion,
    ])
}

const label = (date: string) => `# Keys\n\n**Last Update:** *${date}*\n`

describe('no-impossible-date', () => {
  it.each([
    ['20/11/2026', 'swapped', '11/20/2026'],
    ['2021-13-01', 'no-day', undefined],
    ['02/30/2021', 'no-day', undefined],
    ['13/32/2021', 'no-day', undefined],
    ['00/10/2021', 'no-day', undefined],
    ['02/29/2023', 'no-day', undefined],
    ['2021-00-10', 'no-day', undefined],
    ['20.11.2026', 'other-format', undefined],
    ['2026/11/20', 'other-format', undefined],
    ['11/20/26', 'other-format', undefined],
    ['11-20-2026', 'other-format', undefined],
  ])('finds %s behind a label', async (date, messageId, suggestion) => {
    expect(await told(label(date))).toEqual([[messageId, `3:19-${19 + date.length}`, suggestion]])
  })

  it.each([
    ['02/29/2024'],
    ['2/6/2021'],
    ['2021-02-16T10:00:00Z'],
    ['02/16/2021, by Ada'],
    ['MM/DD/YYYY'],
    ['TBD'],
    ['November 2026'],
    ['20 November 2026'],
    ['11/2026'],
    ['1.2'],
    ['10.0.0.1'],
    [''],
  ])('leaves `%s` behind a label', async (date) => {
    expect(await told(label(date))).toEqual([])
  })

  it('leaves dates outside the slots for the last update', async () => {
    expect(await told('# Keys\n\nReviewed: 20/11/2026. The 02/30/2021 is no day.\n')).toEqual([])
    expect(await told('# Keys\n\n```\nLast Update: 20/11/2026\n```\n')).toEqual([])
    expect(await told('---\nreviewed: 2021-13-01\n---\n\n# Keys\n')).toEqual([])
  })

  it('finds dates of front matter, each at its own place', async () => {
    expect(await told('---\ntitle: 2021-13-45\nlast_update: 2021-13-45\n---\n\n# Keys\n')).toEqual([
      ['no-day', '3:14-24', undefined],
    ])
    expect(await told('---\nlast_update:\n  author: me\n  date: "02/30/2021"\n---\n\n# Keys\n')).toEqual([
      ['no-day', '4:10-20', undefined],
    ])
    expect(await told('+++\ndate = "2021-02-30"\n+++\n\n# Keys\n')).toEqual([['no-day', '2:9-19', undefined]])
  })

  it('finds the date behind the label where another one like it is before', async () => {
    expect(await told('# Keys\n\nReviewed: 20/11/2026 Last Update: 20/11/2026\n')).toMatchObject([
      ['swapped', '3:35-45', '11/20/2026'],
    ])
  })

  it('expects the formats of the configuration', async () => {
    expect(await told(label('20/11/2026'), ['DD/MM/YYYY'])).toEqual([])
    expect(await told(label('11/20/2026'), ['DD/MM/YYYY'])).toEqual([['swapped', '3:19-29', '20/11/2026']])
    expect(await told(label('20/11/2026'), ['MM/DD/YYYY', 'DD/MM/YYYY'])).toEqual([])
    expect(await told(label('20/11/2026'), [])).toEqual([])
  })
})
