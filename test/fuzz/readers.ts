import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {CatalogError} from '../../src/catalogs/catalog.ts'
import {readCatalog} from '../../src/catalogs/read-catalog.ts'
import {ConfigError, readConfig} from '../../src/config/load.ts'
import {splitLines} from '../../src/parse/source.ts'
import {readResolutions} from '../../src/resolutions/read.ts'
import {ResolutionsError} from '../../src/resolutions/resolution.ts'
import {writeResolutions} from '../../src/resolutions/write.ts'
import {check} from '../rules/folder.ts'
import {mutated, NASTY} from './mutations.ts'
import type {FuzzTarget} from './target.ts'

/** A text, and what reads it. */
interface Reading {
  reader: keyof typeof READERS
  text: string
}

const DOCUMENT =
  '# Keys\n\n## Preventative Controls\n\n### 1. Rotate\n\n|NIST Subcategory Control|D|\n|-|-|\n|PR.AC-4|x|\n'

/** What reads and uses a text, and the error with which it may refuse it; undefined where it refuses none. */
const READERS = {
  mapping: {
    read: async (text: string) => {
      const findings = await check(DOCUMENT, {'mapping.json': text})
      const lines = splitLines(text.replace(/^\uFEFF/, ''))
      for (const {file, place} of findings)
        if (file === 'mapping.json' && place.endLine > lines.length + 1) throw new Error('past the end')
    },
    expected: undefined,
  },
  config: {
    read: async (text: string) => {
      const {shapes} = readConfig(text, 'proofbook.config.yml')
      await check(DOCUMENT, {}, {shapes})
    },
    expected: ConfigError,
  },
  resolutions: {read: readAndWriteResolutions, expected: ResolutionsError},
  catalog: {read: (text: string) => readCatalog(Buffer.from(text), 'catalog.json'), expected: CatalogError},
} as const

/** What was read is written and read again without a word. */
function readAndWriteResolutions(text: string): void {
  const file = 'proofbook.resolutions.yml'
  const read = readResolutions(text, file)
  if (read.length === 0) return
  const own = new Map(read.map((each) => [`${each.file} ${each.key}`, each]))
  const again = readResolutions(writeResolutions(text, [...own.values()]), file)
  const named = (list: typeof read) => list.map((each) => `${each.file} ${each.key} ${each.take}`).sort()
  const [before, after] = [named([...own.values()]), named(again)]
  if (before.join('\n') !== after.join('\n')) throw new Error(`Unexpected ${after}, expected ${before}`)
}

const KEY = 'sha256-0123456789abcdef'
const SEEDS: Record<Reading['reader'], readonly string[]> = {
  mapping: [
    '{"serviceprovider": "aws", "servicedisplay_name": "Keys", "mapping": [{"requirement_name": "Rotate", "policy": "https://h.example/o/r/blob/main/keys/playbook.md#1-rotate", "category": "Keys", "severity": {"Prod": "critical", "NP": "medium"}, "control_mapping": ["PR.AC-4"]}]}',
    '[{"requirement_name": "Rotate", "policy": "./playbook.md#rotate", "severity": "low", "control_mapping": []}]',
  ],
  config: [
    'preset: security-playbook\nfiles:\n  exclude: ["old/**"]\nrules:\n  no-dead-link: off\nsite:\n  title: "T"\n  imageHosts: [https://img.example]\n',
    'controls:\n  tables:\n    - {header: "^id$", framework: nist-csf-1.1, idColumn: 2}\nexamples:\n  forbiddenActions:\n    - {code: NO, pattern: "kms:*", reason: r}\nplaceholders: {phrases: ["(a+)+"]}\n',
    '&a [*a]\n',
  ],
  resolutions: [
    `- file: a.md\n  key: ${KEY}\n  take: ${KEY}\n  label: topic\n\n# why\n- file: "b c.md"\n  key: ${KEY}\n  take: ${KEY}\n  label: "HEAD: x"\n`,
    '[]\n',
  ],
  catalog: [
    readFileSync('test/fixtures/catalogs/garden-oscal.json', 'utf8'),
    readFileSync('test/fixtures/catalogs/garden-cprt.json', 'utf8'),
    '{"catalog": {"metadata": {"title": "T"}, "groups": [{"id": "g", "title": "G", "controls": [{"id": "g-1", "title": "C"}]}]}}',
    '{"response": {"elements": {"documents": [], "elements": [], "relationships": []}}}',
  ],
}

const names = Object.keys(READERS) as Reading['reader'][]
const inputs = fc.oneof(
  ...names.map((reader) => mutated(SEEDS[reader], NASTY).map((text): Reading => ({reader, text}))),
)

/** What a team or an author writes in other files than documents is read, or refused in so many words. */
export const readers: FuzzTarget<Reading> = {
  name: 'readers',
  inputs,
  shortRuns: 400,
  async holds({reader, text}) {
    const {read, expected} = READERS[reader]
    try {
      await read(text)
    } catch (error) {
      if (!expected || !(error instanceof expected)) throw error
    }
  },
}
