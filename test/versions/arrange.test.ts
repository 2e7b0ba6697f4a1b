import {describe, expect, it} from 'vitest'
import {arrange, type Dated, listOf} from '../../src/versions/arrange.ts'

/** A candidate of a second since 1970, whose documents have one letter for a hash. */
function dated(kind: Dated['kind'], name: string, tree: string, time: number, ref = name): Dated {
  return {kind, ref, name, commit: `${name}-commit`, tree, time, date: '2024-05-01'}
}

const namesOf = (all: Dated[], options: {limit?: number; byHand?: string[]} = {}) =>
  arrange(all, {byHand: [], firstNames: [], ...options}).versions.map(({name, also}) =>
    [name, ...also].join(' '),
  )

describe('the versions that candidates become', () => {
  it('are in the order of their commits, the newest first; of one second, by the numbers in their names', () => {
    const all = [dated('tag', 'v9', 'a', 5), dated('tag', 'v10', 'b', 5), dated('tag', 'v1', 'c', 9)]
    expect(namesOf(all)).toEqual(['v1', 'v10', 'v9'])
  })

  it('are one where the documents are the same: under the oldest name, as new as the newest', () => {
    const all = [
      dated('tag', 'v1', 'a', 1),
      dated('tag', 'v2', 'b', 2),
      dated('tag', 'v3', 'a', 3),
      dated('tag', 'v4', 'a', 4),
    ]
    expect(namesOf(all)).toEqual(['v1 v4 v3', 'v2'])
  })

  it('have the name that somebody gave rather than a day', () => {
    const all = [
      dated('merge', '2024-05-01', 'a', 1),
      dated('tag', 'v1', 'a', 2),
      dated('ref', 'main', 'a', 3),
    ]
    expect(namesOf(all)).toEqual(['v1 main 2024-05-01'])
  })

  it('are limited to the newest', () => {
    const all = [dated('tag', 'v1', 'a', 1), dated('tag', 'v2', 'b', 2), dated('tag', 'v3', 'c', 3)]
    expect(namesOf(all, {limit: 2})).toEqual(['v3', 'v2'])
  })

  it('do not take the name of another one, of one that was cut by hand, or of documents', () => {
    const all = [
      dated('tag', 'r-1', 'a', 1),
      dated('tag', 'r-1', 'b', 2, 'r/1'),
      dated('ref', 'V2', 'c', 3),
      dated('tag', 'r-1', 'a', 4, 'r+1'),
      dated('tag', 'kms', 'd', 5),
    ]
    expect(arrange(all, {byHand: ['v2'], firstNames: ['KMS']})).toEqual({
      versions: [{name: 'r-1', also: [], commit: 'r-1-commit', date: '2024-05-01', tree: 'a'}],
      leftOut: [
        {kind: 'tag', ref: 'r/1', reason: 'its name `r-1` is that of the tag `r-1`'},
        {kind: 'tag', ref: 'kms', reason: 'the addresses of `KMS` in the playbooks begin with its name'},
        {kind: 'ref', ref: 'V2', reason: 'the version `v2` was cut by hand'},
      ],
    })
  })
})

describe('the list of all versions', () => {
  it.each([
    [[], ['v2', 'v1'], ['v2', 'v1']],
    [['hand'], ['v1'], ['v1', 'hand']],
    [
      ['hand', 'v1'],
      ['v2', 'v1'],
      ['v2', 'hand', 'v1'],
    ],
    [['b', 'a', 'v1', 'z'], ['v1'], ['b', 'a', 'v1', 'z']],
  ])('has those that were cut by hand where they were: %j and %j', (listed, versions, list) => {
    expect(listOf(listed, versions)).toEqual(list)
  })
})
