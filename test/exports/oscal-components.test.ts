import {describe, expect, it} from 'vitest'
import {oscalComponents} from '../../src/exports/oscal-components.ts'
import {permalinksOf} from '../../src/exports/permalinks.ts'
import {corpusOf} from '../coverage/corpus.ts'
import {oscalFaults, valuesOf} from './oscal-walk.ts'
import {OPTIONS, SITE, twoPlaybooks} from './samples.ts'

const made = oscalComponents(twoPlaybooks(), OPTIONS)
const {'component-definition': definition} = JSON.parse(made.text)
const PAGES = 'https://playbooks.example.com/playbooks'

describe('the component definition', () => {
  it('is as the schema has it', () => {
    expect(oscalFaults(definition)).toEqual([])
    expect(Object.keys(definition)).toEqual(['uuid', 'metadata', 'components', 'back-matter'])
    expect(definition.metadata).toEqual({
      title: 'Acme playbooks',
      'last-modified': '2024-02-01T00:00:00Z',
      version: '7',
      'oscal-version': '1.2.1',
    })
  })

  it('has each UUID once', () => {
    const uuids = valuesOf(definition, 'uuid')
    expect(uuids).toHaveLength(13)
    expect(new Set(uuids).size).toBe(13)
  })

  it('has a component a playbook, and none for a document that cites nothing', () => {
    const {uuid, type, title, description, links} = definition.components[0]
    expect({uuid, type, title, description, links}).toEqual({
      uuid: '74c21b82-b133-55f0-98c9-b4402bf3c24d',
      type: 'service',
      title: 'Keys, "Vault" - Security Playbook',
      description: 'The vault keeps the keys of every service, and nobody sees a \\* of them.',
      links: [{href: `${PAGES}/keys/playbook/`, rel: 'reference'}],
    })
    expect(valuesOf(definition.components, 'title')).toEqual([title, '=1+1 Queue - Security Playbook'])
  })

  it('has a set of requirements a framework, and one requirement an id', () => {
    const [csf, own] = definition.components[0]['control-implementations']
    expect(valuesOf(csf, 'control-id')).toEqual(['pr.ac-1', 'de.cm-1'])
    expect(valuesOf(own, 'control-id')).toEqual(['stmt-5', 'stmt-10'])
    const {uuid: _, ...requirement} = csf['implemented-requirements'][0]
    expect(requirement).toEqual({
      'control-id': 'pr.ac-1',
      description: 'Implemented by 1. =Keys are rotated; 1. Use is logged',
      props: [{name: 'label', ns: 'urn:proofbook:oscal', value: 'PR.AC-1'}],
      links: [
        {href: `${PAGES}/keys/playbook/#1-keys-are-rotated`, rel: 'reference', text: '1. =Keys are rotated'},
        {href: `${PAGES}/keys/playbook/#1-use-is-logged`, rel: 'reference', text: '1. Use is logged'},
      ],
    })
  })

  it('names each source as a resource of its own back matter', () => {
    const {resources} = definition['back-matter']
    const [csf, own] = resources.map(({uuid}: {uuid: string}) => `#${uuid}`)
    expect(valuesOf(definition.components, 'source')).toEqual([csf, own, own])
    expect(resources[1].rlinks).toEqual([
      {href: 'oscal-catalog.json', 'media-type': 'application/oscal.catalog+json'},
    ])
  })

  it('leaves out and reports an id that the framework lacks', () => {
    expect(made.text).not.toMatch(/ac-99/i)
    expect(made.leftOut).toEqual([
      {framework: 'nist-csf-1.1', id: 'PR.AC-99', file: 'keys/playbook.md', line: 14},
    ])
  })

  it('is the same each time, and another one for another site or text', () => {
    expect(oscalComponents(twoPlaybooks(), OPTIONS).text).toBe(made.text)
    const site = {...SITE, baseUrl: '/other/'}
    const corpus = twoPlaybooks()
    const other = oscalComponents(corpus, {...OPTIONS, site, permalinkOf: permalinksOf(site, corpus)})
    const uuids = valuesOf(definition, 'uuid')
    expect(valuesOf(JSON.parse(other.text), 'uuid').filter((uuid) => uuids.includes(uuid))).toEqual([])
    const newer = JSON.parse(oscalComponents(twoPlaybooks(), {...OPTIONS, version: '8'}).text)
    expect(newer['component-definition'].uuid).not.toBe(definition.uuid)
    expect(newer['component-definition'].components).toEqual(definition.components)
  })
})

describe('little to tell', () => {
  const of = (text: string) =>
    JSON.parse(oscalComponents(corpusOf({'a/b.md': text}), OPTIONS).text)['component-definition']

  it('makes no empty lists', () => {
    const definition = of('# Notes\n')
    expect(Object.keys(definition)).toEqual(['uuid', 'metadata'])
    expect(definition.metadata['last-modified']).toBe('1970-01-01T00:00:00Z')
    expect(oscalFaults(definition)).toEqual([])
  })

  it('makes a component without requirements', () => {
    const definition = of('# Keys - Security Playbook\n')
    expect(definition.components).toEqual([
      {
        uuid: expect.any(String),
        type: 'service',
        title: 'Keys - Security Playbook',
        description: 'Keys - Security Playbook',
        links: [{href: `${PAGES}/a/b/`, rel: 'reference'}],
      },
    ])
    expect(oscalFaults(definition)).toEqual([])
  })

  it('makes guidance of another document that cites a control', () => {
    const definition = of('# Notes\n\n|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-1|words|\n')
    expect(definition.components).toMatchObject([{type: 'guidance'}])
    expect(valuesOf(definition, 'implemented-requirements')).toMatchObject([
      [{description: 'Cited by the playbook outside its controls', links: [{href: `${PAGES}/a/b/`}]}],
    ])
    expect(oscalFaults(definition)).toEqual([])
  })
})
