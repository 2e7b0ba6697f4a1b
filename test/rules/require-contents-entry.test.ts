import {describe, expect, it} from 'vitest'
import {check, type Folder} from './folder.ts'

/** Messages of a rule on `playbook.md`, with their lines. */
async function told(markdown: string, folder: Folder = {}, path = 'playbook.md') {
  const found = await check(markdown, folder, {path})
  return found
    .filter((each) => each.ruleId === 'require-contents-entry')
    .map(({messageId, place}) => [messageId, place.line])
}

const group = (...controls: string[]) =>
  `## Preventative Controls\n${controls.map((title) => `\n### ${title}\n\nText.\n`).join('')}`

describe('require-contents-entry', () => {
  const contents = (...entries: string[]) =>
    `## Table of Contents\n${entries.map((entry) => `- ${entry}\n`).join('')}\n`
  const two = group('1. Roles', '2. Keys')

  it.each([
    ['an entry whose anchor is spelt otherwise', ['[1. Roles](#1-Roles)', '[Keys](#2-Keys)'], []],
    ['an entry with an older name', ['[1. Roles](#1-roles)', '[2. Secrets](#2-secrets)'], []],
    ['no entry', ['[1. Roles](#1-roles)'], [['left-out', 10]]],
    ['groups only', ['[Preventative Controls](#preventative-controls)'], []],
  ])('judges %s', async (_, entries, expected) => {
    expect(await told(contents(...entries) + two)).toEqual(expected)
  })
})
