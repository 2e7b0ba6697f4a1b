import {describe, expect, it} from 'vitest'
import {securityPlaybook} from '../../src/shapes/security-playbook.ts'
import {readText} from '../reading.ts'

const title = (text: string, path?: string) => readText(text, {path}).title

describe('the title of a document', () => {
  it.each([
    [
      'front matter where no heading is first-level',
      '---\ntitle: From front matter\n---\n## Description\n',
      'From front matter',
    ],
    ['the first-level heading', '## Before\n\n# Vault - Security Playbook\n', 'Vault - Security Playbook'],
    ['the heading without its comment', '# Vault <!-- omit in toc -->\n', 'Vault'],
    ['the heading without markup', '# **Vault** for `keys` and [more](x.md)\n', 'Vault for keys and more'],
    ['the heading without an image', '# ![logo](logo.png) Vault\n', 'Vault'],
    ['the heading with its entities resolved', '# Keys &amp; secrets\n', 'Keys & secrets'],
    ['a setext heading', 'Vault\n=====\n', 'Vault'],
    ['the first-level heading before front matter', '---\ntitle: Other\n---\n# Vault\n', 'Vault'],
    ['the file name where no heading is first-level', 'Text.\n\n## Overview\n\n## More\n', 'playbook'],
    ['a first-level heading written in HTML', '<h1 align="center">Vault</h1>\n\n## Install\n', 'Vault'],
    ['a heading of the document, not of a quote', '> # Note\n\n# Vault\n', 'Vault'],
    ['the file name of a document without headings', 'Text.\n', 'playbook'],
    ['the file name of an empty document', '', 'playbook'],
    ['the file name where the heading is empty', '#\n', 'playbook'],
    ['no title of front matter that is no text', '---\ntitle: [a, b]\n---\n# Vault\n', 'Vault'],
    ['no title of front matter that is blank', '---\ntitle: "  "\n---\n# Vault\n', 'Vault'],
    ['no title of front matter that is no YAML', '---\ntitle: "a\n---\n# Vault\n', 'Vault'],
    ['no title of front matter that is a list', '---\n- title: a\n---\n# Vault\n', 'Vault'],
    ['a heading, where front matter lacks its first line', 'title: a\nowner: b\n---\n\n# Vault\n', 'Vault'],
    ['the heading `__proto__`', '# \\_\\_proto\\_\\_\n', '__proto__'],
  ])('is %s', (_, text, expected) => {
    expect(title(text)).toBe(expected)
  })

  it('is no status banner, and no `#` line that HTML swallows', () => {
    const banner = '<h1><span style="color:red">Currently Not Approved for use</span></h1>\n\n'
    expect(title(`${banner}## Overview\n`)).toBe('playbook')
    expect(title('<br>\n# Swallowed\n')).toBe('playbook')
  })

  it('is the whole file name but its last extension', () => {
    expect(title('', 'a/key.rotation.MD')).toBe('key.rotation')
  })

  it('loses what the configuration strips', () => {
    const shapes = {...securityPlaybook, title: {strip: [' - security playbook$']}}
    expect(readText('# Vault - Security Playbook\n', {shapes}).title).toBe('Vault')
    expect(readText('# - Security Playbook\n', {shapes}).title).toBe('- Security Playbook')
  })
})

describe('the kind of a document', () => {
  it.each([
    ['a title that says so', '# Vault - Security Runbook\n', 'playbook'],
    ['a control of a group', '# Vault\n\n## Detective\n\n### 1. Log\n', 'playbook'],
    ['neither', '# Vault\n\n## 1. Log\n', 'other'],
    ['nothing at all', '', 'other'],
  ])('of one with %s', (_, text, kind) => {
    expect(readText(text).kind).toBe(kind)
  })

  it('is told by its path where the configuration says so', () => {
    const shapes = {...securityPlaybook, kinds: {playbook: {title: [], path: ['^runbooks/.*\\.md$']}}}
    expect(readText('Text.\n', {shapes, path: 'runbooks/kms/a.md'}).kind).toBe('playbook')
    expect(readText('Text.\n', {shapes, path: 'notes/a.md'}).kind).toBe('other')
  })
})

describe('the approval of a document', () => {
  it.each([
    [
      'a red banner in HTML',
      '<h1><span style="color:red">Currently Not\nApproved</span></h1>\n',
      'not-approved',
    ],
    ['a paragraph', '# V\n\n**Currently not approved** for production.\n', 'not-approved'],
    ['an approval', '# V\n\nApproved by the board.\n', 'approved'],
    ['a label', '# V\n\n**Status:** Approved\n', 'approved'],
    ['a label that denies', '# V\n\n**Approval status**: not approved in production\n', 'not-approved'],
    ['a sentence about the document', '# V\n\nThis service is currently not approved.\n', 'not-approved'],
    ['the name of a section', '<h2>Approved Cipher Suites</h2>\n\nApproved ciphers are below.\n', null],
    ['a sentence about a feature', '# V\n\nSnapshots are currently not approved.\n', null],
    ['nothing of the kind', '# V\n\nRequests must be approved.\n', null],
    ['a comment alone', '<!-- Currently not approved -->\n\n# V\n', null],
  ])('is read from %s', (_, text, status) => {
    expect(readText(text).status).toBe(status)
  })
})

describe('a banner that is written as a heading', () => {
  const text = '<h1><span>Currently Not Approved</span></h1>\n\n# Vault\n\n<h2>Keys</h2>\n'

  it('is told from the headings, and keeps its anchor', () => {
    expect(readText(text).headings.map(({text: name, slug, written}) => [name, slug, written])).toEqual([
      ['Currently Not Approved', 'currently-not-approved', 'banner'],
      ['Vault', 'vault', 'markdown'],
      ['Keys', 'keys', 'html'],
    ])
  })
})

describe('a document without any title', () => {
  it.each([
    ['README.md', 'README'],
    ['kms/README.md', 'kms'],
    ['key vault/index.md', 'key vault'],
    ['kms/Runbook.md', 'Runbook'],
  ])('of the file %s is called %s', (path, title) => {
    expect(readText('Text.\n', {path}).title).toBe(title)
  })
})
