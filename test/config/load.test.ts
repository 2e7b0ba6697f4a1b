import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ConfigError, loadConfig, readConfig} from '../../src/config/load.ts'
import {builtInFrameworks} from '../../src/frameworks/index.ts'
import {visible} from '../../src/parse/visible.ts'
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
    expect(frameworks.ids).toEqual(builtInFrameworks.map(({id}) => id))
    expect(rest).toEqual({
      folder: '.',
      sources: ['c.yml'],
      documents: undefined,
      nested: [],
      files: {exclude: [], include: []},
      links: {style: undefined, joined: []},
      roots: ['static'],
      shapes: securityPlaybook,
      rules: {},
      overrides: [],
      site: {
        title: 'Security playbooks',
        tagline: 'Proved before published',
        url: 'http://localhost:3000',
        baseUrl: '/',
        editUrl: undefined,
        colours: {},
        imageHosts: [],
        categories: {},
        unpublishable: 'page',
        findings: 'development',
        search: {synonyms: []},
        offline: false,
        archive: false,
        history: true,
        authors: false,
      },
      versions: {tags: [], refs: [], merges: false, limit: undefined},
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

  it('may name hosts and an origin in any spelling; they get that of addresses', () => {
    const {site} = read(
      'site: {imageHosts: [IMG.Example.com, bücher.example, "*.example.com:443", "a.example:8443"], url: "https://BÜCHER.example"}',
    )
    expect(site.imageHosts).toEqual([
      'img.example.com',
      'xn--bcher-kva.example',
      '*.example.com',
      'a.example:8443',
    ])
    expect(site.url).toBe('https://xn--bcher-kva.example')
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
        'c.yml:1:1 Unexpected key `contrls` in the configuration, expected a known key (`proofbook config schema` lists them); did you mean `controls`?',
      ],
    ],
    [
      'an unknown key inside',
      'files:\n  exclud: []\n',
      [
        'c.yml:2:3 Unexpected key `exclud` in `files`, expected `exclude`, `include`; did you mean `exclude`?',
      ],
    ],
    [
      'an unknown key that is close to none',
      'files:\n  zzzzzz: []\n',
      ['c.yml:2:3 Unexpected key `zzzzzz` in `files`, expected `exclude`, `include`'],
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
        'c.yml:4:18 Unexpected `organization` for `controls.tables.0.framework`, expected `nist-csf-1.1`, `nist-csf-2.0`, `organisation`; did you mean `organisation`?',
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
        'c.yml:3:15 Unexpected `lists` for `controls.fields.0.where`, expected `frontMatter`, `boldLabel`, `list`; did you mean `list`?',
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
    ['no YAML', 'roots: [a\n', ['c.yml:2:1 Unexpected end of a value, expected its closing bracket']],
    [
      'a second document',
      'roots: [a]\n---\nrules: {}\n',
      ['c.yml:2:1 Unexpected second document, expected one, without a line `---` or `...` between keys'],
    ],
    [
      'words after quotes',
      "documents: 'it's'\n",
      [
        'c.yml:1:16 Unexpected text after the end of a value, expected a new key, or the whole value in quotes',
      ],
    ],
    [
      'a backslash in double quotes',
      'documents: "C:\\docs"\n',
      ['c.yml:1:15 Unexpected `\\d` in double quotes, expected single quotes, or `\\\\` for a backslash'],
    ],
    [
      'a bracket too many',
      'roots: [a]]\n',
      ['c.yml:1:11 Unexpected `]`, expected the bracket that it closes'],
    ],
    [
      'a key twice',
      'roots: [a]\nroots: [b]\n',
      ['c.yml:2:1 Unexpected second key `roots`, expected each key once'],
    ],
    [
      'a key named `__proto__`',
      '__proto__: {}\n',
      [
        'c.yml:1:1 Unexpected key `__proto__` in the configuration, expected a known key (`proofbook config schema` lists them)',
      ],
    ],
    [
      'a key named `__proto__` inside',
      'files: {__proto__: {exclude: []}}\n',
      ['c.yml:1:9 Unexpected key `__proto__` in `files`, expected `exclude`, `include`'],
    ],
    [
      'a mapping in place of a word',
      'rules:\n  no-dead-anchor: {severity: off}\n',
      [
        'c.yml:2:20 Unexpected key `severity` in `rules.no-dead-anchor`, expected `mended-anchor`, `swallowed-anchor`, `misspelt-heading`, `dead-anchor`, `dead-anchor-close`',
      ],
    ],
    [
      'a long value',
      `rules: {no-dead-link: ${'a'.repeat(100)}}\n`,
      [
        `c.yml:1:23 Unexpected \`${'a'.repeat(80)}…\` for \`rules.no-dead-link\`, expected \`off\`, \`error\`, \`warning\`, \`info\``,
      ],
    ],
    [
      'a number out of its range',
      'controls: {depth: 9}\n',
      ['c.yml:1:19 Unexpected `9` for `controls.depth`, expected at most 6'],
    ],
    [
      'a list without an item',
      'controls: {tables: [{header: ^id$, framework: []}]}\n',
      [
        'c.yml:1:47 Unexpected `[]` for `controls.tables.0.framework`, expected a list with at least one item',
      ],
    ],
    [
      'lookahead, which cannot be matched in linear time',
      'title:\n  strip:\n    - ok\n    - a(?=b)\n',
      ['c.yml:4:7 Unexpected `a(?=b)` for `title.strip.1`, expected a pattern without lookahead `(?=`'],
    ],
    [
      'a backreference',
      'dates: {labels: ["(a)\\\\1"]}\n',
      [
        'c.yml:1:18 Unexpected `(a)\\1` for `dates.labels.0`, expected a pattern without the backreference `\\1`',
      ],
    ],
    [
      'a glob that matches in many ways',
      'files: {exclude: ["*a*a*a*b"]}\n',
      [
        'c.yml:1:19 Unexpected `*a*a*a*b` for `files.exclude.0`, expected at most 3 wildcards, besides `/**` at the end; use several globs instead',
      ],
    ],
    [
      'a host that ends the directive of a policy',
      'site:\n  imageHosts: ["a.example; script-src *"]\n',
      [
        'c.yml:2:16 Unexpected `a.example; script-src *` for `site.imageHosts.0`, expected a host such as `images.example.com`, `*.example.com` or `images.example.com:8443`',
      ],
    ],
    [
      'a script for an address',
      'site: {editUrl: "javascript:alert(1)"}\n',
      [
        'c.yml:1:17 Unexpected `javascript:alert(1)` for `site.editUrl`, expected an address such as `https://github.com/example/playbooks/edit/main`',
      ],
    ],
    [
      'a base path without a slash at its end',
      'site: {baseUrl: /docs}\n',
      [
        'c.yml:1:17 Unexpected `/docs` for `site.baseUrl`, expected a path such as `/` or `/playbooks/`: a slash at both ends; letters, digits, `-`, `.`, `_` and `~` between',
      ],
    ],
    [
      'a title over two lines',
      'site: {title: "a\\nb"}\n',
      [
        'c.yml:1:15 Unexpected `a\\nb` for `site.title`, expected one line of at most 1000 characters, without control characters',
      ],
    ],
    [
      'a folder outside',
      'roots: [../other]\n',
      [
        'c.yml:1:9 Unexpected `../other` for `roots.0`, expected a path such as `static`, from the folder of the configuration and inside it',
      ],
    ],
    [
      'a list in place of a level',
      'rules:\n  no-dead-link:\n    - off\n',
      ['c.yml:3:5 Unexpected list for `rules.no-dead-link`, expected `off`, `error`, `warning`, `info`'],
    ],
    [
      'a message that a rule lacks',
      'rules: {no-dead-anchor: {mended: info}}\n',
      [
        'c.yml:1:26 Unexpected key `mended` in `rules.no-dead-anchor`, expected `mended-anchor`, `swallowed-anchor`, `misspelt-heading`, `dead-anchor`, `dead-anchor-close`',
      ],
    ],
    [
      'a level in an override',
      'overrides: [{files: [a], rules: {no-dead-link: warn}}]\n',
      [
        'c.yml:1:48 Unexpected `warn` for `overrides.0.rules.no-dead-link`, expected `off`, `error`, `warning`, `info`',
      ],
    ],
  ])('is told with its place: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('is an alias of nothing, and aliases that would grow without end', () => {
    expect(problems('roots: *none\n')).toEqual([
      'c.yml:1:8 Unexpected alias `*none`, expected an anchor `&none` above it, or the value itself',
    ])
    const bomb = [
      'x0: &x0 [a, a]',
      ...[1, 2, 3, 4, 5, 6].map((at) => `x${at}: &x${at} [${Array(9).fill(`*x${at - 1}`)}]`),
    ]
    expect(problems(`${bomb.join('\n')}\n`)).toEqual([
      'c.yml:2:10 Unexpected number of aliases, expected at most 20 values by them',
    ])
  })
})

describe('a configuration that wears its reader down', () => {
  const size = (text: string) => [`c.yml:1:1 Unexpected size of ${text.length} bytes, expected at most 65536`]
  const times = (count: number, piece: (at: number) => string) =>
    Array.from({length: count}, (_, at) => piece(at))

  it.each([
    ['anchors', times(40_000, (at) => `- &a${at} x\n`).join('')],
    ['aliases', `- &a x\n${'- *a\n'.repeat(20_000)}`],
    ['keys', times(20_000, (at) => `k${at}: 1\n`).join('')],
    ['a comment', `#${'a'.repeat(70_000)}\n`],
  ])('is refused by its size: %s', (_, text) => {
    expect(problems(text)).toEqual(size(text))
  })

  it('is measured in bytes', () => {
    expect(problems(`#${'é'.repeat(32_767)}`)).toEqual([])
    expect(problems(`#${'é'.repeat(32_768)}`)).toEqual([
      'c.yml:1:1 Unexpected size of 65537 bytes, expected at most 65536',
    ])
  })

  it.each([
    ['flow lists', '['.repeat(30_000), 101],
    ['block lists', '- '.repeat(30_000), 200],
    ['explicit keys', '? '.repeat(30_000), 200],
    ['empty keys', ': '.repeat(30_000), 200],
    ['flow mappings', '{a: '.repeat(15_000), 398],
  ])('is refused by its depth: %s', (_, text, column) => {
    expect(problems(text)).toEqual([`c.yml:1:${column} Unexpected nesting, expected at most 100 levels`])
  })

  it('lists the first problems only', () => {
    const lines = problems(times(4000, (at) => `k${at}: 1`).join('\n'))
    expect(lines).toHaveLength(21)
    expect(lines.slice(-2)).toEqual([
      'c.yml:20:1 Unexpected key `k19` in the configuration, expected a known key (`proofbook config schema` lists them)',
      'and 3980 more',
    ])
  })
})

describe('a message about a configuration', () => {
  it.each([
    ['a key', '"a\\e[31m\\nb\\u202e": 1\n', 'a\u001b[31m\nb\u202e'],
    ['a value', 'rules: {no-dead-link: "off\\r\\n::error::x\\u2066"}\n', 'off\r\n::error::x\u2066'],
    ['a key given twice', '"a\\n\\e": 1\n"a\\n\\e": 2\n', 'a\n\u001b'],
    ['an alias', 'roots: *a\u202eb\u009b\n', 'a\u202eb\u009b'],
    ['a pattern', 'title: {strip: ["(\\n\\e]0;x\\a"]}\n', '(\n\u001b]0;x\u0007'],
  ])('is one line in which nothing acts: %s', (_, text, written) => {
    const lines = problems(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
    expect(lines[0]).toContain(visible(written))
  })

  it('shows the name of the file so too', () => {
    expect(() => readConfig('a: 1', 'c\n\u001b.yml')).toThrow(
      new ConfigError(
        `${visible('c\n\u001b.yml')}:1:1 Unexpected key \`a\` in the configuration, expected a known key (\`proofbook config schema\` lists them)`,
      ),
    )
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
