import {describe, expect, it} from 'vitest'
import {changeLog, readSince} from '../../src/history/change-log.ts'
import {comparePairs} from '../../src/history/compare.ts'
import {revisionsOf} from '../../src/history/document-revisions.ts'
import type {History} from '../../src/history/history.ts'
import {CONFLICT, keyPolicy, keys, queues} from '../changes/documents.ts'
import {repositoryMaker} from './repository.ts'

const repository = repositoryMaker()

const KEYS = 'docs/kms/playbook.md'
const QUEUES = 'docs/sqs/playbook.md'

/** Subjects and statuses of a document's revisions, newest first. */
const told = (history: History, key: string) =>
  history.find(key)?.revisions.map(({revision, file}) => `${revision.subject}: ${file.status}`)
const kinds = async (history: History, document?: string) =>
  (await changeLog(history, {document})).map(({kind, service}) => `${service} ${kind}`)

describe('the revisions of a library', () => {
  it('are those that change its documents, newest first, with what they say of themselves', async () => {
    const made = repository()
    const first = made.commit('Add keys\n\nFor the auditors.', {[KEYS]: keys(), 'README.md': 'Read me\n'})
    made.commit('Say more of the repository', {'README.md': 'Read me first\n'})
    const third = made.commit('Add queues', {[QUEUES]: queues(''), 'docs/notes.txt': 'No document\n'})
    const history = await made.history({withAuthors: true})
    expect(history.revisions.map(({commit, subject}) => [commit, subject])).toEqual([
      [third, 'Add queues'],
      [first, 'Add keys'],
    ])
    expect(history.revisions[1]).toEqual({
      ...{commit: first, parents: [], subject: 'Add keys', author: 'Ann', isCut: false},
      ...{time: '2021-01-02T12:00:00Z', authored: '2021-01-02T12:00:00Z', day: '2021-01-02'},
      files: [
        {
          ...{status: 'added', path: made.named(KEYS), previousPath: null, document: 'kms/playbook.md'},
          ...{blob: made.git('rev-parse', `HEAD:${KEYS}`), before: [undefined]},
        },
      ],
    })
    expect((await made.history()).revisions[0]?.author).toBeNull()
    expect(history.documents.map(({key}) => key)).toEqual(['kms/playbook.md', 'sqs/playbook.md'])
  })

  it('follow a document through renames, with a change and without, and into the folder', async () => {
    const made = repository()
    made.commit('Begin outside', {'old/keys.md': keys()})
    made.commit('Move', {'old/keys.md': null, 'docs/key/keys.md': keys()})
    made.commit('Edit', {'docs/key/keys.md': keys({rotation: ''})})
    made.commit('Move and edit', {'docs/key/keys.md': null, [KEYS]: keys()})
    const history = await made.history()
    expect(told(history, 'kms/playbook.md')).toEqual([
      'Move and edit: renamed',
      'Edit: modified',
      'Move: renamed',
      'Begin outside: added',
    ])
    expect(history.documents).toHaveLength(1)
    expect(history.find(made.named('docs/key/keys.md'))?.key).toBe('kms/playbook.md')
    expect(history.documents[0]?.revisions[0]?.file.previousPath).toBe(made.named('docs/key/keys.md'))
  })

  it('follow a document that was renamed on one branch and edited on another', async () => {
    const made = repository()
    made.commit('Add', {'docs/old.md': keys()})
    made.git('branch', 'other')
    made.commit('Rename', {'docs/old.md': null, 'docs/new.md': keys()})
    made.git('checkout', '--quiet', 'other')
    made.commit('Edit', {'docs/old.md': keys({rotation: ''})})
    made.git('checkout', '--quiet', 'main')
    made.record(['merge', '--quiet', '--no-edit', 'other'])
    const history = await made.history()
    expect(told(history, 'new.md')).toEqual(['Edit: modified', 'Rename: renamed', 'Add: added'])
    expect(history.documents).toHaveLength(1)
  })

  it('keep a document that is removed, and know it again where it comes back', async () => {
    const made = repository()
    made.commit('Add both', {[KEYS]: keys(), [QUEUES]: queues('')})
    const gone = made.commit('Remove both', {[KEYS]: null, [QUEUES]: null})
    made.record(['revert', '--no-edit', 'HEAD'])
    made.commit('Remove queues', {[QUEUES]: null})
    const history = await made.history()
    expect(told(history, 'kms/playbook.md')).toEqual([
      'Revert "Remove both": added',
      'Remove both: removed',
      'Add both: added',
    ])
    const last = history.documents.at(-1)
    expect(last).toMatchObject({id: 'sqs/playbook.md', isGone: true})
    expect(last?.key).toBe(`sqs/playbook.md@${made.git('rev-parse', 'HEAD').slice(0, 10)}`)
    expect(history.documentsAt(gone)).toEqual([])
    expect(
      history.documentsAt(`${history.revisions.at(-1)?.commit}`).map(({document}) => document?.id),
    ).toEqual(['kms/playbook.md', 'sqs/playbook.md'])
  })

  it('of a merge are only what no parent has so, for an octopus too', async () => {
    const made = repository()
    made.commit('Add', {[KEYS]: keys(), [QUEUES]: queues('')})
    for (const [branch, path] of [
      ['one', 'docs/one.md'],
      ['two', 'docs/two.md'],
    ] as const) {
      made.git('checkout', '--quiet', '-b', branch, 'main')
      made.commit(`Add ${branch}`, {[path]: `# ${branch}\n`})
    }
    made.git('checkout', '--quiet', 'main')
    made.commit('Edit', {[QUEUES]: queues('More.\n')})
    made.record(['merge', '--quiet', '--no-edit', 'one', 'two'])
    const history = await made.history()
    expect(made.git('rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(4)
    expect(history.revisions.map(({subject}) => subject)).toEqual(['Edit', 'Add two', 'Add one', 'Add'])
    expect(history.documentsAt(history.tip.commit)).toHaveLength(4)
  })
})

describe('a commit that leaves conflict markers in a document', () => {
  it('shows as one, also where it is a merge', async () => {
    const made = repository()
    made.commit('Add', {[QUEUES]: queues('Base.\n')})
    made.git('checkout', '--quiet', '-b', 'other')
    made.commit('Theirs', {[QUEUES]: queues('Their side.\n')})
    made.git('checkout', '--quiet', 'main')
    made.commit('Ours', {[QUEUES]: queues('Our side.\n')})
    expect(() => made.git('merge', '--quiet', 'other')).toThrow()
    made.commit('Merge with markers')
    made.commit('Resolve', {[QUEUES]: queues('Our side.\n')})
    const history = await made.history()
    const document = history.documents[0]!
    const revisions = await revisionsOf(history, document)
    expect(
      revisions.map(({revision, facts}) => [revision.subject, facts?.hasConflict, facts?.variants]),
    ).toEqual([
      ['Resolve', false, 1],
      ['Merge with markers', true, 2],
      ['Ours', false, 1],
      ['Theirs', false, 1],
      ['Add', false, 1],
    ])
    const conflicts = (await changeLog(history)).filter(({kind}) => kind.startsWith('conflict'))
    expect(conflicts.map(({kind, phrase}) => [kind, ...phrase])).toEqual([
      ['conflict-resolved', '1 conflict resolved'],
      ['conflict-committed', '1 conflict committed'],
    ])
  })
})

describe('the change log', () => {
  it('has an entry for each change, by control, the same each time', async () => {
    const made = repository()
    made.commit('Add', {[KEYS]: keys({rotation: ''})})
    made.git('tag', 'v1')
    made.commit('Cite', {[KEYS]: keys()})
    made.commit('Loosen', {[KEYS]: keys({policy: keyPolicy('kms:Decrypt', 'kms:Encrypt')})})
    made.commit('Write', {
      [KEYS]: keys({
        policy: keyPolicy('kms:Decrypt', 'kms:Encrypt'),
        use: 'Each use is in the trail of the account.\n',
      }),
    })
    const history = await made.history()
    const entries = await changeLog(history)
    expect(entries.map(({kind, control, cited}) => [kind, control?.title, cited?.id])).toEqual([
      ['control-written', '1. Use of keys is seen', undefined],
      ['policy-looser', '1. Keys have least privilege', undefined],
      ['id-added', '2. Keys are rotated', 'PR.DS-1'],
      ['policy-added', '1. Keys have least privilege', undefined],
      ['document-added', undefined, undefined],
    ])
    expect(entries[1]?.details?.[0]?.filter((piece) => typeof piece !== 'string')[0]).toEqual({
      code: 'kms:Encrypt',
    })
    const again = await changeLog(await made.history())
    expect(again.map(({id}) => id)).toEqual(entries.map(({id}) => id))
    expect(new Set(entries.map(({id}) => id)).size).toBe(5)
    const since = await changeLog(history, {since: readSince('v1', history)})
    expect(since).toEqual(entries.slice(0, 3))
    expect(await changeLog(history, {since: readSince('2021-01-04', history)})).toEqual(entries.slice(0, 2))
    expect(() => readSince('v9', history)).toThrow('Cannot find ref `v9` in this clone')
    expect(() => readSince('--all', history)).toThrow('Unexpected ref `--all`')
  })

  it('of one document has what moved into it from another', async () => {
    const made = repository()
    const alarm =
      '### 3. Deletion raises an alarm\n\nAn alarm goes off when somebody schedules the deletion of a key.\n\n'
    made.commit('Add', {[KEYS]: keys().replace('## Detective', `${alarm}## Detective`), [QUEUES]: queues('')})
    made.commit('Move', {[KEYS]: keys(), [QUEUES]: queues(alarm.replace('3.', '2.'))})
    const history = await made.history()
    expect(await kinds(history, 'sqs/playbook.md')).toEqual(['sqs control-moved', 'sqs document-added'])
  })

  it('says of a revert what it brings back', async () => {
    const made = repository()
    made.commit('Add', {[KEYS]: keys()})
    made.commit('Loosen', {[KEYS]: keys({policy: keyPolicy('kms:*')})})
    made.record(['revert', '--no-edit', 'HEAD'])
    expect(await kinds(await made.history())).toEqual([
      'kms policy-tighter',
      'kms policy-looser',
      'kms policy-added',
      'kms document-added',
    ])
  })
})

describe('any two', () => {
  it('revisions of a document are compared by controls, ids and policies, under all its names', async () => {
    const made = repository()
    made.commit('Add', {'docs/keys.md': keys({rotation: ''})})
    made.commit('Move', {'docs/keys.md': null, [KEYS]: keys({rotation: ''})})
    made.commit('Edit', {[KEYS]: keys({policy: keyPolicy('kms:*')})})
    const history = await made.history()
    const [last, , first] = history.documents[0]!.revisions.map(({file}) => ({
      path: file.path,
      blob: `${file.blob}`,
    }))
    const changes = await comparePairs(history, [{before: first, after: last}])
    expect(changes.policies.map(({kind}) => kind)).toEqual(['looser'])
    expect(changes.ids.map(({kind, id}) => `${kind} ${id}`)).toEqual(['gained PR.DS-1'])
    expect(changes.documents).toMatchObject([{kind: 'renamed', was: made.named('docs/keys.md')}])
  })
})

describe('the last update of a document', () => {
  it('is doubted where it is later than its commit, and where an edit left it as it was', async () => {
    const dated = (date: string, rest: string) => `# Keys\n\nLast Update: ${date}\n\n${rest}\n`
    const made = repository()
    made.commit('True', {[KEYS]: dated('01/02/2021', 'One.')})
    made.commit('Left', {[KEYS]: dated('01/02/2021', 'Two.')})
    made.commit('Later', {[KEYS]: dated('01/09/2021', 'Three.')})
    const history = await made.history()
    const revisions = await revisionsOf(history, history.documents[0]!)
    expect(revisions.map(({facts, doubt, revision}) => [facts?.lastUpdate, doubt, revision.day])).toEqual([
      ['2021-01-09', 'later-than-commit', '2021-01-04'],
      ['2021-01-02', 'not-moved', '2021-01-03'],
      ['2021-01-02', null, '2021-01-02'],
    ])
  })
})

it('a conflict in a single commit is told with its document', async () => {
  const made = repository()
  made.commit('Add', {[QUEUES]: queues(CONFLICT)})
  expect(await kinds(await made.history())).toEqual(['sqs conflict-committed', 'sqs document-added'])
})
