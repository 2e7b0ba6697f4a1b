import {expect, it} from 'vitest'
import {once, onceFor} from '../../src/model/once.ts'

it('makes a value when it is asked for, and once, also where it is undefined', () => {
  let times = 0
  const value = once(() => void times++)
  expect(times).toBe(0)
  expect([value(), value(), times]).toEqual([undefined, undefined, 1])
})

it('makes a value of each object once', () => {
  const asked: string[] = []
  const upper = onceFor(({name}: {name: string}) => {
    asked.push(name)
    return name.toUpperCase()
  })
  const [a, b] = [{name: 'a'}, {name: 'b'}]
  expect([upper(a), upper(b), upper(a), upper({name: 'a'})]).toEqual(['A', 'B', 'A', 'A'])
  expect(asked).toEqual(['a', 'b', 'a'])
})
