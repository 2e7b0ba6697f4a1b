import {describe, expect, it} from 'vitest'
import {mappingFacts} from '../../../plugins/docusaurus-plugin-proofbook/facts/mapping-facts.ts'
import {writtenElsewhere} from '../../../plugins/docusaurus-plugin-proofbook/facts/written-elsewhere.ts'
import type {Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {createCorpus} from '../../../src/model/corpus.ts'
import {NO_FILES} from '../../../src/model/file-tree.ts'
import {readSidecar} from '../../../src/sidecars/read.ts'

const config = loadConfig()
const SOON = '`This Section will be updated soon.`'
const CSF = (...ids: string[]) =>
  `|NIST Subcategory Control|Description|\n|-|-|\n${ids.map((id) => `|${id}|Text|\n`).join('')}\n`

/** What is told of the controls of the first of some playbooks: titles and what is under them, by service. */
function told(
  [own, ...others]: [service: string, controls: Record<string, string>][],
  mapping: object[] = [],
) {
  const playbooks = [own!, ...others].map(([service, controls]) => {
    const sections = Object.entries(controls).map(([title, text]) => `### 1. ${title}\n${text}\n\n`)
    const text = `# ${service} - Security Playbook\n\n## Preventative Controls\n${sections.join('')}`
    return readModel(`${service.toLowerCase()}/playbook.md`, text, '', {config, today: '2025-06-01'})
  })
  const [first] = playbooks
  const text = JSON.stringify({mapping})
  const sidecars = [readSidecar('kms/mapping.json', text, [first!])]
  const options = {...config, sidecars, files: NO_FILES, boundary: '.', publicRoots: ['.']}
  const shelf = {
    corpus: createCorpus(playbooks, options),
    report: {findings: []},
    permalinks: new Map(playbooks.map(({path}) => [path, `/${path.split('/')[0]}/`])),
  } as unknown as Shelf
  return first!.published!.document.controls.map((control) => ({
    mapping: mappingFacts(shelf, first!, control),
    elsewhere: writtenElsewhere(shelf, first!, control, {config, baseUrl: '/'}),
  }))
}

describe('what a mapping file says of a control', () => {
  const said = (entry: object) =>
    told([['KMS', {'Keys are tagged': SOON}]], [{requirement_name: 'Keys are tagged', ...entry}])[0]?.mapping

  it('is its category, its severity by environment, and its ids', () => {
    const severity = {Prod: 'high', SNP: 'high', NP: 'low'}
    expect(said({category: 'Tagging', severity, control_mapping: ['CS1']})).toEqual([
      {name: null, category: 'Tagging', severity: 'high in Prod and SNP, low in NP', ids: ['CS1']},
    ])
    expect(said({severity: 'medium'})).toEqual([{name: null, category: null, severity: 'medium', ids: []}])
  })

  it('is told with the name that it gives the control, if that is another', () => {
    expect(said({requirement_name: 'Keys are tagged well'})?.map(({name}) => name)).toEqual([
      'Keys are tagged well',
    ])
  })

  it('is nothing where it names another control, or none', () => {
    expect(said({requirement_name: 'Rooms have doors'})).toEqual([])
  })
})

describe('who has written what a control announces', () => {
  const elsewhere = (controls: Record<string, string>, ...others: [string, Record<string, string>][]) =>
    told([['KMS', controls], ...others])[0]?.elsewhere.map(({code, address}) => [code, address])

  it('are playbooks with a title that is alike but for the service', () => {
    expect(
      elsewhere(
        {'KMS resources are tagged according to standards': SOON},
        ['SQS', {'SQS resources are tagged according to standards': 'With a script.'}],
        ['SNS', {'SNS resources are tagged according to standards': SOON}],
        ['ECS', {'ECS resources are patched': 'With a script.'}],
      ),
    ).toEqual([['SQS P1', '/sqs/#1-sqs-resources-are-tagged-according-to-standards']])
  })

  it('are playbooks that cite most of its ids, the nearest first', () => {
    expect(
      elsewhere(
        {Encryption: `${CSF('PR.DS-1', 'PR.DS-2')}${SOON}`},
        ['SQS', {'Half of it': `${CSF('PR.DS-1', 'PR.AC-1')}With a key.`}],
        ['SNS', {'All of it': `${CSF('PR.DS-2', 'PR.DS-1')}With a key.`}],
        ['ECS', {'None of it': `${CSF('PR.AC-1')}With a key.`}],
      )?.map(([code]) => code),
    ).toEqual(['SNS P1', 'SQS P1'])
  })

  it('are nobody where only words for services are shared, or the control is of the same playbook', () => {
    expect(
      elsewhere({'KMS keys': SOON, 'KMS keys of customers': 'Written here.'}, [
        'SQS',
        {'SQS queues': 'Yes.'},
      ]),
    ).toEqual([])
  })
})
