import {describe, expect, it} from 'vitest'
import {fingerprint, foldedFingerprint} from '../../src/frameworks/fingerprint.ts'
import type {Framework} from '../../src/frameworks/framework.ts'
import {Frameworks, frameworkName, type KnownWording} from '../../src/frameworks/frameworks.ts'
import {builtInFrameworks, createFrameworks, withCatalog} from '../../src/frameworks/index.ts'

const text = 'Boats are tied up at dusk'

/** A closed framework of one control with that text. */
function catalogue(id: string, rest: Partial<Framework> = {}): Framework {
  return {
    id,
    title: 'Harbour rules',
    source: 'this test',
    idShape: /^[A-Z]+-\d+$/,
    closed: true,
    functions: [{id: 'D', title: 'Day'}],
    categories: [{id: 'D.B', title: 'Boats', function: 'D'}],
    controls: [{id: 'B-1', category: 'D.B', text}],
    wordings: [{id: 'B-1', edition: '', exact: fingerprint(text), folded: foldedFingerprint(text)}],
    ...rest,
  }
}

describe('Frameworks', () => {
  const frameworks = createFrameworks([catalogue('harbour')])

  it.each([
    ['nist-csf-1.1', 'PR.DS-1', true],
    ['nist-csf-1.1', 'PR.DS-01', false],
    ['nist-csf-1.1', 'pr.ds-1', false],
    ['nist-csf-1.1', 'PR.DS', false],
    ['nist-csf-1.1', 'PR.DS-9', false],
    ['nist-csf-2.0', 'PR.DS-01', true],
    ['nist-csf-2.0', 'PR.DS-1', false],
    ['organisation', '5', true],
    ['organisation', 'CS0012345', true],
    ['organisation', 'cs0012345', true],
    ['organisation', '5000', false],
    ['organisation', 'PR.DS-1', false],
    ['harbour', 'B-1', true],
    ['harbour', 'B-2', false],
    ['nothing', 'B-1', false],
  ])('know whether %s has %s', (framework, id, expected) => {
    expect(frameworks.has(framework, id)).toBe(expected)
  })

  it('find a framework by its id', () => {
    expect(frameworks.find('harbour')?.title).toBe('Harbour rules')
    expect(frameworks.get('harbour')).toBe(frameworks.find('harbour'))
    expect(frameworks.find('nothing')).toBeUndefined()
    expect(frameworks.find(null)).toBeUndefined()
    expect(() => frameworks.get('nothing')).toThrow('There is no framework nothing')
  })

  it('find a control of a closed framework', () => {
    expect(frameworks.control('harbour', 'B-1')).toEqual({id: 'B-1', category: 'D.B', text})
    expect(frameworks.control('harbour', 'B-2')).toBeUndefined()
    expect(frameworks.control('organisation', '5')).toBeUndefined()
    expect(frameworks.control('nothing', '5')).toBeUndefined()
  })

  it.each([
    ['nist-csf-1.1', 'PR.DS-1', 'PR.DS', 'PR'],
    ['nist-csf-1.1', 'PR.DS', 'PR.DS', 'PR'],
    ['nist-csf-2.0', 'GV.OC-01', 'GV.OC', 'GV'],
    ['harbour', 'B-1', 'D.B', 'D'],
  ])('know in which category of %s is %s', (framework, id, category, group) => {
    expect(frameworks.categoryOf(framework, id)).toMatchObject({id: category, function: group})
  })

  it.each([
    ['nist-csf-1.1', 'PR'],
    ['nist-csf-1.1', 'PR.DS-9'],
    ['nist-csf-1.1', 'GV.OC'],
    ['organisation', '5'],
    ['nothing', 'PR.DS'],
  ])('know no category in %s of %s', (framework, id) => {
    expect(frameworks.categoryOf(framework, id)).toBeUndefined()
  })

  it.each([
    ['PR.DS-1', {to: 'nist-csf-2.0', status: 'retained', successors: ['PR.DS-01']}],
    ['ID.GV-3', {to: 'nist-csf-2.0', status: 'moved', successors: ['GV.OC-03']}],
    ['ID.AM-6', {to: 'nist-csf-2.0', status: 'incorporated', successors: ['GV.RR-02', 'GV.SC-02']}],
    ['PR.IP', {to: 'nist-csf-2.0', status: 'incorporated', successors: []}],
    ['PR.AC', {to: 'nist-csf-2.0', status: 'moved', successors: ['PR.AA']}],
    ['PR.DS-9', undefined],
  ])('know what became of %s of the CSF 1.1', (id, fate) => {
    expect(frameworks.fateOf('nist-csf-1.1', id)).toEqual(fate)
  })

  it('know nothing of what will become of the latest edition', () => {
    expect(frameworks.fateOf('nist-csf-2.0', 'PR.DS-01')).toBeUndefined()
    expect(frameworks.fateOf('nist-csf-2.0', 'PR.DS-1')).toBeUndefined()
  })

  it.each([
    ['the id itself', 'nist-csf-1.1', 'PR.DS-1', 'nist-csf-1.1', 'PR.DS-1', true],
    ['another id', 'nist-csf-1.1', 'PR.DS-1', 'nist-csf-1.1', 'PR.DS-2', false],
    ['what an id became', 'nist-csf-1.1', 'PR.DS-1', 'nist-csf-2.0', 'PR.DS-01', true],
    ['what an id was', 'nist-csf-2.0', 'PR.DS-01', 'nist-csf-1.1', 'PR.DS-1', true],
    ['what an id became in another place', 'nist-csf-1.1', 'ID.GV-3', 'nist-csf-2.0', 'GV.OC-03', true],
    ['one of several that took an id in', 'nist-csf-1.1', 'ID.AM-6', 'nist-csf-2.0', 'GV.SC-02', true],
    ['another edition’s neighbour', 'nist-csf-1.1', 'PR.DS-1', 'nist-csf-2.0', 'PR.DS-02', false],
    ['a stranger’s', 'nist-csf-1.1', 'PR.DS-1', 'organisation', 'PR.DS-1', false],
  ])('know whether ids are kin: %s', (_, from, fromId, framework, id, expected) => {
    const one: KnownWording = {framework: frameworks.get(from), edition: '', id: fromId}
    expect(frameworks.areKin(one, framework, id)).toBe(expected)
  })

  it('take the same id for kin in one family, and for none in two frameworks without one', () => {
    const [a, b] = [catalogue('a', {family: 'x'}), catalogue('b', {family: 'x'})]
    const [c, d] = [catalogue('c'), catalogue('d')]
    const known = new Frameworks([a, b, c, d])
    const kin = (framework: Framework, to: string) =>
      known.areKin({framework, edition: '', id: 'B-1'}, to, 'B-1')
    expect([kin(a, 'b'), kin(c, 'c'), kin(c, 'd'), kin(a, 'c'), kin(c, 'a')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('find the wordings that a text is, exact and folded', () => {
    const known = new Frameworks([catalogue('a'), catalogue('b')])
    const ids = (list: readonly KnownWording[]) => list.map(({framework, id}) => `${framework.id} ${id}`)
    const found = known.wordingsOf(` ${text}. `)
    expect([ids(found.exact), ids(found.folded)]).toEqual([
      ['a B-1', 'b B-1'],
      ['a B-1', 'b B-1'],
    ])
    const upper = known.wordingsOf(text.toUpperCase())
    expect([ids(upper.exact), ids(upper.folded)]).toEqual([[], ['a B-1', 'b B-1']])
    expect(known.wordingsOf('Boats')).toEqual({exact: [], folded: []})
  })
})

describe('createFrameworks', () => {
  const ids = builtInFrameworks.map(({id}) => id)

  it('has the built-in frameworks without any catalogue', () => {
    expect(createFrameworks().all).toEqual(builtInFrameworks)
    expect(createFrameworks().ids).toEqual(ids)
  })

  it('has a new framework behind them, as it was imported', () => {
    const harbour = catalogue('harbour')
    const frameworks = createFrameworks([harbour])
    expect(frameworks.ids).toEqual([...ids, 'harbour'])
    expect(frameworks.get('harbour')).toBe(harbour)
  })

  it('closes the list of the organisation’s statements, under its own title', () => {
    const frameworks = createFrameworks([catalogue('organisation', {controls: [{id: '5', text}]})])
    expect(frameworks.ids).toEqual(ids)
    expect(frameworks.get('organisation')).toMatchObject({
      title: 'Organisation control statements',
      closed: true,
    })
    expect([frameworks.has('organisation', '5'), frameworks.has('organisation', '6')]).toEqual([true, false])
    expect(frameworks.control('organisation', '5')?.text).toBe(text)
    expect(frameworks.wordingsOf(text).exact).toHaveLength(1)
  })

  it('takes nothing of a catalogue of a built-in framework that is not official', () => {
    const other = catalogue('nist-csf-1.1', {
      controls: [
        {id: 'PR.DS-1', title: 'x', text},
        {id: 'B-1', text},
      ],
    })
    expect(createFrameworks([other]).all).toEqual(builtInFrameworks)
  })
})

describe('withCatalog', () => {
  const earlier = 'Boats are moored'
  const wording = (id: string, edition: string, official: string) => ({
    id,
    edition,
    exact: fingerprint(official),
    folded: foldedFingerprint(official),
  })
  const closed = catalogue('closed', {
    version: '2',
    controls: [{id: 'B-1', title: 'Boats'}, {id: 'B-2', title: 'Buoys'}, {id: 'B-3'}],
    wordings: [wording('B-1', '2', text), wording('B-2', '2', 'Buoys are lit'), wording('B-2', '1', earlier)],
  })
  const controlsOf = (controls: Framework['controls']) => withCatalog(closed, {...closed, controls}).controls

  it('gives the official texts alone', () => {
    const given = controlsOf([
      {id: 'B-1', title: 'x', text: `${text}.`},
      {id: 'B-2', text: 'Buoys are dark'},
      {id: 'B-9', text},
    ])
    expect(given).toEqual([
      {id: 'B-1', title: 'Boats', text: `${text}.`},
      {id: 'B-2', title: 'Buoys'},
      {id: 'B-3'},
    ])
  })

  it.each([
    ['of an earlier edition', 'B-2', earlier],
    ['of another id', 'B-2', text],
    ['of an id whose official text is not known', 'B-3', text],
    ['in another case', 'B-1', text.toUpperCase()],
  ])('gives no text %s', (_, id, given) => {
    expect(controlsOf([{id, text: given}])).toEqual(closed.controls)
  })
})

describe('frameworkName', () => {
  it.each([
    ['Harbour rules', '2', 'Harbour rules 2'],
    ['Harbour rules 2', '2', 'Harbour rules 2'],
    ['Harbour rules', undefined, 'Harbour rules'],
  ])('of %s, edition %s, is %s', (title, version, expected) => {
    expect(frameworkName(catalogue('x', {title, ...(version !== undefined && {version})}))).toBe(expected)
  })
})
