import {parseDocument} from 'htmlparser2'
import {describe, expect, it} from 'vitest'
import type {Entry} from '../../src/history/entry.ts'
import {atomFeed} from '../../src/report/atom.ts'

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  ...{id, kind: 'policy-looser', commit: 'c0ffee', time: '2021-03-01T10:00:00Z', day: '2021-03-01'},
  ...{author: null, document: 'kms/playbook.md', service: 'kms', control: null, cited: null, policy: null},
  phrase: ['the key policy in ', {code: '1. Keys & <b>'}, ' allows more'],
  details: [['Gained: ', {code: 'kms:*'}, ' on ', {code: '*'}]],
  ...more,
})
const options = {
  page: 'https://playbooks.example.com/changes/',
  self: 'https://playbooks.example.com/changes/atom.xml?a=1&b=2',
  ...{title: 'Playbooks', author: 'The team', updated: '2021-01-01T00:00:00Z'},
}

describe('the Atom feed', () => {
  it('has what RFC 4287 asks of a feed and of each entry, escaped', () => {
    expect(
      atomFeed([entry('aa', {author: 'Ann'}), entry('bb', {time: '2021-02-01T10:00:00Z'})], {
        ...options,
        most: 1,
      }),
    ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://playbooks.example.com/changes/atom.xml?a=1&amp;b=2</id>
  <title>Playbooks</title>
  <updated>2021-03-01T10:00:00Z</updated>
  <author><name>The team</name></author>
  <link rel="self" type="application/atom+xml" href="https://playbooks.example.com/changes/atom.xml?a=1&amp;b=2"/>
  <link rel="alternate" type="text/html" href="https://playbooks.example.com/changes/"/>
  <generator>Proofbook</generator>
  <entry>
    <id>https://playbooks.example.com/changes/#aa</id>
    <title>kms: the key policy in 1. Keys &amp; &lt;b&gt; allows more</title>
    <updated>2021-03-01T10:00:00Z</updated>
    <author><name>Ann</name></author>
    <link rel="alternate" type="text/html" href="https://playbooks.example.com/changes/#aa"/>
    <category term="policy-looser" label="Loosened"/>
    <content type="text">Gained: kms:* on *</content>
  </entry>
</feed>
`)
  })

  it('is of its own time where nothing changed', () => {
    expect(atomFeed([], options)).toContain('<updated>2021-01-01T00:00:00Z</updated>')
  })

  it('keeps out what XML does not allow', () => {
    const feed = atomFeed([entry('aa', {phrase: ['a\u0000b\u001b\ud800c\ufffe \u{1f511}']})], options)
    expect(feed).toContain('<title>kms: a\ufffdb\ufffd\ufffdc\ufffd \u{1f511}</title>')
    const {children} = parseDocument(feed, {xmlMode: true})
    expect(children.filter(({type}) => type === 'tag')).toMatchObject([{name: 'feed'}])
  })
})
