import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ConfigError, loadConfig, readConfig} from '../../src/config/load.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'

const read = (text: string) => readConfig(text, 'c.yml')

/** The lines of the error that a configuration gives. */
function problems(text: string): string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a configuration', () => {
  it.each(['', '\n', '# nothing yet\n', '{}', '---\n'])('may say nothing: %j', (text) => {
    const {frameworks, ...rest} = read(text)
    expect(frameworks.ids).toEqual(['nist-csf-1.1', 'nist-csf-2.0', 'organisation'])
    expect(rest).toEqual({
      files: {exclude: []},
      roots: ['static'],
      shapes: securityPlaybook,
      rules: {},
      site: {
        title: 'Security playbooks',
        tagline: 'Proved before published',
        url: 'http://localhost:3000',
        baseUrl: '/',
        editUrl: undefined,
        imageHosts: [],
        unpublishable: 'page',
      },
    })
  })

  it('may name the slots in which controls are cited', () => {
    const {controls} = read(`controls:
  tables:
    - {header: ^control$, framework: [nist-csf-1.1, nist-csf-2.0], textColumn: 3}
  fields:
    - {where: frontMatter, key: satisfies, framework: nist-csf-2.0}
    - {where: boldLabel, label: ^related, item: '^CSF (.+)$', framework: nist-csf-2.0}
    - {where: list, under: ^controls$, framework: nist-csf-2.0}
  fileNames:
    - {pattern: '^csf_(.+)$', id: $1, framework: nist-csf-2.0}
  notApplicable:
    - {sentence: '^not for us:', framework: nist-csf-2.0}
  functions:
    - {group: operational, framework: nist-csf-2.0, functions: [GV]}
`).shapes
    expect(controls.tables[0]).toEqual({
      header: '^control$',
      framework: ['nist-csf-1.1', 'nist-csf-2.0'],
      idColumn: 1,
      textColumn: 3,
    })
    expect(controls.fields.map(({where}) => where)).toEqual(['frontMatter', 'boldLabel', 'list'])
    expect(controls.fileNames).toEqual([{pattern: '^csf_(.+)$', id: '$1', framework: 'nist-csf-2.0'}])
    expect(controls.notApplicable[0]).toEqual({sentence: '^not for us:', framework: 'nist-csf-2.0'})
    expect(controls.functions[0]!.functions).toEqual(['GV'])
  })

  it('may be JSON', () => {
    expect(read('{"roots": ["public"], "rules": {"no-placeholder": "off"}}')).toMatchObject({
      roots: ['public'],
      rules: {'no-placeholder': 'off'},
    })
  })

  it('puts its lists before those of the preset, and its single values in place of them', () => {
    const {shapes} = read(
      [
        'controls:',
        '  depth: 4',
        '  tables:',
        '    - {header: ^id$, framework: organisation}',
        'dates: {formats: [DD/MM/YYYY]}',
        'sections: {groups: [{group: detective, heading: [^watch$]}]}',
        '',
      ].join('\n'),
    )
    expect(shapes.controls.depth).toBe(4)
    expect(shapes.controls.heading).toBe(securityPlaybook.controls.heading)
    expect(shapes.controls.tables).toEqual([
      {header: '^id$', framework: 'organisation', idColumn: 1},
      ...securityPlaybook.controls.tables,
    ])
    expect(shapes.dates.formats).toEqual(['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD'])
    expect(shapes.sections.groups[0]).toEqual({group: 'detective', heading: ['^watch$']})
    expect(shapes.sections.groups).toHaveLength(1 + securityPlaybook.sections.groups.length)
  })

  it('recognises nothing but what it says with `preset: none`', () => {
    const {shapes} = read('preset: none\nplaceholders: {phrases: [^tbd$]}\n')
    expect(shapes.placeholders.phrases).toEqual(['^tbd$'])
    expect([
      shapes.controls.tables,
      shapes.controls.labels,
      shapes.sections.groups,
      shapes.dates.labels,
      shapes.status,
      shapes.kinds.playbook.title,
      shapes.examples.forbiddenActions,
    ]).toEqual(Array(7).fill([]))
  })

  it('changes nothing of the preset for the next one', () => {
    const before = structuredClone(securityPlaybook)
    read('controls: {tables: [{header: x, framework: organisation}], noId: [y]}\n')
    expect(securityPlaybook).toEqual(before)
    expect(read('').shapes).toEqual(before)
  })
})

describe('a mistake in a configuration', () => {
  it.each([
    [
      'an unknown key',
      'contrls: {}\n',
      [
        'c.yml:1:1 Unexpected key `contrls` in the configuration, expected a known key; did you mean `controls`',
      ],
    ],
    [
      'an unknown key inside',
      'files:\n  exclud: []\n',
      ['c.yml:2:3 Unexpected key `exclud` in `files`, expected `exclude`; did you mean `exclude`'],
    ],
    [
      'an unknown key that is close to none',
      'files:\n  zzzzzz: []\n',
      ['c.yml:2:3 Unexpected key `zzzzzz` in `files`, expected `exclude`'],
    ],
    [
      'an unknown severity',
      'rules:\n  no-dead-link: warn\n',
      ['c.yml:2:17 Unexpected `warn` for `rules.no-dead-link`, expected `off`, `error`, `warning`, `info`'],
    ],
    [
      'an unknown framework',
      'controls:\n  tables:\n    - header: ^id$\n      framework: organization\n',
      [
        'c.yml:4:18 Unexpected `organization` for `controls.tables.0.framework`, expected `nist-csf-1.1`, `nist-csf-2.0`, `organisation`; did you mean `organisation`',
      ],
    ],
    [
      'an unknown framework of several',
      'controls:\n  tables:\n    - header: ^id$\n      framework: [nist-csf-1.1, nist]\n',
      [
        'c.yml:4:33 Unexpected `nist` for `controls.tables.0.framework.1`, expected `nist-csf-1.1`, `nist-csf-2.0`, `organisation`',
      ],
    ],
    [
      'an unknown kind of slot',
      'controls:\n  fields:\n    - {where: lists, under: x, framework: nist-csf-1.1}\n',
      [
        'c.yml:3:15 Unexpected `lists` for `controls.fields.0.where`, expected `frontMatter`, `boldLabel`, `list`; did you mean `list`',
      ],
    ],
    [
      'a key of another kind of slot',
      'controls:\n  fields:\n    - {where: list, under: x, framework: nist-csf-1.1, key: a}\n',
      [
        'c.yml:3:56 Unexpected key `key` in `controls.fields.0`, expected `framework`, `item`, `where`, `under`',
      ],
    ],
    [
      'a missing key',
      'controls:\n  tables:\n    - header: ^id$\n',
      ['c.yml:3:7 Cannot find key `framework` in `controls.tables.0`'],
    ],
    [
      'a bad regular expression',
      'placeholders:\n  phrases:\n    - ok\n    - "("\n',
      ['c.yml:4:7 Unexpected `(` for `placeholders.phrases.1`, expected a regular expression'],
    ],
    [
      'a regular expression that is none with the `u` flag',
      'title: {strip: ["\\\\-"]}\n',
      ['c.yml:1:17 Unexpected `\\-` for `title.strip.0`, expected a regular expression'],
    ],
    [
      'a value of the wrong type',
      'roots: static\n',
      ['c.yml:1:8 Unexpected string for `roots`, expected array'],
    ],
    ['an empty value', 'controls:\n', ['c.yml:1:10 Unexpected null for `controls`, expected object']],
    ['a list for everything', '- a\n', ['c.yml:1:1 Unexpected list for the configuration, expected object']],
    [
      'an origin with a path',
      'site:\n  url: https://a.example/docs\n',
      [
        'c.yml:2:8 Unexpected `https://a.example/docs` for `site.url`, expected an origin such as `https://playbooks.example.com`',
      ],
    ],
    [
      'several mistakes at once',
      'roots: 1\nrules: {no-dead-link: 2}\n',
      [
        'c.yml:1:8 Unexpected number for `roots`, expected array',
        'c.yml:2:23 Unexpected `2` for `rules.no-dead-link`, expected `off`, `error`, `warning`, `info`',
      ],
    ],
    [
      'no YAML',
      'roots: [a\n',
      ['c.yml:2:1 Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    ['a key twice', 'roots: [a]\nroots: [b]\n', ['c.yml:2:1 Map keys must be unique']],
    [
      'a key named `__proto__`',
      '__proto__: {}\n',
      ['c.yml:1:1 Unexpected key `__proto__` in the configuration, expected a known key'],
    ],
  ])('is told with its place: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('is an alias of nothing, and aliases that would grow without end', () => {
    expect(problems('roots: *none\n')).toEqual([
      'c.yml:1:1 Unresolved alias (the anchor must be set before the alias): none',
    ])
    const bomb = [
      'x0: &x0 [a, a]',
      ...[1, 2, 3, 4, 5, 6].map((at) => `x${at}: &x${at} [${Array(9).fill(`*x${at - 1}`)}]`),
    ]
    expect(problems(`${bomb.join('\n')}\n`)).toEqual([
      'c.yml:1:1 Excessive alias count indicates a resource exhaustion attack',
    ])
  })
})

describe('the configuration file', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'proofbook-config-'))
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  it('need not exist, unless it is named', () => {
    expect(loadConfig().roots).toEqual(['static'])
    expect(() => loadConfig(join(folder, 'none.yml'))).toThrow(
      new ConfigError(`Cannot find configuration \`${join(folder, 'none.yml')}\``),
    )
  })

  it('is no folder', () => {
    expect(() => loadConfig(folder)).toThrow(
      new ConfigError(`Cannot read configuration \`${folder}\`: it is a folder, expected a regular file`),
    )
  })

  it('is read as UTF-8', () => {
    writeFileSync(join(folder, 'c.yml'), 'site: {title: Clés}\n')
    expect(loadConfig(join(folder, 'c.yml')).site.title).toBe('Clés')
  })
})
