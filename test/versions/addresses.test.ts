import {expect, it} from 'vitest'
import {firstNames} from '../../src/versions/addresses.ts'

it('addresses begin with folders that hold documents, and with the documents beside them', () => {
  expect(firstNames('docs').sort()).toEqual(['README', 'contributing', 'guide', 'playbooks', 'reference'])
  expect(firstNames('docs/playbooks/kms')).toEqual(['playbook'])
})

it('there are none in a folder that is not there', () => {
  expect(firstNames('docs/nowhere')).toEqual([])
})
