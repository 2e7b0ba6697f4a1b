import {describe, expect, test} from 'vitest'
import {buildIndex} from '../../src/search/build-index.ts'
import type {SearchPage, SearchSection} from '../../src/search/records.ts'
import {type Chosen, Search} from '../../src/search/search.ts'

/** A section of text, as `anchor`, heading and text. */
function section(
  anchor: string,
  heading: string,
  text: string,
  more: Partial<SearchSection> = {},
): SearchSection {
  const none = {group: null, status: null, functions: [], frameworks: []}
  return {kind: 'text', anchor, heading, above: [], text, ...none, ...more}
}

function page(service: string, title: string, names: string[], sections: SearchSection[]): SearchPage {
  const start = section('', title, `What ${service} is about.`)
  return {
    url: `/${service.toLowerCase()}/`,
    title,
    names,
    provider: 'AWS',
    service,
    category: null,
    sections: [start, ...sections],
  }
}

const WRITTEN: Partial<SearchSection> = {
  kind: 'control',
  group: 'preventative',
  status: 'content',
  functions: ['PR'],
  frameworks: ['NIST CSF 1.1'],
}
const PAGES = [
  page(
    'KMS',
    'Key Management Service',
    ['KMS'],
    [
      section('roles', 'Roles follow least privilege', 'PR.AC-4 · Give roles what they need', WRITTEN),
      section('policy-1', 'Admin Example', '{ "Action": ["kms:ScheduleKeyDeletion", "kms:Encrypt*"] }', {
        kind: 'policy',
      }),
      section('rest', 'Encryption at rest', 'Keys encrypt data that rests. 加密密钥', {
        ...WRITTEN,
        status: 'placeholder',
      }),
    ],
  ),
  page(
    'S3',
    'Simple Storage Service',
    ['S3'],
    [
      section('users', 'Users have least priviledge', 'PR.AC-4 · PR.AC-10', WRITTEN),
      section('mfa', 'MFA for deleting', 'Ask for a second factor before an object is removed', WRITTEN),
    ],
  ),
  page(
    'CodePipeline',
    'AWS CodePipeline',
    ['Pipelines'],
    [section('buckets', 'Where artifacts are', `S3 ${'bucket S3 key privilege '.repeat(40)}`)],
  ),
]

async function opened(pages = PAGES, synonyms: string[][] = []) {
  const files = buildIndex(pages, synonyms)
  const read: string[] = []
  const search = await Search.open(async (name) => {
    read.push(name.replace(/^[0-9a-f]{12}\//, ''))
    return JSON.parse(files.get(name)!)
  })
  const ask = async (text: string, chosen: Chosen = {}) => {
    const answer = await search.ask(text, {pages: 10, sections: 10, chosen})
    return {...answer, urls: answer.pages.flatMap(({hits}) => hits.map(({url}) => url))}
  }
  return {read, search, ask}
}

test.each([
  ['a service by its short name', 'S3', '/s3/'],
  ['by its title', 'simple storage service', '/s3/'],
  ['with its provider', 'AWS KMS', '/kms/'],
  ['with what it is', 'KMS playbook', '/kms/'],
  ['a thing of a service', 'buckets', '/s3/'],
  ['a word in two', 'code pipeline', '/codepipeline/'],
  ['two words in one', 'keymanagement', '/kms/'],
  ['a slip', 'codepipline', '/codepipeline/'],
  ['letters that changed places', 'sotrage', '/s3/'],
  ['the beginning of a word', 'pipel', '/codepipeline/'],
  ['another form', 'encrypted at rest', '/kms/#rest'],
  ['another name', '2FA', '/s3/#mfa'],
  ['a question', 'how do I delete with MFA?', '/s3/#mfa'],
  ['a letter of a script without spaces', '密', '/kms/#rest'],
])('%s: %s', async (_, text, first) => {
  const {ask} = await opened()
  expect((await ask(text)).urls[0]).toBe(first)
})

test('both spellings of a word that the library misspells', async () => {
  const {ask} = await opened()
  for (const word of ['privilege', 'priviledge'])
    expect((await ask(`least ${word}`)).urls.sort()).toEqual(['/kms/#roles', '/s3/#users'])
})

test('ids and actions are found as they are written, and only so', async () => {
  const {ask} = await opened()
  expect((await ask('PR.AC-4')).urls.sort()).toEqual(['/kms/#roles', '/s3/#users'])
  expect((await ask('pr.ac-10')).urls).toEqual(['/s3/#users'])
  expect((await ask('PR.AC-1')).urls).toEqual([])
  expect((await ask('kms:Encrypt*')).urls).toEqual(['/kms/#policy-1'])
  expect((await ask('kms:GrantEverything')).urls).toEqual([])
  expect((await ask('ScheduleKeyDeletion')).urls).toEqual(['/kms/#policy-1'])
  expect((await ask('PR.AC-4 KMS')).urls).toEqual(['/kms/#roles'])
})

test('a phrase is found word for word', async () => {
  const {ask} = await opened()
  expect((await ask('"at rest"')).urls).toEqual(['/kms/#rest'])
  expect((await ask('"rest at"')).urls).toEqual([])
})

test('what nothing has is told, and so is what a spelling was taken for', async () => {
  const {ask} = await opened()
  expect(await ask('least zebra')).toMatchObject({missing: ['zebra'], total: {sections: 2}})
  expect((await ask('zebra')).urls).toEqual([])
  expect(await ask('pipelnes')).toMatchObject({guesses: [{typed: 'pipelnes', meant: 'pipeline'}]})
})

test('facets count what they would leave', async () => {
  const {ask} = await opened()
  const all = await ask('PR.AC-4')
  expect(Object.fromEntries(all.counts.service)).toEqual({KMS: 1, S3: 1})
  const chosen = await ask('PR.AC-4', {service: ['S3']})
  expect(chosen.urls).toEqual(['/s3/#users'])
  expect(Object.fromEntries(chosen.counts.service)).toEqual({KMS: 1, S3: 1})
  expect(Object.fromEntries(chosen.counts.kind)).toEqual({control: 1})
  expect(chosen.total).toEqual({pages: 1, sections: 1})
})

test('marks what answers', async () => {
  const {ask} = await opened()
  const [hit] = (await ask('delete MFA')).pages[0]!.hits
  expect(hit!.headingRanges.map(({start, end}) => hit!.heading.slice(start, end))).toEqual([
    'MFA',
    'deleting',
  ])
  expect(hit!.textRanges.map(({start, end}) => hit!.text.slice(start, end))).toEqual(['removed'])
})

test('a team adds words of its own', async () => {
  const {ask} = await opened(PAGES, [['strongroom', 'KMS']])
  expect((await ask('strongroom')).urls[0]).toBe('/kms/')
})

test('reads the codes only where something needs them', async () => {
  const {ask, read} = await opened()
  await ask('least privilege')
  expect(read.filter((name) => name.startsWith('codes'))).toEqual([])
  await ask('PR.AC-4')
  expect(read.filter((name) => name.startsWith('codes'))).toEqual(['codes.json', 'codes-0.json'])
})

test('an index of nothing finds nothing', async () => {
  const {ask} = await opened([])
  expect((await ask('PR.AC-4 privilege')).urls).toEqual([])
})

test('the same pages give the same files', () => {
  expect([...buildIndex(PAGES)]).toEqual([...buildIndex(structuredClone(PAGES))])
})

describe('what is near to what nothing has', () => {
  const entry = (kind: 'id' | 'action', heading: string): SearchPage => ({
    ...page('', heading, [], []),
    url: `/controls/?q=${heading}`,
    sections: [section('', heading, 'An entry', {kind})],
  })
  const pages = [
    ...PAGES,
    entry('id', 'PR.AC-10 Tenth'),
    entry('id', 'PR.AC-4 Access permissions'),
    entry('id', 'PR.DS-1 Data at rest'),
    entry('action', 'kms:ScheduleKeyDeletion'),
    entry('action', 'kms:Encrypt'),
  ]

  test.each([
    ['ids of the same category, in their order', 'PR.AC-99', ['PR.AC-4', 'PR.AC-10'], []],
    ['actions that begin alike', 'kms:ScheduleKeyRemoval', ['kms:ScheduleKeyDeletion'], []],
    ['words of two slips', 'scond', [], ['second']],
    ['nothing for what is like nothing', 'zzzzzzzzzzzz', [], []],
    ['nothing for a word of every question', 'what', [], []],
  ])('%s', async (_, text, names, words) => {
    const {search} = await opened(pages)
    expect(search.near(text)).toEqual({names, words})
  })
})

test('an index says what it holds', async () => {
  const {search} = await opened()
  expect(search.contents).toEqual({pages: 3, controls: 4, policies: 1})
})
