import {describe, expect, it} from 'vitest'
import {readDate, readLabelledDate} from '../../src/model/dates.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import type {DateFormat} from '../../src/shapes/shapes.ts'
import {readText} from '../reading.ts'

describe('readDate', () => {
  const rows: [string, DateFormat[], string | null][] = [
    ['02/16/2021', ['MM/DD/YYYY'], '2021-02-16'],
    ['2/6/2021', ['MM/DD/YYYY'], '2021-02-06'],
    ['16/02/2021', ['MM/DD/YYYY'], null],
    ['16/02/2021', ['DD/MM/YYYY'], '2021-02-16'],
    ['16/02/2021', ['MM/DD/YYYY', 'DD/MM/YYYY'], '2021-02-16'],
    ['2021-02-16', ['YYYY-MM-DD'], '2021-02-16'],
    ['2021-02-16T10:00:00Z', ['YYYY-MM-DD'], '2021-02-16'],
    [' 02/16/2021. More', ['MM/DD/YYYY'], '2021-02-16'],
    ['02/29/2020', ['MM/DD/YYYY'], '2020-02-29'],
    ['02/29/2021', ['MM/DD/YYYY'], null],
    ['02/16/20211', ['MM/DD/YYYY'], null],
    ['2021-02-161', ['YYYY-MM-DD'], null],
    ['on 02/16/2021', ['MM/DD/YYYY'], null],
    ['MM/DD/YYYY', ['MM/DD/YYYY'], null],
    ['02/16/2021', ['YYYY-MM-DD'], null],
    ['02/16/2021', [], null],
  ]
  it.each(rows)('of `%s` in %j is %s', (text, formats, expected) => {
    expect(readDate(text, formats)).toBe(expected)
  })
})

describe('readLabelledDate', () => {
  it.each([
    ['Last Update: 02/16/2021', '2021-02-16'],
    ['LAST UPDATED : 2021-02-16', '2021-02-16'],
    ['Owner: me Last Update: 02/16/2021', '2021-02-16'],
    ['Last Update 02/16/2021', null],
    ['NotLast Update: 02/16/2021', null],
    ['Last Update: soon', null],
  ])('of `%s` is %s', (text, expected) => {
    expect(readLabelledDate(text, securityPlaybook.dates)).toBe(expected)
  })
})

describe('the last update of a document', () => {
  it.each([
    ['bold label, emphasised date', '**Last Update:** *02/16/2021*\n', '2021-02-16'],
    ['colon behind the bold label', '**Last Updated**: 02/16/2021\n', '2021-02-16'],
    ['in a paragraph with other lines', '**By:** X<br>\n**Last Update:** 02/16/2021\n', '2021-02-16'],
    ['the first of two', 'Last Update: 02/16/2021\n\nLast Update: 03/01/2021\n', '2021-02-16'],
    ['the first that is a date', 'Last Update: MM/DD/YYYY\n\nLast Update: 03/01/2021\n', '2021-03-01'],
    ['front matter', '---\nlast_update: 2021-02-16\n---\n', '2021-02-16'],
    ['front matter in quotes', '---\ndate: "02/16/2021"\n---\n', '2021-02-16'],
    [
      'front matter as Docusaurus has it',
      '---\nlast_update:\n  date: 2021-02-16\n  author: X\n---\n',
      '2021-02-16',
    ],
    ['front matter before text', '---\ndate: 2021-02-16\n---\nLast Update: 01/01/2020\n', '2021-02-16'],
    ['text where front matter has none', '---\ndate: soon\n---\nLast Update: 01/01/2020\n', '2020-01-01'],
    ['none in code', '```\nLast Update: 02/16/2021\n```\n', null],
    ['none in a comment', '<!-- Last Update: 02/16/2021 -->\n', null],
    ['none at all', '# Title\n', null],
  ])('is read from: %s', (_, text, expected) => {
    expect(readText(text).lastUpdate).toBe(expected)
  })
})
