import {describe, expect, it} from 'vitest'
import {CatalogError} from '../../src/catalogs/catalog.ts'
import {readCatalog, readCatalogFile} from '../../src/catalogs/read-catalog.ts'

const read = (text: string | Buffer, as?: string) => readCatalog(Buffer.from(text), 'a.json', as)

const problems = (text: string | Buffer, as?: string): string => {
  try {
    read(text, as)
  } catch (error) {
    if (error instanceof CatalogError) return error.message
    throw error
  }
  return 'none'
}

const KINDS = 'expected an OSCAL catalogue (key `catalog`) or a CPRT export (key `response`)'
const control = '{"id": "x-1"}'
const catalog = (rest: string, metadata = '{"title": "T"}') =>
  `{"catalog": {"metadata": ${metadata}, ${rest}}}`

describe('a file that is no JSON', () => {
  it.each([
    ['', '1:1 Unexpected end of the file, expected a value'],
    ['{\n  "catalog" {}}', '2:13 Unexpected `{`, expected `:` before it'],
    ['{"catalog": {}', '1:15 Unexpected end of the file, expected `}`'],
    ['{"catalog": "x\n"}', '1:13 Unexpected `"x`, expected a closing quote on its line'],
    ['// c\n{}', '1:1 Unexpected `// c`, expected no comment, which JSON has not'],
    ['{"catalog": [1,]}', '1:15 Unexpected `,`, expected `]` without a comma before it'],
    ['<html>', '1:1 Unexpected `<html>`, expected a value in JSON'],
  ])('%j is told at its first fault', (text, message) => {
    expect(problems(text)).toBe(`a.json:${message}; download the file again`)
  })

  it('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${catalog(`"controls": [${control}]`)}`).controls).toHaveLength(1)
  })

  it('is told at the first byte that is not UTF-8', () => {
    expect(problems(Buffer.concat([Buffer.from('{\n"é'), Buffer.from([0xff, 0x22])]))).toBe(
      'a.json:2:3 Unexpected byte 0xff, expected UTF-8; convert the file, or download it again',
    )
  })
})

describe('JSON of another kind', () => {
  it.each([
    ['[]', `1:1 Unexpected array, ${KINDS}`],
    ['{}', `1:1 Unexpected JSON with no keys, ${KINDS}`],
    ['{"a": 1, "b": 2, "c": 3, "d": 4}', `1:1 Unexpected JSON with the keys \`a\`, \`b\`, \`c\`, ${KINDS}`],
    [
      '{"profile": {}}',
      '1:1 Unexpected OSCAL profile, which picks controls of a catalogue; import that catalogue, or the resolved profile',
    ],
    [
      '{"component-definition": {}}',
      '1:1 Unexpected OSCAL component definition; import the catalogue that it names as its `source`',
    ],
    ['{"response": {}}', '1:1 Unexpected `response` without `elements`, expected a whole CPRT export'],
  ])('%s is named', (text, message) => {
    expect(problems(text)).toBe(`a.json:${message}`)
  })
})

describe('a catalogue with faults', () => {
  it.each([
    [
      catalog('"controls": []'),
      '1:13 Cannot find a control in the catalogue, expected `controls` in it or in its `groups`',
    ],
    [
      catalog(`"controls": [${control}]`, '{}'),
      '1:26 Cannot find `title` of the catalogue; write the title of the catalogue',
    ],
    [
      catalog(`"controls": [${control}]`, '{"title": 7}'),
      '1:36 Unexpected number for `title`, expected text',
    ],
    [
      catalog(`"controls": [${control}]`, '{"title": " "}'),
      '1:36 Unexpected empty `title` of the catalogue, expected text; write the title of the catalogue',
    ],
    [
      `{"catalog": {"controls": [${control}]}}`,
      '1:13 Cannot find `metadata` of the catalogue; download the file again',
    ],
    [
      catalog('"controls": [{}]'),
      '1:55 Cannot find `id` of the control; each control needs one; download the file again',
    ],
    [catalog('"controls": {}'), '1:54 Unexpected object for `controls`, expected list'],
    [catalog(`"controls": [${control}, 1]`), '1:70 Unexpected number for `controls`, expected object'],
    [
      catalog(`"controls": [{"id": "${'x'.repeat(65)}"}]`),
      `1:55 Unexpected id \`${'X'.repeat(59)}…\` of a control, expected at most 64 characters`,
    ],
    [
      catalog(
        `"controls": [{"id": "x", "parts": [{"name": "statement", "prose": "${'x'.repeat(10_001)}"}]}]`,
      ),
      '1:108 Unexpected 10001 characters of `prose`, expected at most 10000',
    ],
  ])('%.70s… is told in place', (text, message) => {
    expect(problems(text).split('\n')).toContain(`a.json:${message}`)
  })

  it('tells all of them together, in the order of the file', () => {
    const text = catalog('"controls": [\n{"id": "x-1"},\n{"title": 1},\n{"id": "X-1"}\n]', '{"title": []}')
    expect(problems(text).split('\n')).toEqual([
      'a.json:1:36 Unexpected list for `title`, expected text',
      'a.json:3:1 Cannot find `id` of the control; each control needs one; download the file again',
      'a.json:3:11 Unexpected number for `title`, expected text',
      'a.json:4:1 Unexpected second control `X-1`, expected each id once; the first begins on line 2',
    ])
  })

  it('stops after twenty', () => {
    const lines = problems(catalog(`"controls": [${'{},'.repeat(24)}{}]`)).split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('a.json: 5 more problems')
  })
})

describe('the id of the framework', () => {
  const named = (title: string) => catalog(`"controls": [${control}]`, JSON.stringify({title}))

  it('is the one that was given, if it can be one', () => {
    expect(read(named('T'), 'acme-2.0').id).toBe('acme-2.0')
    for (const as of ['Acme', '../x', 'a b', 'a--b', '', '-a', `${'x'.repeat(81)}`])
      expect(problems(named('T'), as)).toMatch(/^Unexpected framework id `.*`, expected small letters/)
  })

  it('has to be given where the title makes none', () => {
    expect(problems(named('安全'))).toBe(
      'a.json:1:1 Cannot make a framework id from the title `安全`; give one with `--as`',
    )
  })
})

describe('what is no file', () => {
  it.each([
    ['missing.json', 'Cannot find `missing.json`, expected an OSCAL catalogue or a CPRT export in JSON'],
    ['test', 'Unexpected folder `test`, expected an OSCAL catalogue or a CPRT export in JSON'],
    ['/dev/null', 'Unexpected device `/dev/null`, expected an OSCAL catalogue or a CPRT export in JSON'],
  ])('%s is refused', (path, message) => {
    expect(() => readCatalogFile(path)).toThrow(new CatalogError(message))
  })
})
