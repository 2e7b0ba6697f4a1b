import {afterEach, describe, expect, it} from 'vitest'
import {NOTHING_KEPT} from '../../src/cache/kept.ts'
import {check, Library} from './library.ts'

const DAY = '2026-03-02'

const PLAIN = '# A - Security Playbook\n\nText.\n'
const LINKING = '# B - Security Playbook\n\n[a](../a/playbook.md#text) ![flow](flow.png)\n'
const STATEMENT = (text: string) =>
  `# Security Playbook\n\n| Control Statement | Description |\n|-|-|\n| 5 | ${text} |\n`

const libraries: Library[] = []

afterEach(() => {
  for (const library of libraries.splice(0)) library.remove()
})

/** Which share of judgements a check knows after some change of a library: `known of all`. */
async function knownAfter(
  files: Readonly<Record<string, string>>,
  change: (library: Library) => void,
  day = DAY,
): Promise<string> {
  const library = new Library(files)
  libraries.push(library)
  const {kept} = await check(library, DAY, NOTHING_KEPT)
  change(library)
  const {known, all} = await check(library, day, kept)
  return `${known} of ${all}`
}

const THREE = {
  'docs/a/playbook.md': PLAIN,
  'docs/b/playbook.md': LINKING,
  'docs/c/playbook.md': '# C - Security Playbook\n\nText.\n',
}

describe('what a change leaves as it was', () => {
  it.each<[string, string, (library: Library) => void]>([
    ['all, without a change', '3 of 3', () => undefined],
    ['all, of a file that nobody looks at', '3 of 3', (library) => library.write('docs/notes.txt', 'x')],
    [
      'all but a document that nobody links to',
      '2 of 3',
      (library) => library.write('docs/c/playbook.md', '# D\n'),
    ],
    [
      'all but a document and those that link to it',
      '1 of 3',
      (library) => library.write('docs/a/playbook.md', `${PLAIN}## Text\n`),
    ],
    ['all but those that show an image', '2 of 3', (library) => library.write('docs/b/flow.png', 'x')],
    [
      'nothing, of the configuration',
      '0 of 3',
      (library) => library.write('proofbook.config.yml', 'rules: {}\n'),
    ],
    [
      'what a new document does not concern',
      '3 of 4',
      (library) => library.write('docs/d/playbook.md', '# D\n'),
    ],
    [
      'what a document that is gone did not concern',
      '1 of 2',
      (library) => library.delete('docs/a/playbook.md'),
    ],
  ])('is %s: %s', async (_, expected, change) => {
    expect(await knownAfter(THREE, change)).toBe(expected)
  })

  it('is all but the documents with another text, where most documents come to have it', async () => {
    const files = {
      'docs/a/playbook.md': STATEMENT('Roles are reviewed yearly'),
      'docs/b/playbook.md': STATEMENT('Roles are reviewed at times'),
      'docs/c/playbook.md': '# C - Security Playbook\n\nText.\n',
    }
    const change = (library: Library) =>
      library.write('docs/d/playbook.md', STATEMENT('Roles are reviewed at times'))
    expect(await knownAfter(files, change)).toBe('1 of 4')
  })

  it('is all but a document that others link to, while the anchors that they lead to stay', async () => {
    const files = {
      'docs/a/playbook.md': '# A - Security Playbook\n\n## Rotation\n\nText.\n',
      'docs/b/playbook.md':
        '# B - Security Playbook\n\n[a](../a/playbook.md) [its part](../a/playbook.md#rotation)\n',
    }
    const becomes = (text: string) => (library: Library) =>
      library.write('docs/a/playbook.md', `# A - Security Playbook\n\n${text}`)
    expect(await knownAfter(files, becomes('More.\n\n## Rotation\n'))).toBe('1 of 2')
    expect(await knownAfter(files, becomes('## Rotations\n\nText.\n'))).toBe('0 of 2')
  })

  it('is all but the document, where another one has its title and its place stays', async () => {
    const files = {
      ...THREE,
      'docs/d/playbook.md': `${PLAIN}Of its own.\n`,
      'docs/e/playbook.md': `${PLAIN}Of another.\n`,
    }
    const append = (library: Library) => library.write('docs/e/playbook.md', `${PLAIN}Of another one.\n`)
    expect(await knownAfter(files, append)).toBe('4 of 5')
    const move = (library: Library) => library.write('docs/e/playbook.md', `\n${PLAIN}Of another.\n`)
    // The first of them is who the others are told of, wherever it is.
    expect(await knownAfter(files, move)).toBe('4 of 5')
    const copy = (library: Library) => library.write('docs/e/playbook.md', `${PLAIN}Of its own.\n`)
    expect(await knownAfter(files, copy)).toBe('3 of 5')
  })

  it('is all but what depends on the day, on another day', async () => {
    const files = {
      ...THREE,
      'docs/a/playbook.md':
        '# A\n\n<!-- proofbook-disable-next-line no-dead-link until 2026-03-02 -- it moves -->\n[wiki](nowhere.md)\n',
      'docs/c/playbook.md':
        '<<<<<<< HEAD\nLast update: 2026-03-01\n=======\nLast update: 2026-03-03\n>>>>>>> topic\n',
    }
    expect(await knownAfter(files, () => undefined)).toBe('3 of 3')
    expect(await knownAfter(files, () => undefined, '2026-03-03')).toBe('1 of 3')
  })

  it('is all mapping files and documents but those of one folder', async () => {
    const mapping = (name: string) => `{"mapping": [{"requirement_name": "${name}"}]}`
    const document = (name: string) =>
      `# ${name}\n\n## Detective Controls\n\n### 1. Keys are tagged\n\nThey are.\n`
    const files = {
      'docs/a/playbook.md': document('A'),
      'docs/a/mapping.json': mapping('Keys are tagged'),
      'docs/b/playbook.md': document('B'),
      'docs/b/mapping.json': mapping('Keys are tagged'),
    }
    const change = (library: Library) => library.write('docs/a/playbook.md', `${document('A')}\nMore.\n`)
    expect(await knownAfter(files, change)).toBe('2 of 4')
  })
})
