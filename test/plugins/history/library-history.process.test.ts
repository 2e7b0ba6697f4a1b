import {join, relative} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hasHistory} from '../../../plugins/docusaurus-plugin-proofbook/history/has-history.ts'
import type {LibraryHistory} from '../../../plugins/docusaurus-plugin-proofbook/history/library-history.ts'
import {readHistory} from '../../../plugins/docusaurus-plugin-proofbook/history/read-history.ts'
import {Library, type Shelf} from '../../../plugins/docusaurus-plugin-proofbook/library.ts'
import {changesPage} from '../../../plugins/docusaurus-plugin-proofbook/routes/changes.ts'
import {movedDocuments} from '../../../plugins/docusaurus-plugin-proofbook/routes/moved-documents.ts'
import {
  playbookHistories,
  revisionTexts,
} from '../../../plugins/docusaurus-plugin-proofbook/routes/playbook-histories.ts'
import {
  changedEffects,
  countsOf,
  isShown,
  sinceTest,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/Changes/view.ts'
import type {Phrase} from '../../../src/changes/phrase.ts'
import {readConfig} from '../../../src/config/load.ts'
import {changedLibrary} from '../../e2e/changed-library.ts'
import {Repository} from '../../history/repository.ts'

const config = readConfig('', 'proofbook.config.yml')
let repository: Repository
let history: LibraryHistory
let shelf: Shelf

beforeAll(async () => {
  repository = changedLibrary()
  const docs = relative('.', join(repository.path, 'docs'))
  history = await readHistory(docs, config, '2026-01-01')
  shelf = await new Library(process.cwd(), docs, config).reload()
  for (const {id, path} of shelf.corpus.playbooks)
    shelf.permalinks.set(path, `/base/playbooks/${shelf.corpus.addressOf(id)}/`)
})
afterAll(() => repository.remove())

const text = (phrase: Phrase) =>
  phrase.map((piece) => (typeof piece === 'string' ? piece : `\`${piece.code}\``)).join('')

describe('the change log', () => {
  test('since version 1.0 a policy allows more, a control is written, and a conflict is committed', () => {
    const {page, older} = changesPage(history, shelf, {config, baseUrl: '/base/'})
    expect(older.changes).toEqual([])
    expect(page.versions).toEqual([{name: 'v1.0', day: '2021-01-03'}])
    const isSince = sinceTest('1.0', page.versions)
    const changes = page.changes.filter((change) => isSince?.(page.revisions[change.revision]!))
    expect(
      changes.map((change) => [
        page.documents[change.document]?.file,
        change.verb,
        page.revisions[change.revision]?.day,
        page.revisions[change.revision]?.subject,
      ]),
    ).toEqual([
      ['sqs', 'Conflict', '2021-01-06', 'Merge the shared key'],
      ['kms', 'Written', '2021-01-05', 'Say how trails are sent <script>alert(1)</script>'],
      ['kms', 'Loosened', '2021-01-04', 'Let users of a key do everything with it'],
    ])
    expect(page.documents.map(({file, written}) => [file, written])).toEqual([
      ['kms', {count: 2, of: 7}],
      ['sqs', {count: 2, of: 2}],
    ])
    const [looser] = changedEffects(changes)
    expect(looser?.line).toBeGreaterThan(80)
    expect(text(looser?.phrase ?? [])).toContain('allows more')
    expect(looser?.details.map(text).join(' ')).toMatch(
      /^Gained: .*`kms:CancelKeyDeletion`.* for `arn:aws:iam::111122223333:user\/CMKUser`/,
    )
    expect(countsOf(changes)).toEqual([
      {name: 'controls written', count: 1},
      {name: 'policies loosened', count: 1},
      {name: 'conflicts committed', count: 1},
    ])
    expect(changes.filter((change) => isShown(change, 'policies')).map(({verb}) => verb)).toEqual([
      'Loosened',
    ])
    expect(changes.filter((change) => isShown(change, 'controls')).map(({verb}) => verb)).toEqual(['Written'])
  })

  test('names paths below the folder of the library', () => {
    const moved = history.entries.find(({kind}) => kind === 'document-renamed')
    expect(text(moved?.phrase ?? [])).toBe('renamed from `queue.md`')
  })

  test('begins with a day, and knows what is neither a day nor a version', () => {
    const {page} = changesPage(history, shelf, {config, baseUrl: '/'})
    const days = (since: string) =>
      page.revisions.filter(sinceTest(since, page.versions)!).map(({day}) => day)
    expect(days('2021-01-05')).toEqual(['2021-01-06', '2021-01-05'])
    expect(days('')).toHaveLength(5)
    expect(sinceTest('yesterday', page.versions)).toBeUndefined()
  })

  test('names nobody unless that is asked for', async () => {
    expect(history.revisions.every(({author}) => author === null)).toBe(true)
    const named = readConfig('site: {authors: true}', 'proofbook.config.yml')
    const told = await readHistory(relative('.', join(repository.path, 'docs')), named, '2026-01-01')
    expect(told.revisions[0]?.author).toBe('Ann')
  })
})

describe('the history of a playbook', () => {
  test('has its revisions with their texts', () => {
    const [kms, sqs] = playbookHistories(history, shelf)
    expect(kms?.path).toBe('/base/playbooks/kms/playbook/history/')
    expect(kms?.document.revisions.map(({revision}) => revision.day)).toEqual([
      '2021-01-05',
      '2021-01-04',
      '2021-01-02',
    ])
    const looser = kms?.document.revisions[1]?.lines.flatMap((block) =>
      block.kind === 'changed' ? [block] : [],
    )
    expect(looser?.map(({first, second}) => [first, second].map(joined))).toEqual([
      ['        "kms:DescribeKey"', '        "kms:*"'],
    ])
    expect(Object.keys(revisionTexts(kms!))).toHaveLength(3)
    expect(sqs?.document.revisions[0]?.facts?.hasConflict).toBe(true)
  })

  test('follows a document that moved, and leads from its old address', () => {
    expect(history.documents.get('sqs/playbook.md')?.formerIds).toEqual(['queue.md'])
    expect(movedDocuments(shelf, history)).toEqual([
      {from: 'playbooks/queue/', to: '/base/playbooks/sqs/playbook/', title: 'SQS'},
    ])
  })
})

test('a folder has a history where more than one commit changed it', () => {
  expect(hasHistory(join(repository.path, 'docs'))).toBe(true)
  expect(hasHistory(join(repository.path, 'nowhere'))).toBe(false)
  const young = new Repository()
  young.commit('Start', {'docs/a.md': '# A\n'})
  young.commit('Something else', {'other.txt': 'text'})
  expect(hasHistory(join(young.path, 'docs'))).toBe(false)
  young.remove()
})

function joined(lines: readonly {parts: {text: string}[]}[]): string {
  return lines.map(({parts}) => parts.map((part) => part.text).join('')).join('\n')
}
