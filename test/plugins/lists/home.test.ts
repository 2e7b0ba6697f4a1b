import {describe, expect, it} from 'vitest'
import {homeRoute} from '../../../plugins/docusaurus-plugin-proofbook/lists/home.ts'
import type {HomePage, LibraryRow, Titled} from '../../../plugins/docusaurus-plugin-proofbook/routes/home.ts'

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
const titles = (count: number): Titled[] =>
  Array.from({length: count}, (_, place) => ({title: `Note ${place}`, path: `/playbooks/note-${place}/`}))

const routeOf = (lists: Partial<Pick<HomePage, 'groups' | 'others' | 'notPublished'>>) => {
  const kept: Record<string, object> = {}
  const page: Partial<HomePage> = {title: 'A library', groups: [], others: [], notPublished: [], ...lists}
  const route = homeRoute(page as HomePage, (name, whole) => {
    kept[name] = whole
    return `/lists/${name}.json`
  })
  return {kept, route}
}

it('holds a thousand playbooks, and a thousand other documents, whole', () => {
  const groups = [
    {name: 'Keys', rows: rows(400)},
    {name: 'Other', rows: rows(600)},
  ]
  const {kept, route} = routeOf({groups, others: titles(1000)})
  expect(route).toEqual({
    title: 'A library',
    library: {page: groups, cut: null},
    others: {page: titles(1000), cut: null},
    notPublished: {page: [], cut: null},
  })
  expect(kept).toEqual({})
})

it('begins with 200 of 1,001 other documents, and of those that are not published', () => {
  const {kept, route} = routeOf({others: titles(1001), notPublished: titles(1002)})
  expect([route.others, route.notPublished]).toEqual([
    {page: titles(200), cut: {whole: '/lists/others.json', told: 1001, csv: null}},
    {page: titles(200), cut: {whole: '/lists/not-published.json', told: 1002, csv: null}},
  ])
  expect(kept).toEqual({others: titles(1001), 'not-published': titles(1002)})
})

describe('the first page of 1,001 playbooks', () => {
  const groups = [
    {name: 'Keys', rows: rows(401)},
    {name: 'Other', rows: rows(600)},
  ]
  const {kept, route} = routeOf({groups})

  it('begins with a hundred of each of two groups, and keeps the whole library', () => {
    expect(route.library.page.map(({name, rows: own}) => [name, own.length])).toEqual([
      ['Keys', 100],
      ['Other', 100],
    ])
    expect([kept, route.library.cut?.whole, route.library.cut?.told.first]).toEqual([
      {library: groups},
      '/lists/library.json',
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
