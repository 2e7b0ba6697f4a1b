import {describe, expect, it} from 'vitest'
import type {SidecarFault} from '../../src/model/sidecar.ts'
import {readSidecar} from '../../src/sidecars/read.ts'
import {growthOf, LINEAR} from '../growth.ts'

const read = (text: string) => readSidecar('vault/mapping.json', text, [])
const tell = (fault: SidecarFault) => {
  const {line, column, endLine, endColumn} = fault.place
  const said = 'actual' in fault ? ` ${fault.actual}, expected ${fault.expected}` : ''
  return `${line}:${column}-${endLine}:${endColumn} ${fault.kind}${said}`
}
const faults = (text: string) => read(text).faults.map(tell)

describe('text that is no JSON', () => {
  it.each(['[', '{"a":'])('may nest ten thousand levels of %j', (opener) => {
    const text = opener.repeat(10_000)
    const column = opener.length * 64 + 1
    expect(faults(text)).toEqual([
      `1:${column}-1:${column + 1} syntax \`${opener[0]}\`, expected at most 64 levels of brackets`,
    ])
  })

  it.each([
    [
      'values on lines, and spaces',
      (count: number) => `[${'1,\n\n\n'.repeat(count)}${' '.repeat(5 * count)}]`,
    ],
    ['keys without values', (count: number) => '{"a" '.repeat(count)],
    ['quotes', (count: number) => '"'.repeat(5 * count + 1)],
  ])('is read in linear time: %s', async (_, make) => {
    expect(await growthOf((count) => read(make(count)), 20_000)).toBeLessThan(LINEAR)
  })
})
