import {describe, expect, it} from 'vitest'
import {anchorOf, permalinkOf, permalinksOf} from '../../src/exports/permalinks.ts'
import {corpusOf} from '../coverage/corpus.ts'

const SITE = {url: 'https://playbooks.example.com', baseUrl: '/team/'}
const BASE = 'https://playbooks.example.com/team/playbooks/'

describe('the permalink of a page', () => {
  it.each([
    ['keys/playbook.md', 'keys/playbook/'],
    ['playbook.md', 'playbook/'],
    ['a/b/c.markdown', 'a/b/c/'],
    ['keys/index.md', 'keys/'],
    ['keys/README.md', 'keys/'],
    ['keys/Keys.md', 'keys/'],
    ['a/keys/KEYS.md', 'a/keys/'],
    ['keys/a/keys.md', 'keys/a/keys/'],
    ['index.md', ''],
    ['README.md', ''],
    ['01-keys/02-playbook.md', '01-keys/02-playbook/'],
    ['keys/v1.2.md', 'keys/v1.2/'],
    ['my keys/the playbook.md', 'my%20keys/the%20playbook/'],
    ['schlüssel/日本.md', 'schl%C3%BCssel/%E6%97%A5%E6%9C%AC/'],
    ['a/100%.md', 'a/100/'],
    ['a/why?#1.md', 'a/why-1/'],
  ])('%s', (id, path) => {
    const corpus = corpusOf({[id]: '# A'})
    expect(permalinksOf(SITE, corpus)(corpus.playbooks[0]!)).toBe(BASE + path)
  })

  it('bears a slash at the end of the origin', () => {
    expect(permalinkOf({url: 'https://a.example/', baseUrl: '/'}, 'a')).toBe('https://a.example/playbooks/a/')
  })
})

describe('the permalink of an anchor', () => {
  it.each([
    ['1-keys-are-rotated', '#1-keys-are-rotated'],
    ['größe', '#gr%C3%B6%C3%9Fe'],
    ['a b#c', '#a%20b%23c'],
    ['', ''],
  ])('%j', (anchor, fragment) => {
    expect(permalinkOf(SITE, 'a', anchor)).toBe(`${BASE}a/${fragment}`)
  })
})

describe('the anchor of a citation', () => {
  const table = '|NIST Subcategory Control|Description|\n|-|-|\n|PR.AC-1|own words|\n\n'
  const anchors = (text: string) => corpusOf({'keys/playbook.md': text}).citations.all.map(anchorOf)

  it('is its control’s', () => {
    const text = `# Keys - Security Playbook\n\n## Preventative Controls\n\n### 1. Keys\n\n#### More\n\n${table}`
    expect(anchors(text)).toEqual(['1-keys'])
  })

  it('is the nearest heading’s outside all controls, and none below the title or without headings', () => {
    expect(anchors(`# Keys\n\n${table}## Scope\n\n${table}`)).toEqual([undefined, 'scope'])
    expect(anchors(table)).toEqual([undefined])
  })
})
