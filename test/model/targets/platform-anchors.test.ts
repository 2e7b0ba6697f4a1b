import {describe, expect, it} from 'vitest'
import {LINK_STYLES} from '../../../src/model/link-style.ts'
import {onPlatform, slugOnPlatform} from '../../../src/model/targets/platform-anchors.ts'
import {readText} from '../../reading.ts'

const TEXTS = [
  'A & B',
  'Été',
  'snake_case here!',
  'Sec Two',
  'Sec Two',
  'Sec Two_1',
  '鍵',
  '🚀 Launch',
  '1. Users',
  '鍵の管理 KMS',
  'a -- b',
  "What's new?",
  'Sec Two',
]

const document = readText(TEXTS.map((text) => `## ${text}\n`).join('\n'))

/** What `slugify` and `unique` of Python-Markdown 3 make of the texts. */
const MKDOCS =
  'a-b ete snake_case-here sec-two sec-two_1 sec-two_2 _1 launch 1-users kms a-b_1 whats-new sec-two_3'

/** What `slugify` of `@mdit-vue/shared` makes of the texts, with the counts of `markdown-it-anchor`. */
const VITEPRESS =
  'a-b ete snake-case-here sec-two sec-two-1 sec-two-1-1 鍵 🚀-launch _1-users 鍵の管理-kms a-b-1 what-s-new sec-two-2'

describe.each([
  ['mkdocs', MKDOCS],
  ['vitepress', VITEPRESS],
])('the anchors of %s', (name, expected) => {
  const style = LINK_STYLES.get(name)!
  const slugs = document.headings.map(({slug}) => slug)

  it('are made of the texts of headings', () => {
    expect(slugs.map((slug) => onPlatform(slug, document, style))).toEqual(expected.split(' '))
  })

  it('lead to the headings', () => {
    expect(expected.split(' ').map((anchor) => slugOnPlatform(anchor, document, style))).toEqual(slugs)
    expect(slugOnPlatform('sec-two_9', document, style)).toBeUndefined()
  })
})

describe('a second heading of one text', () => {
  it('has the next number, also where that is no number of JavaScript', () => {
    const twice = readText('## a_9007199254740992\n\n## a_9007199254740992\n')
    const style = LINK_STYLES.get('mkdocs')!
    expect(onPlatform('a_9007199254740992-1', twice, style)).toBe('a_9007199254740993')
  })
})

describe('the anchors of GitHub', () => {
  it('are the slugs of headings', () => {
    const style = LINK_STYLES.get('docusaurus')!
    expect(slugOnPlatform('a--b', document, style)).toBeUndefined()
    expect(onPlatform('a--b', document, style)).toBe('a--b')
  })

  // People link to `json-server#json-server--`, of the heading `JSON Server` with two badges; so does rumdl's rule MD051.
  it.each([
    ['## JSON Server [![a](b.svg)](c) [![d](e.svg)](f)', 'json-server--', 'json-server'],
    ['## ![logo](a.png) Setup', '-setup', 'setup'],
    ['## <img src="a.png"> Setup', '-setup', 'setup'],
    ['## Hello <!-- omit in toc -->', 'hello-', 'hello'],
    ['## <a name="x"></a> Keys', '-keys', 'keys'],
  ])('keep the space beside what is not text: `%s`', (text, anchor, slug) => {
    const style = LINK_STYLES.get('github')!
    expect(slugOnPlatform(anchor, readText(text), style)).toBe(slug)
    expect(onPlatform(slug, readText(text), style)).toBe(slug)
  })

  it('have a hyphen at the end for no other reason', () => {
    const style = LINK_STYLES.get('github')!
    expect(slugOnPlatform('setup-', readText('##   Setup   \n'), style)).toBeUndefined()
    expect(slugOnPlatform('setup-', readText('## Setup![logo](a.png)\n'), style)).toBeUndefined()
  })
})
