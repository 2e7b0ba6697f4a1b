import {describe, expect, it} from 'vitest'
import type {LibraryRow} from '../../../plugins/docusaurus-plugin-proofbook/routes/home.ts'
import {
  isNarrow,
  narrowed,
  readView,
  writeView,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/PlaybookIndex/view.ts'

const row = (name: string, more: Partial<LibraryRow> = {}): LibraryRow => ({
  name,
  word: null,
  title: name,
  provider: 'AWS',
  path: `/${name}/`,
  controls: [],
  policies: null,
  lastUpdate: null,
  status: null,
  ...more,
})
const GROUPS = [
  {name: 'Keys', rows: [row('KMS', {word: 'Key Management'}), row('Key Vault', {provider: 'Azure'})]},
  {
    name: 'Data',
    rows: [
      row('S3', {
        title: 'Simple Storage Service',
        controls: [{group: 'detective', status: 'placeholder'}],
        policies: {verdict: 'warning', count: 1},
      }),
      row('RDS', {policies: {verdict: 'proven', count: 0}}),
    ],
  },
]
const shown = (search: string) =>
  narrowed(GROUPS, readView(search)).map(({name, rows}) => [name, rows.map((each) => each.name)])

describe('the view of the library', () => {
  it.each([
    [
      '',
      [
        ['Keys', ['KMS', 'Key Vault']],
        ['Data', ['S3', 'RDS']],
      ],
    ],
    ['?filter=key', [['Keys', ['KMS', 'Key Vault']]]],
    ['?filter=MANAGE+key', [['Keys', ['KMS']]]],
    ['?filter=storage', [['Data', ['S3']]]],
    ['?provider=Azure', [['Keys', ['Key Vault']]]],
    ['?show=gaps', [['Data', ['S3']]]],
    ['?show=gaps,findings&filter=r', [['Data', ['S3']]]],
    ['?show=nonsense&filter=rds', [['Data', ['RDS']]]],
    ['?filter=nothing', []],
  ])('shows for %s what it asks for', (search, expected) => {
    expect(shown(search)).toEqual(expected)
  })

  it('is written as it is read, and is empty where nothing is left out', () => {
    const search = '?filter=key+vault&provider=Azure&show=gaps,findings'
    expect(writeView(readView(search))).toBe(search)
    expect(isNarrow(readView(search))).toBe(true)
    expect(writeView(readView('?filter=&show='))).toBe('')
    expect(isNarrow(readView(''))).toBe(false)
  })
})
