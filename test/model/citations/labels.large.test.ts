import {describe, expect, it} from 'vitest'
import {createFrameworks} from '../../../src/frameworks/index.ts'
import {handbook} from '../../../src/rules/control-tables/handbook.ts'
import {securityPlaybook} from '../../../src/shapes/security-playbook.ts'
import {growthOf, LINEAR} from '../../growth.ts'
import {readText} from '../../reading.ts'

const [first] = handbook.frameworks
const catalogue = {...first!, id: 'catalogue', closed: false, idShape: /^[A-Z]{2}-\d{1,2}(?:\s?\(\d\))?$/}
const frameworks = createFrameworks([catalogue])

/** What the bold labels of a text cite, as `line:column source`; the source of plain ids is the id. */
function told(text: string, item?: string) {
  const field = {where: 'boldLabel', label: '^related requirements?$', framework: 'catalogue', item} as const
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fields: [field]}}
  return readText(text, {shapes, frameworks}).citations.map(({carrier, idSpan: {start, end}, id}) => {
    expect(carrier).toBe('boldLabel')
    const source = text.slice(start.offset, end.offset)
    expect(source.replaceAll('\\', '').replace('&#45;', '-')).toBe(id)
    return `${start.line}:${start.column} ${source}`
  })
}

describe('a bold label', () => {
  it('is read in linear time with thousands of ids after an escape', async () => {
    const read = (count: number) =>
      expect(told(`**Related requirements:** \\*, ${'AC-2, '.repeat(count)}`)).toHaveLength(count)
    expect(await growthOf(read, 10_000)).toBeLessThan(LINEAR)
  })
})
