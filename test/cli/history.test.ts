import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {keyPolicy, keys, queues} from '../changes/documents.ts'
import {History} from './history.ts'

const KEYS = 'docs/playbooks/kms/playbook.md'
const OLD = 'docs/playbooks/keys/playbook.md'
const QUEUES = 'docs/playbooks/sqs/playbook.md'

const repository = new History()
const commits: string[] = []
beforeAll(() => {
  commits.push(repository.commit({[OLD]: keys(), [QUEUES]: queues('')}))
  repository.git('tag', 'v1')
  commits.push(repository.commit({[OLD]: null, [KEYS]: keys()}))
  commits.push(repository.commit({[KEYS]: keys({policy: keyPolicy('kms:Decrypt', 'kms:Encrypt')})}))
})
afterAll(() => repository.remove())

/** What is printed, without days and hashes. */
const told = (...words: string[]) =>
  repository.run(['history', ...words]).stdout.replace(/^\d{4}-\d\d-\d\d {2}[0-9a-f]{10}/gm, 'DAY  COMMIT')

describe('history', () => {
  it('tells of the library since a version', () => {
    expect(told('--since', 'v1')).toBe(`DAY  COMMIT  step
  ${KEYS}:13  the key policy in \`1. Keys have least privilege\` allows more
      Gained: \`kms:Encrypt\` on \`*\` for \`arn:aws:iam::111122223333:role/app\`

DAY  COMMIT  step
  ${KEYS}  renamed from \`${OLD}\`

2 revisions of the library, 2 changes
`)
  })

  it('tells of one playbook under all its names, also by an old one', () => {
    const text = told(KEYS, '--authors')
    expect(text).toContain('DAY  COMMIT  step (a)\n  no last update, 2 of 3 controls written\n')
    expect(text.trimEnd().split('\n').at(-1)).toBe('3 revisions, 4 changes')
    expect(told(OLD, '--authors')).toBe(text)
  })

  it('gives data, a page and a feed', () => {
    const data = JSON.parse(repository.run(['history', KEYS, '--format', 'json']).stdout)
    expect(Object.keys(data)).toEqual(['version', 'tool', 'tip', 'isShallow', 'document', 'revisions'])
    expect(data.revisions.map(({commit}: {commit: string}) => commit)).toEqual(commits.toReversed())
    expect(told('--format', 'markdown', '--since', 'v1')).toContain(`- renamed from \`${OLD}\` — \`${KEYS}\``)
    const feed = told('--format', 'atom', '--page', 'https://playbooks.example.com/changes/')
    expect(feed.match(/<entry>/g)).toHaveLength(5)
  })

  it('gives the data that the guide describes, field by field', () => {
    interface Data {
      revisions: {
        files: object[]
        facts: object
        entries: {control: object | null; policy: object | null}[]
      }[]
    }
    const {revisions}: Data = JSON.parse(repository.run(['history', KEYS, '--format', 'json']).stdout)
    const [newest] = revisions
    const [entry] = newest?.entries ?? []
    const keysOf = (value: object | null | undefined) => Object.keys(value ?? {}).sort()
    const words = (text: string) => text.split(' ').sort()
    expect(keysOf(newest)).toEqual(
      words('commit parents time authored day subject author isCut files facts doubt entries'),
    )
    expect(keysOf(newest?.files[0])).toEqual(words('status path previousPath blob document'))
    expect(keysOf(newest?.facts)).toEqual(
      words('title lastUpdate hasConflict variants lines controls written policies'),
    )
    expect(keysOf(entry)).toEqual(
      words('id kind phrase details at tone commit time day author document service control cited policy'),
    )
    expect(keysOf(entry?.control)).toEqual(words('id title name number group status controlIds file line'))
    expect(keysOf(entry?.policy)).toEqual(words('verdict gained lost'))
  })

  it('says what it cannot find', () => {
    const said = (...words: string[]) => {
      const {code, stderr} = repository.run(['history', ...words])
      return `${code} ${stderr.trimEnd()}`
    }
    expect([
      said('--since', 'v9'),
      said('docs/playbooks/gone.md'),
      said('--format', 'atom'),
      said('--format', 'atom', '--page', 'javascript:alert(1)'),
    ]).toEqual([
      '2 Cannot find ref `v9` in this clone, expected a branch, tag or commit of it',
      '2 Cannot find `docs/playbooks/gone.md` in the history of `docs/playbooks`; is it committed?',
      '2 Cannot make a feed without an address; name one with --page, or write `site: {url}` in proofbook.config.yml',
      '2 Unexpected `javascript:alert(1)` for --page, expected an address that begins with https://',
    ])
  })
})
