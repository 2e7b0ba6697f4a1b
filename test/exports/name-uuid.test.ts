import {describe, expect, it} from 'vitest'
import {nameUuid, URL_NAMESPACE} from '../../src/exports/name-uuid.ts'
import {uuidsOf} from '../../src/exports/oscal-ids.ts'

const DNS_NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

describe('a UUID of a name', () => {
  // The values are those of Python's `uuid.uuid5`.
  it.each([
    [DNS_NAMESPACE, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [DNS_NAMESPACE.toUpperCase(), 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [URL_NAMESPACE, 'urn:proofbook:oscal', '5f7db9c6-246c-5fae-b492-fa3e668e41dd'],
    [URL_NAMESPACE, '', '1b4db7eb-4057-5ddf-91e0-36dec72071f5'],
    [URL_NAMESPACE, 'Schlüssel 🔑', '4763b3e6-8a75-59ba-bd6d-7f4be5823455'],
  ])('in %s of `%s`', (namespace, name, uuid) => {
    expect(nameUuid(namespace, name)).toBe(uuid)
  })
})

describe('the UUIDs of a site', () => {
  const uuidOf = uuidsOf({url: 'https://playbooks.example.com', baseUrl: '/'})

  it('are made of its address and of words', () => {
    expect(uuidOf('component', 'keys/playbook.md')).toBe('74c21b82-b133-55f0-98c9-b4402bf3c24d')
  })

  it('differ where words, their order or their borders do, or the site', () => {
    const other = uuidsOf({url: 'https://playbooks.example.com', baseUrl: '/team/'})
    const all = [uuidOf('a', 'bc'), uuidOf('ab', 'c'), uuidOf('bc', 'a'), uuidOf('abc'), other('a', 'bc')]
    expect(new Set(all).size).toBe(all.length)
  })
})
