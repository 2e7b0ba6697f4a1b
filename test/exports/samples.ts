import type {OscalOptions} from '../../src/exports/oscal-metadata.ts'
import {permalinksOf} from '../../src/exports/permalinks.ts'
import {addressesOf} from '../../src/model/addresses.ts'
import type {Corpus} from '../../src/model/corpus.ts'
import {corpusOf} from '../coverage/corpus.ts'

/** Where the samples are published. */
export const SITE = {title: 'Acme playbooks', url: 'https://playbooks.example.com', baseUrl: '/'}

/** What the samples' documents are made with. */
export const OPTIONS: OscalOptions = {
  site: SITE,
  version: '7',
  permalinkOf: permalinksOf(SITE, {addressOf: (id) => addressesOf([id]).get(id)!.address}),
}

/** A table of ids of the CSF 1.1, in own words. */
const csf = (...ids: string[]) =>
  `|NIST Subcategory Control|Description|\n|-|-|\n${ids.map((id) => `|${id}|own words|\n`).join('')}`

/** A table of the organisation's statements: numbers and texts. */
const own = (...rows: [id: string, text: string][]) =>
  `|Control Statement|Description|\n|-|-|\n${rows.map(([id, text]) => `|${id}|${text}|\n`).join('')}`

const KEYS = `# Keys, "Vault" - Security Playbook

Last Update: 01/31/2024

The vault keeps the \`keys\` of every service, and nobody sees a * of them.

## Preventative Controls

### 1. =Keys are rotated

${csf('PR.AC-1', 'PR.AC-99')}
Text that says how.

## Detective Controls

### 1. Use is logged

${csf('PR.AC-1', 'DE.CM-1')}
${own(['5', 'Use *is* logged'], ['10', 'Logs_are kept'])}
Text that says how.
`

const QUEUE = `# =1+1 Queue - Security Playbook

Last Update: 02/01/2024

## Preventative Controls

### 1. Messages expire

${own(['5', 'Use is logged'])}
Text that says how.
`

/** Two playbooks: ids of two frameworks, one that its framework lacks, names that need care. */
export function twoPlaybooks(): Corpus {
  return corpusOf({'keys/playbook.md': KEYS, 'queue/README.md': QUEUE, 'notes.md': '# Notes\n\nNothing.\n'})
}
