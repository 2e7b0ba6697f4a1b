import {describe, expect, it} from 'vitest'
import {type Coverage, type CoverageFilter, readCoverage} from '../../src/coverage/coverage.ts'
import type {Corpus} from '../../src/model/corpus.ts'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {control, corpusOf, excluding, SOON} from './corpus.ts'

const KEYS = `# Keys - Security Playbook

${excluding('PR.MA, DE.CM-6, RS.RP (unless stated)')}
## Preventative Controls

${control('1. Keys are rotated', ['PR.AC-1', 'PR.DS-1'])}
${control('2. Keys are narrow', ['PR.AC-1', 'PR.AC-4'], SOON)}
## Detective Controls

${control('1. Use is logged', ['DE.CM-6'])}
`
const QUEUE = `# Queue - Security Playbook

## Preventative Controls

${control('1. Queues are encrypted', ['PR.DS-1', 'PR.ZZ-9'])}
`
const corpus = corpusOf({
  'keys/playbook.md': KEYS,
  'queue/playbook.md': QUEUE,
  'queue/notes.md': `# Notes\n\n${excluding('PR.DS-1, PR.DS-2')}`,
  'topic/playbook.md': '# Topic - Security Playbook\n',
  'readme.md': '# Read me\n',
})

const only = (of: Corpus, filter: CoverageFilter = {}, framework = 'nist-csf-1.1'): Coverage =>
  readCoverage(of, {...filter, frameworks: [framework]})[0]!

const cell = (coverage: Coverage, service: string, id: string) =>
  coverage.services
    .find((each) => each.service === service)
    ?.cells.flatMap(({ids}) => ids)
    .find((each) => each.id === id)

const state = (coverage: Coverage, service: string, id: string) => cell(coverage, service, id)?.state

describe('readCoverage', () => {
  const coverage = only(corpus)

  it('has a row a service, in the order of their names, and a column a category', () => {
    expect(coverage.services.map(({service, playbooks}) => [service, playbooks])).toEqual([
      ['keys', ['keys/playbook.md']],
      ['queue', ['queue/playbook.md', 'queue/notes.md']],
      ['topic', ['topic/playbook.md']],
    ])
    expect(coverage.categories).toHaveLength(23)
    expect(coverage.functions.map(({id}) => id)).toEqual(['ID', 'PR', 'DE', 'RS', 'RC'])
  })

  it.each([
    ['content', 'keys', 'PR.DS-1', 'a written control cites it'],
    ['content', 'keys', 'PR.AC-1', 'a written control and one with a placeholder cite it'],
    ['placeholder', 'keys', 'PR.AC-4', 'a control that holds its table and a placeholder cites it'],
    ['not-applicable', 'keys', 'PR.MA-2', 'its category is excluded'],
    ['silent', 'keys', 'RS.RP-1', 'it is excluded unless stated'],
    ['content', 'keys', 'DE.CM-6', 'it is excluded and cited'],
    ['content', 'queue', 'PR.DS-1', 'one document excludes it and another one cites it'],
    ['not-applicable', 'queue', 'PR.DS-2', 'another document of the service excludes it'],
    ['silent', 'topic', 'PR.DS-1', 'only others cite it'],
  ])('is %s for %s %s: %s', (expected, service, id) => {
    expect(state(coverage, service, id)).toBe(expected)
  })

  it('marks what is cited and declared not applicable', () => {
    const marked = coverage.services.flatMap(({service, cells}) =>
      cells.flatMap(({ids}) => ids.filter((each) => each.contradicted).map(({id}) => `${service} ${id}`)),
    )
    expect(marked).toEqual(['keys DE.CM-6', 'queue PR.DS-1'])
  })

  it('lists what cites an id, each control once', () => {
    expect(cell(coverage, 'keys', 'PR.AC-1')?.controls).toEqual([
      {
        id: 'keys/preventative/keys-are-rotated',
        title: '1. Keys are rotated',
        playbook: 'keys/playbook.md',
        line: 8,
        group: 'preventative',
        slug: '1-keys-are-rotated',
        isWritten: true,
      },
      {
        id: 'keys/preventative/keys-are-narrow',
        title: '2. Keys are narrow',
        playbook: 'keys/playbook.md',
        line: 18,
        group: 'preventative',
        slug: '2-keys-are-narrow',
        isWritten: false,
      },
    ])
    expect(cell(coverage, 'topic', 'PR.AC-1')?.controls).toEqual([])
  })

  it('counts a category of a service', () => {
    const access = coverage.services[0]!.cells.find(({category}) => category === 'PR.AC')!
    expect([access.state, access.counts]).toEqual([
      'part',
      {content: 1, placeholder: 1, 'not-applicable': 0, silent: 5},
    ])
    expect(access.ids).toHaveLength(7)
    expect(coverage.services[0]!.counts).toEqual({
      content: 3,
      placeholder: 1,
      'not-applicable': 2,
      silent: 102,
    })
  })

  it('counts what all services say', () => {
    expect(coverage.totals.whole).toEqual({content: 4, placeholder: 1, 'not-applicable': 3, silent: 316})
    expect(coverage.totals.functions.map(({content}) => content)).toEqual([0, 3, 1, 0, 0])
    const storage = coverage.categories.findIndex(({id}) => id === 'PR.DS')
    expect(coverage.totals.categories[storage]).toEqual({
      content: 2,
      placeholder: 0,
      'not-applicable': 1,
      silent: 21,
    })
  })

  it('does not count an id that the framework lacks, and tells it', () => {
    expect(coverage.unlisted).toEqual(['PR.ZZ-9'])
  })

  it('has the published variant alone', () => {
    const sides = (one: string, other: string) => `<<<<<<< HEAD\n${one}=======\n${other}>>>>>>> topic\n`
    const text = `# Keys - Security Playbook\n\n${sides('Last Update: 02/02/2024\n', 'Last Update: 01/01/2024\n')}
## Preventative Controls\n\n${sides(control('1. A', ['PR.DS-1']), control('1. A', ['PR.DS-2']))}`
    const one = only(corpusOf({'keys/playbook.md': text}))
    expect([state(one, 'keys', 'PR.DS-1'), state(one, 'keys', 'PR.DS-2')]).toEqual(['content', 'silent'])
    expect(cell(one, 'keys', 'PR.DS-1')?.controls[0]?.line).toBe(12)
    expect(readCoverage(corpusOf({'keys/playbook.md': `${text}<<<<<<< HEAD\n`}))).toEqual([])
  })

  it('has a framework that is excluded and never cited', () => {
    const one = only(corpusOf({'keys/playbook.md': `# Keys\n\n${excluding('PR.DS')}`}))
    expect(one.totals.whole).toEqual({content: 0, placeholder: 0, 'not-applicable': 8, silent: 100})
  })

  it('is empty where nothing is cited', () => {
    expect(readCoverage(corpusOf({'keys/playbook.md': '# Keys - Security Playbook\n'}))).toEqual([])
  })
})

describe('a framework without categories', () => {
  const one = only(
    corpusOf({
      'keys/playbook.md': `## Preventative Controls\n\n${control('1. A', ['2', '10'])}`,
      'queue/playbook.md': `## Detective Controls\n\n${control('1. B', ['2'], SOON)}`,
    }),
    {},
    'organisation',
  )

  it('has a column a cited id', () => {
    expect(one.categories.map(({id, ids}) => [id, ids.length])).toEqual([
      ['2', 1],
      ['10', 1],
    ])
    expect(one.services.map(({cells}) => cells.map((each) => each.state))).toEqual([
      ['full', 'full'],
      ['placeholder', 'silent'],
    ])
    expect(one.totals).toEqual({
      whole: {content: 2, placeholder: 1, 'not-applicable': 0, silent: 1},
      categories: [
        {content: 1, placeholder: 1, 'not-applicable': 0, silent: 0},
        {content: 1, placeholder: 0, 'not-applicable': 0, silent: 1},
      ],
      functions: [],
    })
  })
})

describe('a citation outside all controls', () => {
  const fields = [{where: 'frontMatter', key: 'satisfies', framework: 'nist-csf-1.1'} as const]
  const shapes = {...securityPlaybook, controls: {...securityPlaybook.controls, fields}}
  const states = (text: string) => {
    const one = only(corpusOf({'access/policy.md': text}, {shapes}))
    return [state(one, 'access', 'PR.AC-1'), cell(one, 'access', 'PR.AC-1')?.controls[0]?.title]
  }

  it('is answered for by the whole document where front matter holds it', () => {
    const front = '---\nsatisfies: [PR.AC-1]\n---\n# Access\n'
    expect(states(`${front}\n## Rules\n\nEverybody signs in.\n`)).toEqual(['content', 'Access'])
    expect(states(`${front}\n## Rules\n\n${SOON}\n`)).toEqual(['placeholder', 'Access'])
    expect(states(`${front}\nEverybody signs in.\n`)).toEqual(['content', 'Access'])
  })

  it('is answered for by its section where the text holds it', () => {
    const table = '|NIST Subcategory Control|D|\n|-|-|\n|PR.AC-1|own words|\n'
    expect(states(`# Access\n\n## Mapping\n\n${table}`)).toEqual(['content', 'Mapping'])
    expect(states(`# Access\n\n## Mapping\n\n${table}\n${SOON}\n`)).toEqual(['placeholder', 'Mapping'])
  })
})

describe('a control with ids and a placeholder', () => {
  it.each([
    ['placeholder', 'nothing else', ''],
    ['placeholder', 'a list', '- one\n- two'],
    ['placeholder', 'a comment', '<!--\none two three four five six seven eight nine ten eleven twelve\n-->'],
    ['content', 'a line of prose', 'one two three four five six seven eight nine ten eleven twelve'],
    ['content', 'code', '```\nkey\n```'],
  ])('is %s beside %s', (expected, _, body) => {
    const text = `## Preventative Controls\n\n${control('1. A', ['PR.DS-1'], `${body}\n\n${SOON}`)}`
    expect(state(only(corpusOf({'keys/playbook.md': text})), 'keys', 'PR.DS-1')).toBe(expected)
  })
})

describe('a filter', () => {
  it('by function and by category keeps their columns', () => {
    const detect = only(corpus, {functions: ['DE']})
    expect(detect.categories.map(({id}) => id)).toEqual(['DE.AE', 'DE.CM', 'DE.DP'])
    expect(detect.totals.whole).toEqual({content: 1, placeholder: 0, 'not-applicable': 0, silent: 53})
    expect(only(corpus, {categories: ['PR.DS']}).categories.map(({id}) => id)).toEqual(['PR.DS'])
  })

  it('by service keeps their rows', () => {
    expect(only(corpus, {services: ['queue']}).totals.whole).toEqual({
      content: 1,
      placeholder: 0,
      'not-applicable': 1,
      silent: 106,
    })
  })

  it('by group counts only their controls, and what others cite is not called not applicable', () => {
    const detective = only(corpus, {groups: ['detective']})
    expect(state(detective, 'keys', 'DE.CM-6')).toBe('content')
    expect(state(detective, 'keys', 'PR.AC-1')).toBe('silent')
    expect(state(detective, 'queue', 'PR.DS-1')).toBe('silent')
    expect(state(detective, 'queue', 'PR.DS-2')).toBe('not-applicable')
    expect(detective.totals.whole).toEqual({content: 1, placeholder: 0, 'not-applicable': 3, silent: 320})
  })

  it('by status counts these cells alone, and leaves out rows and columns without one', () => {
    const open = only(corpus, {statuses: ['placeholder', 'not-applicable']})
    expect(open.services.map(({service}) => service)).toEqual(['keys', 'queue'])
    expect(open.categories.map(({id}) => id)).toEqual(['PR.AC', 'PR.DS', 'PR.MA'])
    expect(open.services[0]!.cells.map(({ids}) => ids.map(({id}) => id))).toEqual([
      ['PR.AC-4'],
      [],
      ['PR.MA-1', 'PR.MA-2'],
    ])
    expect(open.totals.whole).toEqual({content: 0, placeholder: 1, 'not-applicable': 3, silent: 0})
  })
})
