import {describe, expect, it} from 'vitest'
import {citingOf, siblingsOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/citing.ts'
import {controlsCsv} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/csv.ts'
import {
  allIds,
  type Entry,
  entriesOf,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/entries.ts'
import {facetsOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/facet-values.ts'
import {findId, matching, sorted} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/filter.ts'
import {
  gapColumns,
  gapRows,
  isGap,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/gap-rows.ts'
import {EVERYTHING, readView} from '../../../plugins/docusaurus-plugin-proofbook/theme/Controls/view.ts'
import {page} from './site.ts'

const entries = entriesOf(page)
const ids = allIds(page)
const named = (found: readonly Entry[]) =>
  found.map(({playbook, control}) => `${playbook.name} ${control.code}`)
const asked = (query: string) => {
  const view = readView(query)
  return named(sorted(matching(entries, view, findId(ids, view.id)), view))
}

describe('the data of the controls', () => {
  it('has every control of every playbook, by service', () => {
    expect(named(entries)).toEqual(['EK P1', 'EK P2', 'EK D1', 'Example Queue P1', 'Example Queue P2'])
    expect(page.playbooks.map(({name, service, updated, path}) => [name, service, updated, path])).toEqual([
      ['EK', 'keys', '2025-03-04', '/base/keys/playbook/'],
      ['Example Disk', 'cloud/disk', null, '/base/cloud/disk/playbook/'],
      ['Example Queue', 'queue', null, '/base/queue/playbook/'],
    ])
  })

  it('tells groups that are announced and hold no control', () => {
    expect(page.playbooks.map(({emptyGroups}) => emptyGroups)).toEqual([
      ['respond'],
      ['preventative'],
      ['detective'],
    ])
  })

  it('knows each control by its place, its ids, its policies and what these allow', () => {
    expect(page.controls[0]).toMatchObject({
      id: 'keys/preventative/keys-are-rotated',
      line: 7,
      anchor: '1-keys-are-rotated',
      status: 'content',
      isWritten: true,
      policies: [['error', 20]],
      actions: ['s3:GetObjcet'],
    })
    expect(entries[0]?.ids.map(({listed}) => [listed.id, listed.isKnown])).toEqual([
      ['PR.DS-1', true],
      ['PR.AC-4', true],
    ])
    expect(entries[3]?.ids.map(({listed}) => [listed.id, listed.isKnown])).toEqual([
      ['PR.DS-10', false],
      ['PR.DS-2', true],
    ])
  })
})

describe('filters', () => {
  it.each([
    ['', ['EK P1', 'EK P2', 'EK D1', 'Example Queue P1', 'Example Queue P2']],
    ['?status=not-written', ['EK P2', 'EK D1']],
    ['?status=not-written&group=detective', ['EK D1']],
    ['?status=partly&status=not-written', ['EK P2', 'EK D1', 'Example Queue P2']],
    ['?policies=error&policies=warning', ['EK P1']],
    ['?policies=proven', []],
    ['?service=queue', ['Example Queue P1', 'Example Queue P2']],
    ['?function=PR', ['EK P1', 'Example Queue P1', 'Example Queue P2']],
    ['?q=PR.DS-1', ['EK P1', 'Example Queue P2']],
    ['?q=pr.ds-10', ['Example Queue P1']],
    ['?q=pr.ds', ['EK P1', 'Example Queue P1', 'Example Queue P2']],
    ['?q=getobj', ['EK P1']],
    ['?q=keys+narrow', ['EK P2']],
    ['?q=detective', ['EK D1']],
    ['?id=PR.DS-1', ['EK P1', 'Example Queue P2']],
    ['?id=pr.ds-2', ['Example Queue P1']],
  ])('%s', (query, expected) => {
    expect(asked(query)).toEqual(expected)
  })

  it.each([
    ['?sort=-service', ['Example Queue P1', 'Example Queue P2', 'EK P1', 'EK P2', 'EK D1']],
    ['?sort=status', ['EK P1', 'Example Queue P1', 'Example Queue P2', 'EK P2', 'EK D1']],
    ['?sort=-group', ['EK D1', 'EK P1', 'EK P2', 'Example Queue P1', 'Example Queue P2']],
    ['?sort=control', ['Example Queue P2', 'EK P2', 'EK P1', 'Example Queue P1', 'EK D1']],
    ['?sort=policies', ['EK P1', 'EK P2', 'EK D1', 'Example Queue P1', 'Example Queue P2']],
    ['?sort=-ids', ['EK P1', 'Example Queue P1', 'Example Queue P2', 'EK P2', 'EK D1']],
    ['?sort=-updated', ['EK P1', 'EK P2', 'EK D1', 'Example Queue P1', 'Example Queue P2']],
  ])('and order of %s', (query, expected) => {
    expect(asked(query)).toEqual(expected)
  })

  it('count what each value would show beside the other facets', () => {
    const lists = facetsOf(page, entries, readView('?status=not-written'), undefined)
    const told = Object.fromEntries(
      lists.map(({facet, options}) => [facet, options.map(({value, count}) => [value, count])]),
    )
    expect(told).toEqual({
      function: [
        ['ID', 0],
        ['PR', 0],
        ['DE', 0],
        ['RS', 0],
        ['RC', 0],
      ],
      status: [
        ['written', 2],
        ['partly', 1],
        ['not-written', 2],
      ],
      group: [
        ['preventative', 1],
        ['detective', 1],
      ],
      policies: [
        ['error', 0],
        ['none', 2],
      ],
      service: [
        ['keys', 2],
        ['queue', 0],
      ],
      updated: [
        ['2025', 2],
        ['undated', 0],
      ],
    })
  })
})

describe('an id', () => {
  it('is found whole, in any case', () => {
    expect(findId(ids, ' pr.ds-1 ')?.listed.id).toBe('PR.DS-1')
    expect(findId(ids, 'PR.DS')).toBeUndefined()
    expect(findId(ids, '')).toBeUndefined()
  })

  it('tells who cites it, who does not, and how far that is written', () => {
    expect(citingOf(page, entries, findId(ids, 'PR.DS-1')!)).toEqual({
      controls: 2,
      documents: 2,
      services: 3,
      citing: [
        {service: 'keys', name: 'EK', controls: 1, isWritten: true},
        {service: 'queue', name: 'Example Queue', controls: 1, isWritten: false},
      ],
      notApplicable: [],
      silent: ['Example Disk'],
    })
  })

  it('has its category around it, and what the next edition made of it', () => {
    const id = findId(ids, 'PR.DS-2')!
    expect(siblingsOf(ids, entries, id).map((each) => [each.id.listed.id, each.controls])).toEqual([
      ['PR.DS-1', 2],
      ['PR.DS-2', 1],
      ...[3, 4, 5, 6, 7, 8].map((number) => [`PR.DS-${number}`, 0]),
    ])
    expect(findId(ids, 'PR.AC-4')?.listed.later).toEqual({
      framework: 'NIST Cybersecurity Framework 2.0',
      status: 'moved',
      successors: ['PR.AA-05'],
    })
  })
})

describe('gaps', () => {
  const rowsOf = (query: string) => {
    const view = readView(query)
    return gapRows(page, entries, matching(entries.filter(isGap), view), view)
  }

  it('tell what is open, what is only announced, and what a playbook does not have', () => {
    const rows = rowsOf('')
    expect(rows.map(({playbook, open, blocks}) => [playbook.name, open, blocks.length])).toEqual([
      ['EK', 2, 3],
      ['Example Queue', 1, 2],
      ['Example Disk', 0, 0],
    ])
    const {preventative, detective, respond} = rows[1]!.cells
    expect([named(preventative.entries), preventative.written]).toEqual([['Example Queue P2'], 1])
    expect(detective.isOnlyAnnounced).toBe(true)
    expect([respond.entries.length, respond.isOnlyAnnounced, respond.written]).toEqual([0, false, 0])
    expect(gapColumns(rows)).toEqual({groups: ['preventative', 'detective'], rest: ['respond']})
  })

  it('are narrowed with what is only announced', () => {
    expect(rowsOf('?group=detective').map(({playbook}) => playbook.name)).toEqual(['EK', 'Example Queue'])
    expect(rowsOf('?status=partly').map(({playbook}) => playbook.name)).toEqual(['Example Queue'])
    expect(rowsOf('?q=disk').map(({playbook}) => playbook.name)).toEqual(['Example Disk'])
    expect(rowsOf('?sort=service').map(({playbook}) => playbook.name)).toEqual([
      'EK',
      'Example Disk',
      'Example Queue',
    ])
  })
})

it('what is shown is a table that no spreadsheet computes', () => {
  const lines = controlsCsv(matching(entries, {...EVERYTHING, text: 'kept'}), 'https://example.org').split(
    '\r\n',
  )
  expect(lines).toEqual([
    'service,playbook,group,number,control,control id,status,ids,policies,updated,line,address',
    `Example Queue,Example Queue,preventative,P2,"'=Queues, ""kept""",queue/preventative/queues-kept,partly,PR.DS-1,,,14,https://example.org/base/queue/playbook/#2-queues-kept`,
    '',
  ])
})
