import fc from 'fast-check'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {NOTHING_KEPT} from '../../src/cache/kept.ts'
import {check, Library, type Way} from './library.ts'

/** Sections of documents; together they ask others for anchors, files, images, texts, titles, slugs and dates. */
const SECTIONS = [
  '## Key rotation\n\nKeys are rotated.\n',
  '## Key rotatoin\n\nKeys are rotated by hand.\n',
  '## Table of Contents\n\n- [1. Vaults are tagged](#1-vaults-are-tagged)\n',
  '## Detective Controls\n\n### 1. Vaults are tagged\n\nThey are.\n',
  '## Detective Controls\n\n### 1. Disks are tagged\n\nThey are.\n',
  'See [rotation](../b/playbook.md#key-rotation) and [it](../b/playbook.md#Key-Rotation).\n',
  'See [a](../a/playbook.md), [c](../c/playbook.md#none), [gone](../d/playbook.md) and [top](../../README.md#setup).\n',
  'See [the page](/guides/keys) and [out](../../../outside.md), [own](#key-rotation).\n',
  'See [a badge](../b/playbook.md#key-rotation-), [a page](/b/playbook#key-rotation) and [known](/guide/b/known).\n',
  '## Key rotation <!-- omit in toc -->\n\nIt is badged.\n',
  'See [it on the host](https://github.com/o/r/blob/main/docs/b/playbook.md#none).\n',
  '![flow](flow.png) ![top](/img/flow.png) ![drawing](drawing.svg)\n',
  '| Control Statement | Description |\n|-|-|\n| 5 | Roles are reviewed yearly |\n| 6 | Keys are in a vault |\n',
  '| Control Statement | Description |\n|-|-|\n| 5 | Roles are reviewed at times |\n| cs12 | Keys are in a vault |\n',
  '## Control Statements\n\n1. Data is encrypted.\n5. Roles are reviewed never.\n',
  '| NIST Subcategory Control | Text |\n|-|-|\n| PR.AC-1 | Identities and credentials are issued |\n| PR.XX-9 | none |\n',
  '<!-- proofbook-disable-next-line no-dead-link until 2026-03-02 -- it moves -->\n[wiki](nowhere.md)\n',
  '<<<<<<< HEAD\nLast update: 2026-03-01\n\n## Ours\n=======\nLast update: 2026-03-03\n\n## Theirs\n>>>>>>> topic\n',
  '<<<<<<< HEAD\nleft open\n',
  '```json\n{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*"}]}\n```\n',
] as const

const HEADS = [
  '# A - Security Playbook\n\n',
  '# B - Security Playbook\n\n',
  '---\nslug: /guides/keys\n---\n# Keys\n\n',
  '---\nid: known\n---\n# Keys\n\n',
  '',
] as const

const DOCUMENTS = ['a', 'b', 'c', 'd'].map((folder) => `docs/${folder}/playbook.md`)

/** Files that are no documents, and what they may hold. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'proofbook.config.yml': [
    '',
    'rules:\n  no-dead-link: info\n',
    "links:\n  style: docusaurus\n  joined: ['docs/*/playbook.md']\n",
    "files:\n  exclude: ['docs/c/**']\n",
  ],
  'docs/a/mapping.json': [
    '{"mapping": [{"requirement_name": "Vaults are tagged", "category": "Data", "control_mapping": ["CS12"]}]}',
    '{"mapping": [{"requirement_name": "Disks", "policy": "https://github.com/o/r/blob/main/docs/b/playbook.md#none"}]}',
    '{"mapping": [',
    '{"mapping": [{"requirement_name": "A", "policy": "https://github.com/o/r/blob/main/docs/a/playbook.md#none"}]}',
  ],
  'docs/b/mapping.json': [
    '{"mapping": [{"requirement_name": "Disks are tagged", "category": "Datas", "control_mapping": ["cs12", "CS13"]}]}',
  ],
  'docs/a/flow.png': ['png'],
  'docs/a/Flow.png': ['png'],
  'img/flow.png': ['png'],
  'docs/a/drawing.svg': ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg><script>1</script></svg>'],
  'README.md': ['# Top\n\n## Setup\n', '# Top\n\n## Set up\n'],
  'docs/e/nowhere.md': ['# Nowhere\n'],
  '.proofbookignore': ['d/\n'],
  'mkdocs.yml': ['site_name: x\n'],
  'docusaurus.config.js': ["module.exports = {docs: {routeBasePath: 'guide'}}", 'module.exports = {}'],
  '.gitattributes': ['*.md conflict-marker-size=9\n'],
}

type Edit = (library: Library) => void

const documentText = fc
  .record({
    head: fc.constantFrom(...HEADS),
    sections: fc.array(fc.constantFrom(...SECTIONS), {minLength: 1, maxLength: 5}),
  })
  .map(({head, sections}) => head + sections.join('\n'))

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...DOCUMENTS), documentText).map(
      ([name, text]): Edit =>
        (library) =>
          library.write(name, text),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        ...Object.entries(OTHERS).flatMap(([name, texts]) => texts.map((text) => [name, text] as const)),
      )
      .map(
        ([name, text]): Edit =>
          (library) =>
            library.write(name, text),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...DOCUMENTS, ...Object.keys(OTHERS)).map(
      (name): Edit =>
        (library) =>
          library.delete(name),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...DOCUMENTS),
        fc.constantFrom(...DOCUMENTS, 'docs/b/other.md', 'docs/F/playbook.md'),
      )
      .map(
        ([from, to]): Edit =>
          (library) =>
            library.rename(from, to),
      ),
  },
)

const steps = fc.array(
  fc.record({
    changes: fc.array(edits, {maxLength: 2}),
    day: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
    // Whether the files were changed so long before that their times tell their texts.
    isLater: fc.boolean(),
    way: fc.constantFrom('plain', 'part', 'whole', 'memory', 'packed') satisfies fc.Arbitrary<Way>,
  }),
  {minLength: 2, maxLength: 8},
)

const START = Object.fromEntries(
  DOCUMENTS.map((name, index) => [
    name,
    `${HEADS[index % 2]}${SECTIONS.slice(index * 4, index * 4 + 6).join('\n')}`,
  ]),
)

afterEach(() => {
  vi.useRealTimers()
})

describe('a check that remembers', () => {
  it('reports in every format what one that does not reports, whatever was edited in between', async () => {
    let known = 0
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const library = new Library(START)
        try {
          let {kept, read} = await check(library, '2026-03-01', NOTHING_KEPT, 'whole')
          for (const {changes, day, isLater, way} of all) {
            for (const change of changes) change(library)
            if (isLater) vi.useFakeTimers({toFake: ['Date'], now: new Date('2100-01-01')})
            const cold = await check(library, day, undefined, way === 'part' ? way : 'plain')
            if (way === 'packed') expect((await check(library, day, undefined, way)).output).toBe(cold.output)
            const warm = await check(library, day, kept ?? NOTHING_KEPT, way, read)
            expect(warm.output).toBe(cold.output)
            kept = warm.kept ?? kept
            if (way === 'whole') read = warm.read
            known += warm.known
            vi.useRealTimers()
          }
        } finally {
          library.remove()
        }
      }),
      {numRuns: 25},
    )
    // Else nothing was remembered, and nothing was shown.
    expect(known).toBeGreaterThan(0)
  })
})
