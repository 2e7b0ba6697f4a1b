import {describe, expect, it} from 'vitest'
import type {SidecarFault} from '../../src/model/sidecar.ts'
import {readSidecar} from '../../src/sidecars/read.ts'

const read = (text: string) => readSidecar('vault/mapping.json', text, [])
const tell = (fault: SidecarFault) => {
  const {line, column, endLine, endColumn} = fault.place
  const said = 'actual' in fault ? ` ${fault.actual}, expected ${fault.expected}` : ''
  return `${line}:${column}-${endLine}:${endColumn} ${fault.kind}${said}`
}
const faults = (text: string) => read(text).faults.map(tell)

describe('entries', () => {
  const lines = [
    '{',
    '\t"mapping": [',
    '\t\t{',
    '\t\t\t"requirement_name": "Keys \\"rotate\\"", "policy": "Runbook.md#keys",',
    '\t\t\t"category": "IAM", "severity": {"prod": "high", "test": ""},',
    '\t\t\t"control_mapping": ["CS0010001"], "owner": {"anyone": [1, 2]}',
    '\t\t},',
    '\t\t{"requirement_name": "Keys are tagged", "severity": "low"}',
    '\t]',
    '}',
    '',
  ]
  const at = (line: number, column: number, endColumn: number) => ({line, column, endLine: line, endColumn})

  it.each(['\n', '\r\n', '\r'])('have the places of their values with line ends %j', (eol) => {
    const sidecar = read(lines.join(eol))
    expect(sidecar.faults).toEqual([])
    expect(sidecar.entries).toEqual([
      {
        place: {line: 3, column: 3, endLine: 7, endColumn: 4},
        requirement: {value: 'Keys "rotate"', place: at(4, 24, 41)},
        policy: {value: 'Runbook.md#keys', place: at(4, 53, 70)},
        category: {value: 'IAM', place: at(5, 16, 21)},
        severities: [{environment: 'prod', value: 'high', place: at(5, 44, 50)}],
        controlIds: [{value: 'CS0010001', place: at(6, 24, 35)}],
      },
      {
        place: at(8, 3, 61),
        requirement: {value: 'Keys are tagged', place: at(8, 24, 41)},
        policy: undefined,
        category: undefined,
        severities: [{environment: null, value: 'low', place: at(8, 55, 60)}],
        controlIds: [],
      },
    ])
  })

  it('keep the text without its byte order mark, which moves no column', () => {
    const sidecar = read('\uFEFF{"mapping": [{"requirement_name": "A"}]}')
    expect(sidecar.text).toBe('{"mapping": [{"requirement_name": "A"}]}')
    expect(sidecar.entries[0]!.requirement).toEqual({value: 'A', place: at(1, 35, 38)})
  })

  it('take the last of two members of one name, as JSON.parse does', () => {
    const sidecar = read('{"mapping": [{"requirement_name": "A", "requirement_name": "B"}]}')
    expect(sidecar.entries[0]!.requirement!.value).toBe('B')
    expect(sidecar.faults).toEqual([
      {kind: 'duplicate-key', key: 'requirement_name', place: at(1, 40, 58), first: at(1, 15, 33)},
    ])
  })

  it('with keys of the prototype are data like any other', () => {
    const sidecar = read(
      '{"__proto__": {"mapping": 1}, "mapping": [{"requirement_name": "A", "severity": {"__proto__": "low"}}]}',
    )
    expect(sidecar.faults).toEqual([])
    expect(sidecar.entries[0]!.severities).toEqual([
      {environment: '__proto__', value: 'low', place: at(1, 95, 100)},
    ])
    expect(({} as {mapping?: number}).mapping).toBeUndefined()
  })
})

describe('what is missing or of another type', () => {
  it('is told at its place', () => {
    expect(faults('{"mapping": {}}')).toEqual(['1:13-1:14 wrong-type object, expected a list'])
    expect(faults('{"serviceprovider": "aws"}')).toEqual(['1:1-1:2 missing-field'])
    expect(faults('{"mapping": [{}, {"requirement_name": null}, {"requirement_name": " "}]}')).toEqual([
      '1:14-1:15 missing-field',
      '1:18-1:19 missing-field',
      '1:46-1:47 missing-field',
    ])
    expect(faults('{"mapping": [{"requirement_name": 1, "severity": [], "control_mapping": "x"}]}')).toEqual([
      '1:35-1:36 wrong-type number, expected text',
      '1:50-1:51 wrong-type list, expected text, or an object of texts',
      '1:73-1:76 wrong-type text, expected a list',
    ])
    expect(
      faults('{"mapping": [{"requirement_name": "A", "severity": {"p": 1}, "control_mapping": [12]}]}'),
    ).toEqual(['1:58-1:59 wrong-type number, expected text', '1:82-1:84 wrong-type number, expected text'])
    expect(faults('[{"requirement_name": "A"}]')).toEqual(['1:1-1:2 wrong-type list, expected an object'])
    expect(faults('42')).toEqual(['1:1-1:3 wrong-type number, expected an object'])
  })

  it('is not told of a mapping of another tool', () => {
    for (const text of ['{"mappings": {"properties": {}}}', '[["a", 1]]', '[]', '{}'])
      expect(faults(text)).toEqual([])
  })
})

describe('text that is no JSON', () => {
  it.each([
    ['', '1:1-1:1 syntax end of the file, expected a value'],
    ['  \n', '1:1-1:1 syntax end of the file, expected a value'],
    ['{"a": 1,}', '1:8-1:9 syntax `,`, expected `}` without a comma before it'],
    ['[\r\n\t1,\r\n]', '2:3-2:4 syntax `,`, expected `]` without a comma before it'],
    ['{"a": 1\n "b": 2}', '2:2-2:5 syntax `"b"`, expected `,` before it'],
    ['{"a" 1}', '1:6-1:7 syntax `1`, expected `:` before it'],
    ['{"a": "x\n}', '1:7-1:9 syntax `"x`, expected a closing quote on its line'],
    ['{"a": "\\q"}', '1:7-1:11 syntax `"\\q"`, expected a JSON escape, such as `\\\\` for a backslash'],
    ['// mine\n{}', '1:1-1:8 syntax `// mine`, expected no comment, which JSON has not'],
    ['{}\n}', '2:1-2:2 syntax `}`, expected the end'],
    ['{"mapping": [', '1:14-1:14 syntax end of the file, expected `]`'],
    [
      '<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> topic\n',
      '1:1-1:13 syntax merge conflict, expected JSON; take one of its sides',
    ],
  ])('%j has one fault', (text, expected) => {
    expect(faults(text)).toEqual([expected])
    expect(read(text).entries).toEqual([])
  })

  it('has one fault for each place that is to be mended', () => {
    const text = '{\n"a": [1,],\n\n"b": 2,\n\n"c": [3,]\n}'
    expect(faults(text)).toEqual([
      '2:8-2:9 syntax `,`, expected `]` without a comma before it',
      '6:8-6:9 syntax `,`, expected `]` without a comma before it',
    ])
  })
})
