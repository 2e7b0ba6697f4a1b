import {expect, it} from 'vitest'
import {placedPlaybooks} from '../../../plugins/docusaurus-plugin-proofbook/facts/placements.ts'
import type {Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {readModel} from '../../../src/check/read-document.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {isPublished} from '../../../src/model/playbook-type.ts'
import {growthOf, LINEAR} from '../../growth.ts'
import {shelfOf} from '../shelf.ts'

const config = loadConfig()
const model = readModel('kms/playbook.md', '# AWS KMS - Security Playbook\n', '', {
  config,
  today: '2025-06-01',
})
if (!isPublished(model)) throw new Error('Cannot publish the playbook')
const {published} = model

/** Playbooks of as many teams, each for KMS; or each for a service of its own, which nobody knows. */
function teams(count: number, {isOneService}: {isOneService: boolean}): Shelf {
  const playbooks = Array.from({length: count}, (_, index) => {
    const title = isOneService ? published.document.title : `Service ${index}`
    const path = `team-${index}/kms/playbook.md`
    return {...model, path, id: path, published: {...published, document: {...published.document, title}}}
  })
  return shelfOf(playbooks)
}

it('tells many namesakes apart by their folders', () => {
  const placed = placedPlaybooks(teams(3000, {isOneService: true}), config)
  expect(placed).toHaveLength(3000)
  expect(placed.at(0)).toMatchObject({service: 'KMS', mark: 'team-0'})
  expect(placed.at(-1)).toMatchObject({service: 'KMS', mark: 'team-2999'})
})

it('takes time in proportion to the playbooks, namesakes or not', async () => {
  for (const isOneService of [true, false])
    expect(await growthOf((size) => placedPlaybooks(teams(size, {isOneService}), config), 8000)).toBeLessThan(
      LINEAR,
    )
})
