import {expect, it} from 'vitest'
import {idFacts} from '../../../plugins/docusaurus-plugin-proofbook/facts/id-facts.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {createCorpus} from '../../../src/model/corpus.ts'
import {NO_FILES} from '../../../src/model/file-tree.ts'

const config = loadConfig()

/** Who cites PR.DS-1 besides a playbook, of playbooks by their titles that each cite it in a control of their own. */
function citing(own: number, titles: readonly string[]) {
  const playbooks = titles.map((title, at) => {
    const table = '|NIST Subcategory Control|Description|\n|-|-|\n|PR.DS-1|Text|\n'
    const text = `# ${title} - Security Playbook\n\n## Preventative Controls\n### 1. Data\n${table}\nEncrypt it.\n`
    return readModel(`${at}/playbook.md`, text, '', {config, today: '2025-06-01'})
  })
  const options = {...config, sidecars: [], files: NO_FILES, boundary: '.', publicRoots: ['.']}
  const shelf = {corpus: createCorpus(playbooks, options), cited: new Set<string>()}
  const [id] = playbooks[own]!.published!.document.controls[0]!.controlIds
  return idFacts(id!, shelf, {config, baseUrl: '/', own: playbooks[own]!.path}).citing
}

it('names the others that cite an id, in order and each title once', () => {
  expect(citing(1, ['KMS', 'SQS', 'S3', 'KMS'])).toEqual({controls: 4, others: ['KMS', 'S3'], more: 0})
})

it('names another playbook of the same title', () => {
  expect(citing(0, ['KMS', 'KMS'])).toEqual({controls: 2, others: ['KMS'], more: 0})
})

it('names no more than eight, and counts the rest', () => {
  const titles = ['KMS', 'SQS', 'S3', 'EBS', 'EFS', 'SNS', 'IAM', 'ECS', 'EKS', 'RDS', 'DAX']
  const {others, more} = citing(0, titles)
  expect(others).toEqual(['SQS', 'S3', 'EBS', 'EFS', 'SNS', 'IAM', 'ECS', 'EKS'])
  expect(more).toBe(2)
})
