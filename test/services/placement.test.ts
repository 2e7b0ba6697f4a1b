import {describe, expect, it} from 'vitest'
import {type OwnCategories, placementOf} from '../../src/services/placement.ts'

const UNSTATED = {provider: null, category: null, service: null}
const place = (id: string, title: string, stated = {}, own: OwnCategories = {}, isTitled = true) => {
  const document = {path: `docs/${id}`, id, title, isTitled, stated: {...UNSTATED, ...stated}}
  const {provider, category, service, word} = placementOf(document, own)
  return [provider, category, service, word]
}

describe('placementOf', () => {
  it.each([
    ['kms/Runbook.md', 'Key Management Service (KMS)', 'AWS', 'Security & identity', 'KMS', 'Key Management'],
    [
      'acm/Runbook.md',
      'Amazon Certificate Manager (ACM)',
      'AWS',
      'Security & identity',
      'ACM',
      'Certificates',
    ],
    [
      'cloudhsm/Runbook.md',
      'Amazon Cloud HSM (Hardware Security Module)',
      'AWS',
      'Security & identity',
      'CloudHSM',
      null,
    ],
    [
      'azure/AzureKubernetesService/Runbook.md',
      'Azure Kubernetes Service(AKS)',
      'Azure',
      'Compute & containers',
      'AKS',
      'Azure Kubernetes',
    ],
    ['azure/SQLServer/Runbook.md', 'Azure SQL Server', 'Azure', 'Databases', 'SQL Server', null],
    [
      'alb/Runbook.md',
      'Application Load Balancer (ALB)',
      'AWS',
      'Network & delivery',
      'ALB',
      'Load Balancer',
    ],
    ['sqs/Runbook.md', 'AWS Simple Queue Service (SQS)', 'AWS', 'Messaging & events', 'SQS', 'Queues'],
    ['athena/Runbook.md', 'Athena', 'AWS', 'Analytics & machine learning', 'Athena', null],
  ])('knows the service of %s', (id, title, ...expected) => {
    expect(place(id, title)).toEqual(expected)
  })

  it('leaves open what it does not know', () => {
    expect(place('a/b.md', 'Ransomware')).toEqual([null, 'Other', 'Ransomware', null])
    expect(place('azure/b.md', 'Flux Capacitor')).toEqual(['Azure', 'Other', 'Flux Capacitor', null])
    expect(place('a/b.md', 'Amazon Flux')).toEqual(['AWS', 'Other', 'Flux', null])
  })

  it('takes the folder of a document without a title of its own', () => {
    expect(place('s3/playbook.md', 'playbook', {}, {}, false)).toEqual([
      'AWS',
      'Storage & backup',
      'S3',
      null,
    ])
  })

  it('keeps a title that is no name of a service, and takes the rest from the folder', () => {
    expect(place('s3/playbook.md', 'Our buckets')).toEqual(['AWS', 'Storage & backup', 'Our buckets', null])
  })

  it('lets front matter win', () => {
    expect(place('a/b.md', 'What holds for keys', {service: 'KMS'})).toEqual([
      'AWS',
      'Security & identity',
      'KMS',
      'Key Management',
    ])
    expect(place('a/b.md', 'KMS', {provider: 'gcp', category: 'Keys'})).toEqual([
      'Google Cloud',
      'Keys',
      'Cloud KMS',
      'Key Management',
    ])
    expect(place('a/b.md', 'KMS', {provider: 'Our cloud'})).toEqual(['Our cloud', 'Other', 'KMS', null])
  })

  it('lets the categories of the team go before the built-in ones, by service or by path', () => {
    const own = {
      Crown: [{folder: '.', pattern: 'key management service'}],
      Web: [{folder: 'docs', pattern: 'edge/**'}],
    }
    expect(place('a/b.md', 'KMS', {}, own)[1]).toBe('Crown')
    expect(place('a/b.md', 'S3', {}, own)[1]).toBe('Storage & backup')
    expect(place('a/b.md', 'Flux', {}, {Keys: [{folder: '.', pattern: 'flux'}]})[1]).toBe('Keys')
    expect(place('edge/b.md', 'S3', {}, own)[1]).toBe('Web')
    expect(place('edge/b.md', 'KMS', {category: 'Keys'}, own)[1]).toBe('Keys')
  })
})
