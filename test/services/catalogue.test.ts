import {describe, expect, it} from 'vitest'
import {letters} from '../../src/likeness/letters.ts'
import {CATEGORIES, findService, PROVIDERS, SERVICES_DATE} from '../../src/services/catalogue.ts'
import data from '../../src/services/services.json'

const lists = Object.entries(data.services).flatMap(([provider, categories]) =>
  Object.entries(categories as Record<string, {name: string; also?: string[]}[]>).map(
    ([category, services]) => ({provider, category, services}),
  ),
)

describe('the lists of services', () => {
  it('are of known providers and categories, of a day', () => {
    const providers = PROVIDERS.map(({name}) => name)
    const categories = CATEGORIES.map(({name}) => name)
    expect(lists.filter(({provider}) => !providers.includes(provider))).toEqual([])
    expect(lists.filter(({category}) => !categories.includes(category))).toEqual([])
    expect(SERVICES_DATE).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('have each name of a provider once', () => {
    for (const provider of PROVIDERS.map(({name}) => name)) {
      const names = lists
        .filter((list) => list.provider === provider)
        .flatMap(({services}) => services.flatMap(({name, also = []}) => [name, ...also].map(letters)))
      expect([provider, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([provider, []])
    }
  })
})

describe('findService', () => {
  it('takes names for the same that differ in case, spaces or punctuation', () => {
    expect(findService(['Elasticache'], 'AWS')?.name).toBe('ElastiCache')
    expect(findService(['Route53'], null)?.name).toBe('Route 53')
    expect(findService(['KeyVault'], 'Azure')?.name).toBe('Key Vault')
  })

  it('prefers a usual name to another name, and keeps to the provider', () => {
    expect(findService(['Key Management Service', 'KMS'], null)).toEqual({
      provider: 'AWS',
      name: 'KMS',
      word: 'Key Management',
      category: 'Security & identity',
    })
    expect(findService(['KMS'], 'Google Cloud')?.name).toBe('Cloud KMS')
    expect(findService(['S3'], 'Azure')).toBeUndefined()
  })
})
