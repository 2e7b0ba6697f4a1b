import {describe, expect, it} from 'vitest'
import {homeRoute} from '../../../plugins/docusaurus-plugin-proofbook/lists/home.ts'
import type {
  HomePage,
  LibraryGroup,
  LibraryRow,
} from '../../../plugins/docusaurus-plugin-proofbook/routes/home.ts'

/** A playbook with two controls, one written; every third one is of Azure, every fifth one has two errors. */
const row = (place: number): LibraryRow => ({
  name: `S${place}`,
  word: null,
  title: `S${place}`,
  provider: place % 3 === 0 ? 'Azure' : 'AWS',
  path: `/playbooks/${place}/`,
  controls: [
    {group: 'detective', status: 'content'},
    {group: 'detective', status: place % 2 === 0 ? 'empty' : 'content'},
  ],
  policies: place % 5 === 0 ? {verdict: 'error', count: 2} : {verdict: 'proven', count: 0},
  lastUpdate: place === 7 ? '2025-01-02' : place % 2 === 0 ? '2024-01-02' : null,
  status: null,
})

const rows = (count: number) => Array.from({length: count}, (_, place) => row(place))
const routeOf = (groups: LibraryGroup[]) => {
  const kept: LibraryGroup[][] = []
  const page = {title: 'A library', groups} as HomePage
  const route = homeRoute(page, (whole) => `/lists/${kept.push(whole)}.json`)
  return {kept, route}
}

it('holds a thousand playbooks whole', () => {
  const groups = [
    {name: 'Keys', rows: rows(400)},
    {name: 'Other', rows: rows(600)},
  ]
  const {kept, route} = routeOf(groups)
  expect(route).toEqual({title: 'A library', library: {page: groups, cut: null}})
  expect(kept).toEqual([])
})

describe('the first page of 1,001 playbooks', () => {
  const groups = [
    {name: 'Keys', rows: rows(401)},
    {name: 'Other', rows: rows(600)},
  ]
  const {kept, route} = routeOf(groups)

  it('begins with a hundred of each of two groups, and keeps the whole library', () => {
    expect(route.library.page.map(({name, rows: own}) => [name, own.length])).toEqual([
      ['Keys', 100],
      ['Other', 100],
    ])
    expect([kept, route.library.cut?.whole, route.library.cut?.told.first]).toEqual([
      [groups],
      '/lists/1.json',
      100,
    ])
  })

  it('is counted whole', () => {
    expect(route.library.cut?.told.totals).toEqual([
      {
        playbooks: 401,
        controls: 802,
        written: 601,
        findings: {error: 162, warning: 0},
        newest: '2025-01-02',
      },
      {
        playbooks: 600,
        controls: 1200,
        written: 900,
        findings: {error: 240, warning: 0},
        newest: '2025-01-02',
      },
    ])
    expect(route.library.cut?.told.counts).toEqual({
      playbooks: 1001,
      providers: [
        ['AWS', 667],
        ['Azure', 334],
      ],
      all: 1001,
      show: {gaps: 501, findings: 201},
    })
  })
})
