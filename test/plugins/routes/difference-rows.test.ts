import {expect, it} from 'vitest'
import {Library} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {comparisonPage} from '../../../plugins/docusaurus-plugin-proofbook/routes/comparisons.ts'
import type {Provenance} from '../../../plugins/docusaurus-plugin-proofbook/routes/provenance.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {isPublished} from '../../../src/model/playbook-type.ts'

const {corpus} = await new Library(process.cwd(), 'docs/playbooks', loadConfig()).reload()

it('tells what differs between the variants of the playbook on KMS, each difference once and at its line', () => {
  const playbook = corpus.playbooks.find(isPublished)!
  const master = playbook.variants.find(({label}) => label === 'master')!
  const {inWords} = comparisonPage(playbook, master, {} as Provenance, corpus.frameworks)
  expect({...inWords, rows: inWords.rows.length}).toEqual({
    sections: 17,
    differing: 8,
    controls: 5,
    policies: 2,
    rows: 12,
  })
  expect(inWords.rows.map(({kind, name, line}) => [kind, name, line.first, line.second])).toEqual([
    ['changed', 'Last update', null, null],
    ['changed', 'NIST Cybersecurity Framework Alignment', 4, 4],
    ['changed', 'Overview', 35, 35],
    ['changed', 'Control 1. KMS roles defined following least privilege model', 53, 155],
    ['only-in-first', 'Policy statement `Allow use of the key`', 88, null],
    ['only-in-first', 'Policy statement `Allow access for Key Administrators`', 107, null],
    [
      'only-in-first',
      'Control 2. KMS Traffic encrypted with TLS 1.2 or Later following CG Standards',
      140,
      null,
    ],
    ['only-in-first', 'Control 3. KMS is Encrypted at rest following CG Standards', 143, null],
    ['only-in-first', 'Control 4. Key Management Best-Practices are Adhered to', 146, null],
    [
      'only-in-second',
      'Control 2. Third party keys will not be introduced into the CG KMS solution',
      null,
      158,
    ],
    ['changed', 'Endnotes', 183, 183],
    ['changed', 'Table of Contents', 17, 17],
  ])
  expect(inWords.rows[3]?.points).toEqual([
    'written in `HEAD`, a placeholder in `master`',
    'cites PR.AC-1, PR.AC-4, PR.AC-7 and PR.PT-3 of NIST Cybersecurity Framework 1.1 and 5, 8 and 10 of Organisation ' +
      'control statements only in `HEAD`',
  ])
})
