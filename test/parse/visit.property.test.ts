import fc from 'fast-check'
import type {Node} from 'unist'
import {visit as packageVisit} from 'unist-util-visit'
import {visitParents as packageVisitParents} from 'unist-util-visit-parents'
import {describe, expect, test} from 'vitest'
import {EXIT, SKIP, visit, visitParents} from '../../src/parse/visit.ts'

/** A node, and what a visitor is to say of it. */
interface Given extends Node {
  answer: unknown
  children?: Given[]
}

/** The same with a name of its own. */
interface Named extends Given {
  name: string
  children?: Named[]
}

const answers = fc.oneof(
  {weight: 6, arbitrary: fc.constant<unknown>(undefined)},
  {weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, SKIP)},
  {weight: 3, arbitrary: fc.constantFrom<unknown>('next', 'skip next', 'remove')},
  {weight: 1, arbitrary: fc.constant<unknown>(EXIT)},
)

const {tree} = fc.letrec<{tree: Given}>((tie) => ({
  tree: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      answer: answers,
      children: fc.array(tie('tree'), {maxLength: 4, depthIdentifier: 'tree'}),
    },
    {requiredKeys: ['type', 'answer']},
  ),
}))

type Meet = (node: Named, index: number | undefined, parents: readonly Named[]) => unknown

/** The order in which a visitor that does what nodes say meets them, with the names of their parents. */
function order(given: Given, go: (root: Named, meet: Meet) => void): string[] {
  const met: string[] = []
  go(named(given, '0'), (node, index, parents) => {
    met.push([node.name, index, ...parents.map(({name}) => name)].join(' '))
    const {answer} = node
    if (index === undefined || typeof answer !== 'string' || answer === SKIP) return answer
    if (answer === 'next') return index + 2
    if (answer === 'skip next') return [SKIP, index + 2]
    parents.at(-1)!.children!.splice(index, 1)
    return [SKIP, index]
  })
  return met
}

function named(node: Given, name: string): Named {
  const {children, ...rest} = node
  return {
    ...rest,
    name,
    ...(children && {children: children.map((child, index) => named(child, `${name}.${index}`))}),
  }
}

type Visit = (...given: unknown[]) => void

describe.each([undefined, 'a'])('nodes of type %s', (type) => {
  const types = type === undefined ? [] : [type]

  test('are visited as by unist-util-visit', () => {
    const goWith = (module: unknown) => (root: Named, meet: Meet) => {
      const visitor = (node: Named, index: number | undefined, parent: Named | undefined) =>
        meet(node, index, parent === undefined ? [] : [parent])
      ;(module as Visit)(root, ...types, visitor)
    }
    isSame(goWith(visit), goWith(packageVisit))
  })

  test('are visited as by unist-util-visit-parents', () => {
    const goWith = (module: unknown) => (root: Named, meet: Meet) => {
      const visitor = (node: Named, parents: Named[], index: number | undefined) => meet(node, index, parents)
      ;(module as Visit)(root, ...types, visitor)
    }
    isSame(goWith(visitParents), goWith(packageVisitParents))
  })
})

type Go = Parameters<typeof order>[1]

/** Holds one way to visit against another, on trees of all kinds. */
function isSame(ours: Go, theirs: Go): void {
  fc.assert(
    fc.property(tree, (given) => {
      expect(order(given, ours)).toEqual(order(given, theirs))
    }),
  )
}

test('the ancestors that a visitor was given stay what they were', () => {
  const kept: Node[][] = []
  const leaf = {type: 'leaf'}
  const inner = {type: 'inner', children: [leaf]}
  const root = {type: 'root', children: [inner, {type: 'leaf'}]}
  visitParents(root, 'leaf', (_: Node, ancestors: Node[]) => {
    kept.push(ancestors)
  })
  expect(kept).toEqual([[root, inner], [root]])
})

test('other tests than a type are no part of it', () => {
  expect(() => visit({type: 'root'}, ['a'], () => undefined)).toThrow(
    'Cannot visit nodes by anything but one type',
  )
})
