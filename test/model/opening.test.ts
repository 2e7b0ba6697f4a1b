import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

describe('the opening of a document', () => {
  it.each([
    [
      'each whole sentence',
      'A vault has a door. Is it shut? Look!\n',
      ['A vault has a door.', 'Is it shut?', 'Look!'],
    ],
    ['no rest without an end', 'A vault has a door. It has two\n', ['A vault has a door.']],
    [
      'no placeholder',
      'This section will be updated soon.\n\nA vault has a door.\n',
      ['A vault has a door.'],
    ],
    [
      'lists and quotes too',
      '- A vault has a door.\n\n> It is shut.\n',
      ['A vault has a door.', 'It is shut.'],
    ],
    ['text without markup', '**A vault** has `one` [door](y.md).\n', ['A vault has one door.']],
    [
      'names with dots',
      'Version 1.2 of vault.io is out. It has a door.\n',
      ['Version 1.2 of vault.io is out.', 'It has a door.'],
    ],
    ['no marks without words', 'A vault has a door. . . . !\n', ['A vault has a door.']],
    [
      'nothing of controls and after them',
      'A vault has a door.\n\n## Preventative Controls\n\n### 1. One\n\nShut it.\n\n## End\n\nBye now.\n',
      ['A vault has a door.'],
    ],
  ])('is %s', (_, text, opening) => {
    expect(readText(`# Vault - Security Playbook\n\n${text}`).opening).toEqual(opening)
  })

  it('is not longer than forty sentences', () => {
    expect(readText('One more of them is here. '.repeat(50)).opening).toHaveLength(40)
  })
})
